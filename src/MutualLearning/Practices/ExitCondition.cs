using System.Text.Json.Serialization;

namespace MutualLearning.Practices;

/// <summary>When a phase may end.</summary>
/// <param name="Kind">The condition.</param>
/// <param name="Parts">The conditions that are combined, for <see cref="ExitKind.All"/> and <see cref="ExitKind.Any"/>; otherwise empty.</param>
[method: JsonConstructor]
public sealed record ExitCondition(ExitKind Kind, ValueList<ExitCondition> Parts)
{
    /// <summary>Makes a condition without parts.</summary>
    /// <param name="kind">The condition.</param>
    public ExitCondition(ExitKind kind)
        : this(kind, ValueList<ExitCondition>.Empty)
    {
    }

    /// <summary>Makes the condition that everybody there has contributed a kind.</summary>
    /// <param name="each">The kind.</param>
    public ExitCondition(ContributionKind each)
        : this(ExitKind.EachContributed, ValueList<ExitCondition>.Empty) => Each = each;

    /// <summary>The kind that everybody contributes, for <see cref="ExitKind.EachContributed"/>; otherwise <c>default</c>.</summary>
    public ContributionKind Each { get; init; }

    /// <summary>Whether it is a condition, or is made up of it.</summary>
    internal bool Awaits(ExitKind kind)
    {
        foreach (var part in Parts)
        {
            if (part.Awaits(kind))
            {
                return true;
            }
        }

        return Kind == kind;
    }
}
