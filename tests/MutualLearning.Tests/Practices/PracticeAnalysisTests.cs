using System;
using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices;

/// <summary>What only a practice made in code can have, and what the analysis must not complain about.</summary>
public sealed class PracticeAnalysisTests
{
    private static readonly Practice Good = PracticeCatalogue.BuiltIn.All.Single(p => p.Id == new PracticeId("consent-decision"));

    public static TheoryData<string, Practice> NotForATemplate => new()
    {
        { "$.evidence", Good with { Evidence = (EvidenceLevel)9 } },
        { "$.roles[0].assignment", Good with { Roles = Good.Roles.SetItem(0, Good.Roles[0] with { Assignment = RoleAssignment.Unknown }) } },
        { "$.phases[0].visibility", With(p => p with { Visibility = (Visibility)9 }) },
        { "$.phases[0].repeat", With(p => p with { Repeat = new Repeat(RepeatKind.Once, 2) }) },
        { "$.phases[0].floor", With(p => p with { Floor = new Floor(FloorKind.Everyone, new RoleId("proposer")) }) },
        { "$.phases[0].exit", With(p => p with { Exit = new ExitCondition((ExitKind)99) }) },
        { "$.phases[0].exit", With(p => p with { Exit = new ExitCondition(ExitKind.Timebox, ValueList<ExitCondition>.Of([p.Exit])) }) },
        { "$.phases[0].next[0].when", With(p => p with { Next = ValueList<NextStep>.Of([new NextStep(default, (StepGuard)99)]) }) },
    };

    [Theory]
    [MemberData(nameof(NotForATemplate))]
    public void ValueThatNoTemplateCanHold_IsFound_WithoutAPlaceInAText(string path, Practice practice) =>
        PracticeAnalysis.Check(practice).Select(f => (f.Code, f.Path, f.Line, f.Column))
            .Should().Equal(("practice.value-invalid", path, 0, 0));

    [Fact]
    public void DefaultValues_AreFound()
    {
        var practice = Good with
        {
            Id = default,
            Title = "\uD83C",
            Phases = Good.Phases.SetItem(0, Good.Phases[0] with { Id = default }),
        };

        PracticeAnalysis.Check(practice).Select(f => (f.Code, f.Path)).Should().Equal(
            ("practice.id-invalid", "$.id"),
            ("practice.encoding", "$.title"),
            ("practice.id-invalid", "$.phases[0].id"));
    }

    [Fact]
    public void ExitCondition_NestedDeeperThanATemplateCanBe_IsFound()
    {
        Exit(6).Should().BeEmpty();
        Exit(7).Should().Equal("practice.too-deep");

        static string[] Exit(int times)
        {
            var exit = new ExitCondition(ExitKind.AllReady);
            for (var i = 0; i < times; i++)
            {
                exit = new ExitCondition(ExitKind.All, ValueList<ExitCondition>.Of([exit]));
            }

            var practice = With(p => p with { Exit = exit });
            var found = PracticeAnalysis.Check(practice).Select(f => f.Code).ToArray();
            PracticeJson.Read(PracticeJson.Write(practice)).Practice.Should().Be(found.Length == 0 ? practice : null);
            return found;
        }
    }

    [Fact]
    public void PracticeWithAValueWithoutAWord_CannotBeWritten() =>
        FluentActions.Invoking(() => PracticeJson.Write(Good with { Evidence = (EvidenceLevel)9 })).Should().Throw<ArgumentException>();

    [Fact]
    public void FindingsOfTheWhole_StandBesideThoseOfSingleValues() =>
        PracticeAnalysis.Check(Good with { Version = 0, MinPeople = 1 }).Select(f => f.Code)
            .Should().Equal("practice.out-of-range", "practice.roles-unfillable");

    [Fact]
    public void TwoLoops_HaveAFindingEach_AndThePhaseBeforeThemHasNone()
    {
        var finding = Loops("\"next\": [ { \"to\": \"b\", \"when\": \"item-left\" }, { \"to\": \"d\" } ]");

        finding.Should().Equal(("practice.loop-without-exit", "$.phases[1]"), ("practice.loop-without-exit", "$.phases[3]"));
    }

    [Fact]
    public void LoopThatIsLeft_WhenNoStepApplies_HasAnExit() =>
        PracticeJson.Read(Template("\"next\": [ { \"to\": \"a\", \"when\": \"item-left\" } ]")).Findings.Should().BeEmpty();

    [Fact]
    public void ObjectionThatNobodyMayRaise_NeverLeadsAnywhere() =>
        PracticeJson.Read(Template("\"allows\": [ { \"kinds\": [\"view\"] } ], \"next\": [ { \"to\": \"a\", \"when\": \"objection-open\" } ]"))
            .Findings.Select(f => f.Code).Should().Equal("practice.next-never-applies");

    [Fact]
    public void RoleThatMayIntervene_NeedsNoAllowance() =>
        PracticeJson.Read(Template(
            "\"floor\": { \"role\": \"chair\" }, \"allows\": [ { \"roles\": [\"chair\"], \"kinds\": [\"pass\"] } ]",
            "\"roles\": [ { \"id\": \"chair\", \"may-intervene\": true } ],")).Findings.Should().BeEmpty();

    private static Practice With(Func<Phase, Phase> change) => Good with { Phases = Good.Phases.SetItem(0, change(Good.Phases[0])) };

    private static string Template(string members, string before = "") =>
        "{ \"id\": \"p\", \"title\": \"T\", \"purpose\": \"P\", " + before
        + "\"phases\": [ { \"id\": \"a\", \"minutes\": 5, " + members + " } ] }";

    private static (string Code, string Path)[] Loops(string members) =>
        [.. PracticeJson.Read(Template(members + "},"
            + "{ \"id\": \"b\", \"minutes\": 1 }, { \"id\": \"c\", \"minutes\": 1, \"next\": [ { \"to\": \"b\" } ] },"
            + "{ \"id\": \"d\", \"minutes\": 1, \"next\": [ { \"to\": \"d\" } ]")).Findings.Select(f => (f.Code, f.Path))];
}
