using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>The fields that a phase asks for.</content>
public static partial class SessionFlow
{
    /// <summary>Whether a phase asks for a field in contributions of a kind.</summary>
    internal static bool HasField(Phase phase, ContributionKind kind, string? name)
    {
        foreach (var allowance in phase.Allows)
        {
            for (var i = 0; HasKind(allowance, kind) && i < allowance.Fields.Count; i++)
            {
                if (string.Equals(allowance.Fields[i], name, System.StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the fields of a contribution lack, by the roles that its author held when the words were said.</summary>
    internal static Refusal? FieldRefusal(Session session, Phase phase, Contribution contribution, ValueList<ContributionField> fields)
    {
        var author = new RolesThen(session, contribution.Author, contribution.At);
        Refusal? first = null;
        foreach (var allowance in phase.Allows)
        {
            if (!HasKind(allowance, contribution.Kind) || !PhaseTurns.Serves(allowance, author))
            {
                continue;
            }

            if (FieldRefusal(phase, allowance, contribution.Kind, fields) is not { } missing)
            {
                return null;
            }

            first ??= missing;
        }

        return first;
    }

    private static Refusal? FieldRefusal(Phase phase, Allowance allowance, ContributionKind kind, ValueList<ContributionField> fields)
    {
        foreach (var needed in allowance.Fields)
        {
            var filled = false;
            foreach (var field in fields)
            {
                filled |= string.Equals(field.Name, needed, System.StringComparison.Ordinal);
            }

            if (!filled)
            {
                return new Refusal(SessionRefusals.FieldMissing, phase.Id.Value, kind.Value, needed);
            }
        }

        return null;
    }
}
