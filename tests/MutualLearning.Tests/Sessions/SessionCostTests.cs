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
        ["session.not-open"] = () => On(Given.Planned(Practice(Phase("talk")), Ana), Say(Ana)),
        ["session.not-present"] = () => On(Talk(), Say(Cleo)),
        ["session.not-your-turn"] = () => On(Talk(Phase("round", floor: FloorKind.NextInRound)), Say(Ben)),
        ["session.not-your-roles-turn"] = () => On(Talk(Phase("talk", floor: FloorKind.AllButRole)).After(new AssignRole(Scribe, Ben, Ana)), Say(Ben)),
        ["session.nobodys-turn"] = () => On(Talk(Phase("talk", floor: FloorKind.Queue)), Say(Ben)),
        ["session.kind-not-allowed"] = () => On(Talk(Phase("ask").Allowing(ContributionKind.Question)), Say(Ben)),
        ["session.visit-needed"] = () => On(Talk(Phase("write", Visibility.PrivateUntilReveal)), Say(Ben)),
        ["session.contribution-unknown"] = () => On(Talk(), Say(Ben) with { Links = ValueList<ContributionLink>.Empty.Add(new(LinkKind.BuildsOn, new("nothing"))) }),
        ["session.exit-not-reached"] = () => On(Talk(Phase("write", exit: ExitKind.AllContributed)), new AdvancePhase(Ana)),
        ["session.may-not-advance"] = () => On(Talk(), new AdvancePhase(Ben)),
        ["session.reply-needed"] = () => On(Talk(Answering()), Say(Ben)),
        ["session.field-missing"] = () => On(Talk(Phase("argue") with { Allows = [Allowance.Everything with { Fields = ["harm"] }] }), Say(Ben)),
        ["session.over"] = () => On(Talk().After(new CloseSession(Ana)), Say(Ben)),
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
        var session = Talk().Say(Ben, "words").State;
        Allocated(() => exit.Holds(session, Nine)).Should().Be(0);
    }

    [Fact]
    public void ExitOfEach_AllocatesNothing()
    {
        var session = Talk().Say(Ben, "words").State;
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
        var s = Given.Open(Practice(phase), Ana, Ben, Cleo, Dan);
        var session = s.State;
        var few = Ask(s, ref session, 500);
        Ask(s, ref session, 5_000);
        Ask(s, ref session, 500).Should().BeLessThan(few * 2);
    }

    private static long Ask(SessionScenario s, ref Session session, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            session = After(session, s.Words(Cleo, "why?", ContributionKind.Question));
            var asked = session.Contributions[session.Contributions.Count - 1].Id;
            session = After(session, s.Words(Dan, "because", ContributionKind.View, new ContributionLink(LinkKind.Answers, asked)));
        }

        var after = GC.GetAllocatedBytesForCurrentThread();
        session.Contributions[session.Contributions.Count - 1].Kind.Should().Be(ContributionKind.View);
        return after - before;
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.PrivateUntilReveal)]
    [InlineData(Visibility.Group)]
    public void Contribution_CostsTheSameHoweverManyThereAre(Visibility second)
    {
        var s = Given.Open(Practice(Phase("write", Visibility.PrivateUntilReveal), Phase("talk", second)), Ana, Ben).After(new AdvancePhase(Ana));
        var session = s.State;
        var few = Contribute(s, ref session, 1_000);
        Contribute(s, ref session, 20_000);
        Contribute(s, ref session, 1_000).Should().BeLessThan(few * 2, "no contribution copies the ones before it");
    }

    private static long Contribute(SessionScenario s, ref Session session, int count)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            var words = s.Words(i % 2 == 0 ? Ana : Ben, "words");
            session = After(session, words);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // One decision, whose events are not kept: the scenario would decide twice and keep them.
    private static Session After(Session session, SessionCommand command)
    {
        var context = new CommandContext(Nine, new CommandId("c" + session.Contributions.Count));
        foreach (var e in SessionDecider.Decide(session, command, context, ContributionKinds.BuiltIn).Events)
        {
            session = Session.Evolve(session, e);
        }

        return session;
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

    private static (Session Session, SessionCommand Command) On(SessionScenario given, SessionCommand command) => (given.State, command);

    private static Phase Answering() => Phase("answer") with { Allows = [Allowance.Everything with { InReplyTo = [ContributionKind.Question] }] };

    private static SessionScenario Talk(Phase? phase = null) => Given.Open(Practice(phase ?? Phase("talk")), Ana, Ben);

    private static Contribute Say(PersonId by) => new(by, ContributionKind.View, "words", ValueList<ContributionLink>.Empty);
}
