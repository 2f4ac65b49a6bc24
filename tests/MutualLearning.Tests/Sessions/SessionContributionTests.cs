using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>Contributions, their kinds, their corrections and objections.</summary>
public sealed class SessionContributionTests
{
    private static readonly ContributionKind Odd = new("odd");

    [Fact]
    public void Contribute_WithNullWordsAndLinks_IsContributeWithNone()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new Contribute(Ben, ContributionKind.Pass, null!, null!));
        s.Session.Contributions[0].Should().Match<Contribution>(c => c.Text.Length == 0 && c.Links.Count == 0);
        s.Code(new Contribute(Ben, ContributionKind.View, null!, null!)).Should().Be("contribution.text-missing");
    }

    [Fact]
    public void Correct_IsCheckedLikeTheContribution()
    {
        var s = Scenario.Open(Practice(Phase("talk")), Ana, Ben).Do(new Contribute(Ben, ContributionKind.Pass, "", ValueList<ContributionLink>.Empty), id: "pass");
        s.Code(new CorrectContribution(new("pass"), "words", Ben)).Should().Be("contribution.text-not-allowed");
    }

    [Fact]
    public void Correct_InAPrivatePhase_IsItsAuthorsOnly()
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk")), Ana, Ben).Say(Ben, "frist");
        s.Code(new CorrectContribution(new("frist"), "x", Ana)).Should().Be("session.contribution-unknown");
        s.Do(new CorrectContribution(new("frist"), "first", Ben)).Do(new AdvancePhase(Ana));
        s.Session.ViewAs(Ana).Contributions[0].Should().Match<ContributionView>(c => c.Text == "first" && c.Corrections == 1);
    }

    [Theory]
    [InlineData(Visibility.PrivateUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public void Settle_BySomebodyWhoCannotSeeTheObjection_IsRefusedUntilTheyCan(Visibility visibility)
    {
        var s = Scenario.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben).Say(Ben, "no", ContributionKind.Objection);
        s.Code(new SettleObjection(new("no"), Ana, "Met")).Should().Be("session.objection-not-open");
        s.Do(new AdvancePhase(Ana)).Do(new SettleObjection(new("no"), Ana, "Met")).Session.OpenObjections.Should().BeEmpty();
    }

    [Fact]
    public void Kind_ThatAnswersWithTheRefusalOfNothing_RefusesNothing()
    {
        var s = new Scenario { Kinds = new([new OddKind(_ => { })]) }.Do(new StartSession(new("s"), Practice(Phase("talk")), "Learn", People(Ana), Ana));
        s.Say(Ana, "words", Odd).Session.Contributions.Should().ContainSingle();
    }

    [Fact]
    public void Kind_SeesWhatEverybodyMaySee()
    {
        var seen = string.Empty;
        var kinds = new ContributionKinds([new OddKind(c => seen = string.Join(' ', c.Earlier.Select(e => e.Text)))]);
        var practice = Practice(Phase("a"), Phase("b", Visibility.PrivateUntilReveal), Phase("c", Visibility.AnonymousAlways), Phase("d", Visibility.OwnerOnly), Phase("e"));
        var s = new Scenario { Kinds = kinds }.Do(new StartSession(new("s"), practice, "Learn", People(Ana), Ana)).Say(Ana, "a", Odd);
        foreach (var (text, visible) in new[] { ("b", "a"), ("c", "a b bb"), ("d", "a b bb c cc"), ("e", "a b bb c cc") })
        {
            s.Do(new AdvancePhase(Ana)).Say(Ana, text, Odd);
            seen.Should().Be(visible);
            s.Say(Ana, text + text, Odd);
        }

        s.Do(new CorrectContribution(new("a"), "A", Ana)).Say(Ana, "f", Odd);
        seen.Should().Be("A b bb c cc e ee");
    }

    [Fact]
    public void Practice_ThatLacksSomething_IsNeverPlanned()
    {
        var phase = Phase("talk");
        Practice[] broken =
        [
            Practice(phase) with { Roles = null! },
            Practice(phase) with { Phases = null! },
            Practice(phase) with { Suitability = null! },
            Practice(phase with { Exit = null! }),
            Practice(phase with { Exit = new(ExitKind.All, [new(ExitKind.HostAdvances, null!)]) }),
            Practice(phase with { Floor = null! }),
            Practice(phase with { Allows = ValueList<Allowance>.Empty.Add(new(null!, null!)) }),
            Practice(phase with { Exit = Spoiled.Deep(100_000) }),
            Practice(phase with { Minutes = new(0, 1, int.MaxValue) }),
            Practice(phase with { Groups = new(0) }),
            Practice(phase with { Visibility = (Visibility)99 }),
            Practice(phase) with { Title = "half \ud800" },
            Practice(phase) with { Purpose = new string('x', PracticeJson.MaxBytes) },
            Practice(phase.Then(StepGuard.Always, "moon")),
        ];
        broken.Should().OnlyContain(p => new Scenario().Code(new PlanSession(new("s"), p, "Learn", People(Ana), Ana), null) == "session.practice-incomplete");
    }

    [Fact]
    public void Advance_WithAReasonThatIsTooLong_IsRefused() => Scenario.Open(Practice(Phase("talk")), Ana)
        .Code(new AdvancePhase(Ana, new('x', SessionDecider.MaxTextLength + 1), null!)).Should().Be("session.text-too-long");

    private sealed class OddKind(Action<ContributionContext> look) : IContributionKind
    {
        public ContributionKind Kind => Odd;

        public Refusal? Check(ContributionContext context)
        {
            look(context);
            return default(Refusal);
        }
    }
}
