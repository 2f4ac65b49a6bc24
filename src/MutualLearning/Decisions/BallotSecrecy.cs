using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Secret ballots: under which pseudonym they are kept, and that nobody can tell when they were cast.</summary>
internal static class BallotSecrecy
{
    public static bool IsSecret(Decision decision) => decision.Declaration!.Secrecy == Secrecy.Secret;

    public static Instant BallotTime(Decision decision, CommandContext context) =>
        IsSecret(decision) ? decision.DeclaredAt ?? context.Now : context.Now;

    public static Refusal? BadPseudonym(Decision decision, Pseudonym pseudonym, string? keyCheck)
    {
        // Under another key everybody would have another pseudonym, and could vote once more.
        if (IsSecret(decision) && !pseudonym.IsDefault && !ScopeKeys.Fit(decision.KeyCheck, keyCheck))
        {
            return new Refusal(DecisionRefusals.KeyLost);
        }

        if (IsSecret(decision) == !pseudonym.IsDefault)
        {
            return keyCheck is null || Identifier.IsValid(keyCheck) ? default(Refusal?) : new Refusal(DecisionRefusals.KeyLost);
        }

        return new Refusal(pseudonym.IsDefault ? DecisionRefusals.PseudonymNeeded : DecisionRefusals.PseudonymNotWanted);
    }
}
