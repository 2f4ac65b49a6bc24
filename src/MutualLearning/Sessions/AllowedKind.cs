using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>A kind that a person may contribute now, and what such a contribution needs. Immutable; equal by content.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Fields">The names of the fields that it must fill; empty for none.</param>
/// <param name="Link">The link that it must have; <see cref="LinkKind.Unknown"/> when it needs none.</param>
/// <param name="Targets">
/// What it may refer to by that link, oldest first; empty when it needs none. In an anonymous phase nobody can tell here what the person has
/// answered already, so those stand here too.
/// </param>
public sealed record AllowedKind(ContributionKind Kind, ValueList<string> Fields, LinkKind Link, ValueList<ContributionId> Targets)
{
    /// <summary>Whether the phase does not offer it, and the person may contribute it only because they may intervene: not what to show first. False by default.</summary>
    public bool ByIntervention { get; init; }

    /// <summary>The same fields with what fills each: words, a person, a day, a number or a choice.</summary>
    public ValueList<PracticeField> Form { get; init; } = ValueList<PracticeField>.Empty;

    /// <summary>How many more of it the phase takes from the person, or from their group, from 1; null (the default) for any number. In an anonymous phase it is the number that it takes at all.</summary>
    public int? Left { get; init; }
}
