using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>The fields that a phase asks for.</summary>
internal static class FieldNeeds
{
    /// <summary>Whether a phase asks for a field in contributions of a kind.</summary>
    public static bool IsAsked(Phase phase, ContributionKind kind, string? name)
    {
        foreach (var allowance in phase.Allows)
        {
            for (var i = 0; allowance.Covers(kind) && i < allowance.Fields.Count; i++)
            {
                if (string.Equals(allowance.Fields[i], name, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the fields of a contribution lack, by the roles that its author held when the words were said.</summary>
    public static Refusal? Missing(Session session, Phase phase, Contribution contribution, ValueList<ContributionField> fields)
    {
        var author = new RolesThen(session, contribution.Author, contribution.At);
        Refusal? first = null;
        foreach (var allowance in phase.Allows)
        {
            if (!allowance.Covers(contribution.Kind) || !PhaseTurns.Serves(allowance, author))
            {
                continue;
            }

            if (Missing(phase, allowance, contribution.Kind, fields) is not { } missing)
            {
                return null;
            }

            first ??= missing;
        }

        return first;
    }

    /// <summary>What the fields of a contribution of a kind lack under one allowance.</summary>
    public static Refusal? Missing(Phase phase, Allowance allowance, ContributionKind kind, ValueList<ContributionField> fields)
    {
        foreach (var needed in allowance.Fields)
        {
            var filled = false;
            foreach (var field in fields)
            {
                filled |= string.Equals(field.Name, needed, StringComparison.Ordinal);
            }

            if (!filled)
            {
                return new Refusal(SessionRefusals.FieldMissing, phase.Id.Value, kind.Value, needed);
            }
        }

        return null;
    }
}
