using System;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Which kinds of contributions which roles may make in a phase.</summary>
/// <param name="Kinds">The kinds; empty for every kind.</param>
/// <param name="Roles">The roles; empty for everybody.</param>
public sealed record Allowance(ValueList<ContributionKind> Kinds, ValueList<RoleId> Roles)
{
    /// <summary>Everybody may make every kind.</summary>
    public static Allowance Everything { get; } = new(ValueList<ContributionKind>.Empty, ValueList<RoleId>.Empty);

    /// <summary>Roles that the allowance does not serve, even if their holders hold one that it does, or may intervene.</summary>
    public ValueList<RoleId> Except { get; init; } = ValueList<RoleId>.Empty;

    /// <summary>
    /// What a contribution must answer: an earlier one of one of these kinds, by somebody else, that this person has not answered yet.
    /// Empty: it may refer to nothing at all. Null: it may refer to anything, or to nothing. Whoever may intervene is free of this.
    /// </summary>
    public ValueList<ContributionKind>? InReplyTo { get; init; }

    /// <summary>The names of the fields that a contribution must fill, such as <c>harm</c>; empty for none. They hold for those who intervene too.</summary>
    public ValueList<string> Fields { get; init; } = ValueList<string>.Empty;

    /// <summary>How many of these kinds a person may contribute in one visit of the phase, from 1; null for any number. It holds for those who intervene too.</summary>
    public int? AtMost { get; init; }

    /// <summary>How many of these kinds each group may contribute in one visit of the phase, from 1; null for any number. It holds for those who intervene too.</summary>
    public int? AtMostPerGroup { get; init; }

    /// <summary>Whether what is contributed by it becomes an item of the agenda, of the same id.</summary>
    public bool AsTopics { get; init; }

    /// <summary>Whether it speaks of contributions of a kind.</summary>
    internal bool Covers(ContributionKind kind) => Kinds.Count == 0 || Kinds.AsSpan().IndexOf(kind) >= 0;
}
