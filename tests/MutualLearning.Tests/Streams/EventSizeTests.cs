using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>What the cache of streams reckons for an event grows with its words, wherever they stand.</summary>
public sealed class EventSizeTests
{
    private const int Length = 10_000;

    private static readonly string Words = new('x', Length);

    public static TheoryData<string> Names => [.. Sizes.Keys];

    private static Dictionary<string, Func<string, int>> Sizes { get; } = new[]
    {
        Of(w => new Contributed(Nine, new("c"), ContributionKind.View, Ana, default, w, [], default)),
        Of(w => new Contributed(Nine, new("f"), ContributionKind.View, Ana, default, "", [], default, [new("harm", w)]), " with a field"),
        Of(w => new ContributionCorrected(Nine, new("c"), w, Ana)),
        Of(w => new ContributionCorrected(Nine, new("c"), "", Ana, [new("harm", w)]), " with a field"),
        Of(w => new SessionPlanned(Nine, new("s"), Practice(Phase("talk")), w, [Ana], Ana)),
        Of(w => new ObjectionSettled(Nine, new("c"), Ana, w)),
        Of(w => new PhaseEnded(Nine, Ana, w, [])),
        Of(w => new PhaseExtended(Nine, 5, Ana, w)),
        Of(w => new SessionPaused(Nine, Ana, w)),
        Of(w => new SessionCancelled(Nine, Ana, w)),
        Of(w => new SessionClosed(Nine, Ana, w)),
        Of(w => new ItemAdded(Nine, new("i"), w, Ana)),
        Of(w => new QueueJoined(Nine, Ana, w)),
        Of(w => new BallotCast(Nine, new Ballot(Ana, Stance.Yes, w))),
        Of(w => new BallotCast(Nine, new Ballot(Ana, default, Stance.Yes, 1m, "", false, w)), " as written"),
        Of(w => new DecisionDeclared(Nine, new("d"), new DecisionDeclaration(w, new RuleSpec("consent"), [Ana]), Ana)),
        Of(w => new ObjectionRaised(Nine, Ana, w)),
        Of(w => new DecisionObjectionSettled(Nine, 1, Ana, w)),
        Of(w => new VoterRecused(Nine, Ana, w)),
        Of(w => new ProposalAmended(Nine, 2, w, "", [], Ana)),
        Of(w => new ProposalAmended(Nine, 2, "", w, [], Ana), " how"),
        Of(w => new AdviceAnswered(Nine, new AdviceReply(Ana, AdviceAnswer.Adopted, w, Ben))),
        Of(w => new DecisionClosed(Nine, Ana, new RuleId("consent", 1), new Verdict(VerdictKind.Adopted, "verdict.x", w), null, "")),
        Of(w => new DecisionClosed(Nine, Ana, new RuleId("consent", 1), new Verdict(VerdictKind.Adopted, "verdict.x", ""), null, w), " as minuted"),
        Of(w => new ResponsibilityTakenOn(Nine, new("r"), w, Ana, Ana, null, "", Involved.Nobody, default, default)),
        Of(w => new ResponsibilityTakenOn(Nine, new("r"), "", Ana, Ana, null, w, Involved.Nobody, default, default), " done when"),
        Of(w => new ResponsibilityBlocked(Nine, Ana, w, default)),
        Of(w => new DueDateChanged(Nine, null, null, Ana, w)),
        Of(w => new HandOverOffered(Nine, Ben, Ana, w)),
        Of(w => new HandOverDeclined(Nine, Ben, w)),
        Of(w => new ResponsibilityCompleted(Nine, Ana, w)),
        Of(w => new ResponsibilityDropped(Nine, Ana, w)),
    }.ToDictionary(size => size.Name, size => size.SizeOf);

    [Theory]
    [MemberData(nameof(Names))]
    public void AnEvent_CountsForTwoBytesACharacter_AndSomethingMore(string name)
    {
        var sizeOf = Sizes[name];
        sizeOf("").Should().BePositive();
        (sizeOf(Words) - sizeOf("")).Should().Be(2 * Length);
    }

    private static (string Name, Func<string, int> SizeOf) Of(Func<string, SessionEvent> make, string more = "") =>
        Of(SessionDecider.Create(ContributionKinds.BuiltIn), make, more);

    private static (string Name, Func<string, int> SizeOf) Of(Func<string, DecisionEvent> make, string more = "") =>
        Of(DecisionDecider.Create(DecisionRules.BuiltIn), make, more);

    private static (string Name, Func<string, int> SizeOf) Of(Func<string, ResponsibilityEvent> make, string more = "") =>
        Of(ResponsibilityDecider.Instance, make, more);

    private static (string Name, Func<string, int> SizeOf) Of<TState, TCommand, TEvent>(
        Decider<TState, TCommand, TEvent> decider, Func<string, TEvent> make, string more)
        where TState : class
        where TCommand : class
        where TEvent : class => (make("").GetType().Name + more, words => decider.SizeOf(make(words)));
}
