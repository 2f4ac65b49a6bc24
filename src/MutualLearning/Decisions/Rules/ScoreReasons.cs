using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the rules that compare points say in their explanations. Each code is stable; the arguments stand in braces.</summary>
public static class ScoreReasons
{
    /// <summary><c>why.points</c>: what an option has that was chosen, or ties.</summary>
    public static readonly MessageCode Points = new("why.points", "{option} has {points}.");

    /// <summary><c>why.fewer-points</c>: what an option has that was not chosen.</summary>
    public static readonly MessageCode FewerPoints = new("why.fewer-points", "{option} has {points}, {less} less than the last one chosen.");

    /// <summary><c>why.more-points</c>: what an option would have needed.</summary>
    public static readonly MessageCode MorePoints = new("why.more-points", "With more than {points} more, {option} would be chosen.");

    /// <summary><c>why.points-table</c>: the heading of a table of points.</summary>
    public static readonly MessageCode Table = new("why.points-table", "What each option has.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Points, FewerPoints, MorePoints, Table,
    ];
}
