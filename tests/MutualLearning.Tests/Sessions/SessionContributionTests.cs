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
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new Contribute(Ben, ContributionKind.Pass, null!, null!));
        s.State.Contributions[0].Should().Match<Contribution>(c => c.Text.Length == 0 && c.Links.Count == 0);
        s.When(new Contribute(Ben, ContributionKind.View, null!, null!)).ThenRefused("contribution.text-missing");
    }

    [Fact]
    public void Correct_IsCheckedLikeTheContribution()
    {
        var s = Given.Open(Practice(Phase("talk")), Ana, Ben).After(new Contribute(Ben, ContributionKind.Pass, "", ValueList<ContributionLink>.Empty), new CommandId("pass"));
        s.When(new CorrectContribution(new("pass"), "words", Ben)).ThenRefused("contribution.text-not-allowed");
    }

    [Fact]
    public void Correct_InAPrivatePhase_IsItsAuthorsOnly()
    {
        var s = Given.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk")), Ana, Ben).Say(Ben, "frist");
        s.When(new CorrectContribution(new("frist"), "x", Ana)).ThenRefused("session.contribution-unknown");
        s = s.After(new CorrectContribution(new("frist"), "first", Ben)).After(new AdvancePhase(Ana));
        s.State.ViewAs(Ana).Contributions[0].Should().Match<ContributionView>(c => c.Text == "first" && c.Corrections == 1);
    }

    [Theory]
    [InlineData(Visibility.PrivateUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public void Settle_BySomebodyWhoCannotSeeTheObjection_IsRefusedUntilTheyCan(Visibility visibility)
    {
        var s = Given.Open(Practice(Phase("write", visibility), Phase("talk")), Ana, Ben).Say(Ben, "no", ContributionKind.Objection);
        s.When(new SettleObjection(new("no"), Ana, "Met")).ThenRefused("session.objection-not-open");
        s.After(new AdvancePhase(Ana)).After(new SettleObjection(new("no"), Ana, "Met")).State.OpenObjections.Should().BeEmpty();
    }

    [Fact]
    public void Kind_ThatAnswersWithTheRefusalOfNothing_RefusesNothing()
    {
        var s = Given.Kinds(new ContributionKinds([new OddKind(_ => { })])).After(new StartSession(new("s"), Practice(Phase("talk")), "Learn", People(Ana), Ana));
        s.Say(Ana, "words", Odd).State.Contributions.Should().ContainSingle();
    }

    [Fact]
    public void Kind_SeesWhatEverybodyMaySee()
    {
        var seen = string.Empty;
        var kinds = new ContributionKinds([new OddKind(c => seen = string.Join(' ', c.Earlier.Select(e => e.Text)))]);
        var practice = Practice(Phase("a"), Phase("b", Visibility.PrivateUntilReveal), Phase("c", Visibility.AnonymousAlways), Phase("d", Visibility.OwnerOnly), Phase("e"));
        var s = Given.Kinds(kinds).After(new StartSession(new("s"), practice, "Learn", People(Ana), Ana)).Say(Ana, "a", Odd);
        foreach (var (text, visible) in new[] { ("b", "a"), ("c", "a b bb"), ("d", "a b bb c cc"), ("e", "a b bb c cc") })
        {
            s = s.After(new AdvancePhase(Ana)).Say(Ana, text, Odd);
            seen.Should().Be(visible);
            s = s.Say(Ana, text + text, Odd);
        }

        s = s.After(new CorrectContribution(new("a"), "A", Ana)).Say(Ana, "f", Odd);
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
        broken.Should().OnlyContain(p => Given.Nothing.When(new PlanSession(new("s"), p, "Learn", People(Ana), Ana), null, default).Outcome.Refusal.Code == "session.practice-incomplete");
    }

    [Fact]
    public void Advance_WithAReasonThatIsTooLong_IsRefused() => Given.Open(Practice(Phase("talk")), Ana)
        .When(new AdvancePhase(Ana, new('x', SessionDecider.MaxTextLength + 1), null!)).ThenRefused("session.text-too-long");

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
