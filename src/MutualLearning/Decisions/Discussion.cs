using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>The discussion: how it begins, and how an objection turns it into a vote.</summary>
internal static class Discussion
{
    public static Decided<DecisionEvent> Begin(Decision decision, BeginDiscussion c, CommandContext context)
    {
        if (DecisionPowers.Lacks(decision, DecisionPower.BeginDiscussion, c.By, context) is { } lacks)
        {
            return lacks;
        }

        return decision.Status == DecisionStatus.Open
            ? ImmutableArray<DecisionEvent>.Empty
            : new DiscussionBegun(context.Now, c.By);
    }

    // The first ballot, objection or recusal begins the discussion.
    public static Decided<DecisionEvent> Begun(Decision decision, DecisionEvent body, PersonId by) =>
        decision.Status == DecisionStatus.Open
            ? body
            : ImmutableArray.Create<DecisionEvent>(new DiscussionBegun(body.At, by), body);

    public static Decided<DecisionEvent> Begun(Decision decision, ImmutableArray<DecisionEvent> bodies, PersonId by) =>
        decision.Status == DecisionStatus.Open ? bodies : bodies.Insert(0, new DiscussionBegun(bodies[0].At, by));

    public static ConvertedToVote? Conversion(Decision decision, CommandContext context) =>
        decision.Declaration is { Fallback: { } rule, VotePeriod: { } period }
            ? new ConvertedToVote(context.Now, rule, Moments.Later(context.Now, period))
            : null;
}
