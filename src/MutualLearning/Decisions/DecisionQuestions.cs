using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>What can be asked of a decision.</summary>
public static class DecisionQuestions
{
    /// <summary>What a person may do in a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="person">Who.</param>
    /// <param name="now">The instant to look from.</param>
    /// <param name="facilitates">Whether they may advance the session that it belongs to. <see cref="IDecisions.MayDoAsync"/> asks the session, and the host's permissions.</param>
    /// <param name="rules">The rules that decisions may declare; null for the built-in ones.</param>
    /// <returns>What they may do; the words of a command may still be refused.</returns>
    /// <remarks>
    /// It asks the same decider that commands go through. It tells nothing of secret ballots but their number: whether somebody has voted in secret is not
    /// known here.
    /// </remarks>
    public static DecisionMoves MayDo(this Decision decision, PersonId person, Instant now, bool facilitates = false, DecisionRules? rules = null) =>
        DecisionProbe.Of(
            Guard.Against.Null(decision), person, new CommandContext(now, new CommandId("?")) { Facilitates = facilitates }, rules ?? DecisionRules.BuiltIn);
}
