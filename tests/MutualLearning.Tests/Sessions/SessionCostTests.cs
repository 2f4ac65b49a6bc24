using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What commands cost.</summary>
public sealed class SessionCostTests
{
    private static Dictionary<string, Func<(Session Session, SessionCommand Command)>> Refusals { get; } = new(StringComparer.Ordinal)
    {
        ["session.not-open"] = () => On(Scenario.Planned(Practice(Phase("talk")), Ana), Say(Ana)),
        ["session.not-present"] = () => On(Talk(), Say(Cleo)),
        ["session.not-your-turn"] = () => On(Talk(Phase("round", floor: FloorKind.NextInRound)), Say(Ben)),
        ["session.not-your-roles-turn"] = () => On(Talk(Phase("talk", floor: FloorKind.AllButRole)).Do(new AssignRole(Scribe, Ben, Ana)), Say(Ben)),
        ["session.nobodys-turn"] = () => On(Talk(Phase("talk", floor: FloorKind.Queue)), Say(Ben)),
        ["session.kind-not-allowed"] = () => On(Talk(Phase("ask").Allowing(ContributionKind.Question)), Say(Ben)),
        ["session.visit-needed"] = () => On(Talk(Phase("write", Visibility.PrivateUntilReveal)), Say(Ben)),
        ["session.contribution-unknown"] = () => On(Talk(), Say(Ben) with { Links = ValueList<ContributionLink>.Empty.Add(new(LinkKind.BuildsOn, new("nothing"))) }),
        ["session.exit-not-reached"] = () => On(Talk(Phase("write", exit: ExitKind.AllContributed)), new AdvancePhase(Ana)),
        ["session.may-not-advance"] = () => On(Talk(), new AdvancePhase(Ben)),
        ["session.reply-needed"] = () => On(Talk(Answering()), Say(Ben)),
        ["session.field-missing"] = () => On(Talk(Phase("argue") with { Allows = [Allowance.Everything with { Fields = ["harm"] }] }), Say(Ben)),
        ["session.over"] = () => On(Talk().Do(new CloseSession(Ana)), Say(Ben)),
    };

    public static TheoryData<string> Codes => [.. Refusals.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Refusal_AllocatesNothing(string code)
    {
        var (session, command) = Refusals[code]();
        var context = new CommandContext(Nine, new CommandId("c"));
        SessionDecider.Decide(session, command, context, ContributionKinds.BuiltIn).Refusal.Code.Should().Be(code);
        Allocated(() => SessionDecider.Decide(session, command, context, ContributionKinds.BuiltIn)).Should().Be(0);
    }

    [Theory]
    [InlineData(ExitKind.AllContributed)]
    [InlineData(ExitKind.AllReady)]
    [InlineData(ExitKind.All)]
    [InlineData(ExitKind.Any)]
    public void Exit_AllocatesNothing(ExitKind kind)
    {
        var exit = new ExitCondition(kind, ValueList<ExitCondition>.Of([new(ExitKind.Timebox), new(ExitKind.NoObjection), new(ExitKind.QueueEmpty)]));
        var session = Talk().Say(Ben, "words").Session;
        Allocated(() => exit.Holds(session, Nine)).Should().Be(0);
    }

    [Fact]
    public void ExitOfEach_AllocatesNothing()
    {
        var session = Talk().Say(Ben, "words").Session;
        Allocated(() => new ExitCondition(ContributionKind.View).Holds(session, Nine) ? 1 : 0).Should().BeLessThan(100 * 100, "but for the condition itself");
    }

    // Each answer looks back to its question and no further, and in a group nothing is copied.
    [Fact]
    public void Replies_InGroups_CostTheSameHoweverManyThereAre()
    {
        var phase = Phase("ask", Visibility.Group) with
        {
            Groups = new PhaseGroups(2), Allows = [new([ContributionKind.Question], []), new([ContributionKind.View], []) { InReplyTo = [ContributionKind.Question] }],
        };
        var s = Scenario.Open(Practice(phase), Ana, Ben, Cleo, Dan);
        var few = Ask(s, 500);
        Ask(s, 5_000);
        Ask(s, 500).Should().BeLessThan(few * 2);
    }

    private static long Ask(Scenario s, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            s.Apply(s.Words(Cleo, "why?", ContributionKind.Question));
            var asked = s.Session.Contributions[s.Session.Contributions.Count - 1].Id;
            s.Apply(s.Words(Dan, "because", ContributionKind.View, new ContributionLink(LinkKind.Answers, asked)));
        }

        var after = GC.GetAllocatedBytesForCurrentThread();
        s.Session.Contributions[s.Session.Contributions.Count - 1].Kind.Should().Be(ContributionKind.View);
        return after - before;
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.PrivateUntilReveal)]
    [InlineData(Visibility.Group)]
    public void Contribution_CostsTheSameHoweverManyThereAre(Visibility second)
    {
        var s = Scenario.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk", second)), Ana, Ben).Do(new AdvancePhase(Ana));
        var few = Contribute(s, 1_000);
        Contribute(s, 20_000);
        Contribute(s, 1_000).Should().BeLessThan(few * 2, "no contribution copies the ones before it");
    }

    private static long Contribute(Scenario s, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            var words = s.Words(i % 2 == 0 ? Ana : Ben, "words");
            s.Apply(words);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long Allocated<T>(Func<T> act)
    {
        for (var i = 0; i < 100; i++)
        {
            act();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            act();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (Session Session, SessionCommand Command) On(Scenario given, SessionCommand command) => (given.Session, command);

    private static Phase Answering() => Phase("answer") with { Allows = [Allowance.Everything with { InReplyTo = [ContributionKind.Question] }] };

    private static Scenario Talk(Phase? phase = null) => Scenario.Open(Practice(phase ?? Phase("talk")), Ana, Ben);

    private static Contribute Say(PersonId by) => new(by, ContributionKind.View, "words", ValueList<ContributionLink>.Empty);
}
