using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>The words of every command are bounded, and where a reason is asked for there is one.</summary>
public sealed class SessionWordsTests
{
    private static readonly string Longest = new('x', SessionDecider.MaxTextLength);
    private static readonly Refusal TooLong = new(SessionRefusals.TextTooLong, SessionDecider.MaxTextLength.ToString(CultureInfo.InvariantCulture));

    private static Dictionary<string, (Func<SessionScenario> Given, Func<string, SessionCommand> When, MessageCode? Needed)> Commands { get; } = new(StringComparer.Ordinal)
    {
        ["goal of a plan"] = (New, t => new PlanSession(new("s"), Practice(Phase("talk")), t, People(Ana), Ana), SessionRefusals.GoalMissing),
        ["goal at the start"] = (New, t => new StartSession(new("s"), Practice(Phase("talk")), t, People(Ana), Ana), SessionRefusals.GoalMissing),
        ["contribution"] = (Open, t => new Contribute(Ana, ContributionKind.View, t, []), ContributionRefusals.TextMissing),
        ["correction"] = (Open, t => new CorrectContribution(new("first"), t, Ana), SessionRefusals.TextMissing),
        ["settled objection"] = (Open, t => new SettleObjection(new("objection"), Ana, t), SessionRefusals.ReasonMissing),
        ["advance"] = (Open, t => new AdvancePhase(Ana, t, []), null),
        ["go to"] = (Open, t => new GoToPhase(new("talk"), Ana, t, []), SessionRefusals.ReasonMissing),
        ["extend"] = (Open, t => new ExtendPhase(1, Ana, t), SessionRefusals.ReasonMissing),
        ["pause"] = (Open, t => new PauseSession(Ana, t), SessionRefusals.ReasonMissing),
        ["item"] = (Open, t => new AddItem(new("pay"), t, Ana), SessionRefusals.TextMissing),
        ["queue"] = (Open, t => new JoinQueue(Ana, t), null),
        ["close"] = (Open, t => new CloseSession(Ana, [], Reason: t), null),
        ["cancel"] = (Open, t => new CancelSession(Ana, t), SessionRefusals.ReasonMissing),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_AreAsLongAsTheyMayBe_AndNoLonger(string name)
    {
        var (given, when, _) = Commands[name];

        given().When(when(Longest)).ThenAccepted();
        given().When(when(Longest + "x")).Outcome.Refusal.Should().Be(TooLong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_ThatAreNeeded_AreThere(string name)
    {
        var (given, when, needed) = Commands[name];
        foreach (var nothing in new[] { null!, string.Empty, " \t" })
        {
            var outcome = given().When(when(nothing)).Outcome;
            (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(needed?.Code ?? string.Empty, "the words were {0}", nothing is null ? "null" : $"\"{nothing}\"");
        }
    }

    private static SessionScenario New() => Given.Nothing;

    private static SessionScenario Open() => Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "first").Say(Ben, "objection", ContributionKind.Objection);
}
