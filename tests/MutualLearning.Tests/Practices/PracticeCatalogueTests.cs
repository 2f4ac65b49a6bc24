using System;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeCatalogueTests
{
    public static TheoryData<string> BuiltIn => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Fact]
    public void BuiltIn_HoldsTheCatalogue() => PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value).Should().Equal(
        "action-learning",
        "after-action-review",
        "appreciative-inquiry",
        "case-clinic",
        "check-in",
        "closing-round",
        "community-of-practice",
        "consent-decision",
        "delphi",
        "fishbowl",
        "integrative-decision-making",
        "intervision",
        "lean-coffee",
        "learning-circle",
        "left-hand-column-case",
        "lesson-study",
        "one-two-four-all",
        "open-meeting",
        "premortem",
        "reciprocal-mentoring",
        "retrospective",
        "retrospective-async",
        "role-selection",
        "six-hats",
        "troika-consulting",
        "undiscussable-issue",
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

    // Whatever a session shows beside these texts must be a word that a host can translate by its key.
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_HasNoSentencesOutsideItsTexts(string id)
    {
        var bare = Find(id) with { Title = "t", Purpose = "p", Suitability = ValueList<string>.Empty, Source = string.Empty, FollowUp = string.Empty, DefaultRule = string.Empty };

        PracticeJson.Write(bare).Should().MatchRegex("^(?:\\s|[\\[\\]{},:]|\"[a-z]+(?:-[a-z]+)*\"|\\d+|true)+$");
    }

    // Its rule, with its parameters, can be declared as it stands.
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_DecidesByARuleThatExists(string id)
    {
        var named = Find(id).DefaultRule;

        if (named.Length > 0)
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
