using System;
using System.IO;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeCatalogueTests
{
    public static TheoryData<string> BuiltIn => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Fact]
    public void BuiltIn_HoldsTheCatalogue() => PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value).Should().Equal(
        "action-learning",
        "advice-process",
        "after-action-review",
        "appreciative-inquiry",
        "blameless-review",
        "case-clinic",
        "check-in",
        "closing-round",
        "community-of-practice",
        "consent-decision",
        "delphi",
        "eight-behaviours",
        "ensemble-work",
        "fishbowl",
        "integrative-decision-making",
        "intervision",
        "ladder-of-inference",
        "lean-coffee",
        "learning-circle",
        "learning-talk",
        "left-hand-column-case",
        "lesson-study",
        "onboarding-buddy",
        "one-two-four-all",
        "open-meeting",
        "peer-feedback",
        "premortem",
        "reciprocal-mentoring",
        "retrospective",
        "retrospective-across-teams",
        "retrospective-async",
        "role-selection",
        "six-hats",
        "skill-swap",
        "troika-consulting",
        "undiscussable-issue",
        "working-out-loud-start",
        "working-out-loud-week",
        "world-cafe");

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_PassesTheAnalysis_AndSaysWhereItComesFrom(string id)
    {
        var practice = Find(id);

        PracticeAnalysis.Check(practice).Should().BeEmpty();
        practice.Source.Should().NotBeEmpty();
        practice.Evidence.Should().NotBe(EvidenceLevel.Unknown);
        practice.Suitability.Count.Should().BeGreaterThan(1);
        PracticeJson.Read(PracticeJson.Write(practice)).PracticeOrThrow().Should().Be(practice);
    }

    // The library reads its own templates by their form only, and takes them for what is stored of them: here they pass what any other has to.
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_Template_PassesAllChecksAndIsStoredAsItIs(string id)
    {
        using var resource = typeof(Practice).Assembly.GetManifestResourceStream($"practice/{id}.json")!;
        using var template = new StreamReader(resource);
        var read = PracticeJson.Read(template.ReadToEnd()).PracticeOrThrow();
        var people = ValueList<PersonId>.Of(Enumerable.Range(1, read.MinPeople).Select(n => new PersonId($"p{n}")));

        var planned = Given.Nothing.When(new PlanSession(new("s"), read, "Learn", people, people[0])).State;

        read.Should().Be(Find(id));
        planned.Practice.Should().BeSameAs(read, "it reads back from its event as the same");
    }

    // Whatever a session shows beside these texts must be a word that a host can translate by its key.
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_HasNoSentencesOutsideItsTexts(string id)
    {
        var bare = Find(id) with { Title = "t", Purpose = "p", Suitability = ValueList<string>.Empty, Source = string.Empty, Preparation = string.Empty, FollowUp = string.Empty, DefaultRule = string.Empty };
        bare = bare with { Phases = bare.Phases.Select(p => p with { Decision = null }) };

        PracticeJson.Write(bare).Should().MatchRegex("^(?:\\s|[\\[\\]{},:]|\"[a-z]+(?:-[a-z]+)*\"|\\d+|true)+$");
    }

    // Its rule, with its parameters, can be declared as it stands.
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_DecidesByARuleThatExists(string id)
    {
        foreach (var named in Find(id).Phases.Select(p => p.Decision?.Rule ?? string.Empty).AsEnumerable().Append(Find(id).DefaultRule).Where(r => r.Length > 0))
        {
            RuleSpec.TryParse(named, out var spec).Should().BeTrue();
            DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
            rule!.CheckParameters(spec.Parameters).Should().BeNull();
            spec.ToString().Should().Be(named);
        }
    }

    // A changed proposal is another proposal: nobody has been asked about it yet.
    [Fact]
    public void ConsentDecision_AsksEverybodyAnew_OnceAnObjectionIsResolved() =>
        Find("consent-decision").FindPhase(new PhaseId("resolve"))!.Next
            .AsEnumerable().Should().Equal(new NextStep(new PhaseId("objections"), StepGuard.Always));

    [Fact]
    public void TwoVersions_TheNewestServes_AndOneVersionTwiceIsRefused()
    {
        var first = Find("open-meeting");
        var second = first with { Version = 2 };

        new PracticeCatalogue([second, first]).TryGet(first.Id, out var found).Should().BeTrue();
        found.Should().Be(second);
        FluentActions.Invoking(() => new PracticeCatalogue([first, first])).Should().Throw<ArgumentException>();
    }

    private static Practice Find(string id) =>
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice) ? practice : throw new ArgumentException(id, nameof(id));
}
