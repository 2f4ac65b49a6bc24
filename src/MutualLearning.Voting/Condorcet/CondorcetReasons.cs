using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Condorcet;

/// <summary>What rules that compare options in pairs say in their explanations. Each code is stable; the arguments stand in braces.</summary>
public static class CondorcetReasons
{
    /// <summary><c>why.beats-all</c>: an option beats every other in pairs.</summary>
    public static readonly MessageCode BeatsAll = new("why.beats-all", "{option} beats every other option in a pair.");

    /// <summary><c>why.pair</c>: an option beats another.</summary>
    public static readonly MessageCode Pair = new("why.pair", "{option} beats {other}, {votes}.");

    /// <summary><c>why.pair-level</c>: two options are level.</summary>
    public static readonly MessageCode PairLevel = new("why.pair-level", "{option} and {other} are level, {votes}.");

    /// <summary><c>why.set</c>: several options are best together.</summary>
    public static readonly MessageCode Set = new("why.set", "Nothing sets these apart: {options}.");

    /// <summary><c>why.points-behind</c>: how far an option is behind the best.</summary>
    public static readonly MessageCode PointsBehind = new("why.points-behind", "{option} has {points}, {behind} behind the best.");

    /// <summary><c>why.beat-path</c>: the strongest path from one option to another is stronger than that back.</summary>
    public static readonly MessageCode BeatPath = new("why.beat-path", "The strongest path from {option} to {other} is stronger than that back, {strengths}.");

    /// <summary><c>why.beat-path-level</c>: the strongest paths between two options are equally strong.</summary>
    public static readonly MessageCode BeatPathLevel = new("why.beat-path-level", "The strongest paths between {option} and {other} are level, {strengths}.");

    /// <summary><c>why.locked-path</c>: an option stands over another along locked arcs.</summary>
    public static readonly MessageCode LockedPath = new("why.locked-path", "{option} stands over {other} along locked arcs: {path}.");

    /// <summary><c>why.no-locked-path</c>: no locked arcs lead from one option to another.</summary>
    public static readonly MessageCode NoLockedPath = new("why.no-locked-path", "No locked arcs lead from {option} to {other}.");

    /// <summary><c>why.split-cycle</c>: a defeat that no cycle outweighs.</summary>
    public static readonly MessageCode SplitCycle = new("why.split-cycle", "{option} defeats {other} by {margin}, and no path back has margins that great.");

    /// <summary><c>why.outside-set</c>: an option is outside the smallest set.</summary>
    public static readonly MessageCode OutsideSet = new("why.outside-set", "{other} is outside the set: {option} reaches it by pairs that it wins, and it does not reach {option}.");

    /// <summary><c>why.dropped</c>: an option left the count.</summary>
    public static readonly MessageCode Dropped = new("why.dropped", "{option} left the count in round {round} with {points}.");

    /// <summary><c>why.kemeny</c>: the score of the best orders.</summary>
    public static readonly MessageCode Kemeny = new("why.kemeny", "The best order agrees with {score} comparisons of pairs; best orders: {orders}.");

    /// <summary><c>why.turn-pair</c>: what would turn a pair.</summary>
    public static readonly MessageCode TurnPair = new("why.turn-pair", "{other} would beat {option} if {ballots} of the ballots for {option} over {other} were turned round.");

    /// <summary><c>why.pairs-table</c>: the title of the table of pairs.</summary>
    public static readonly MessageCode PairsTable = new("why.pairs-table", "Ballots that put the option of the row above that of the column");

    /// <summary><c>why.paths-table</c>: the title of the table of paths.</summary>
    public static readonly MessageCode PathsTable = new("why.paths-table", "The strongest paths from {option} and back");

    /// <summary><c>why.arcs-table</c>: the title of the table of arcs.</summary>
    public static readonly MessageCode ArcsTable = new("why.arcs-table", "Victories in pairs, the strongest first, and which are locked");

    /// <summary><c>why.orders-table</c>: the title of the table of orders.</summary>
    public static readonly MessageCode OrdersTable = new("why.orders-table", "Best orders, at most {limit}");

    /// <summary><c>verdict.too-many-options</c>: the rule cannot compare so many options.</summary>
    public static readonly MessageCode TooManyOptions =
        new("verdict.too-many-options", "The rule compares at most {limit} options with each other; there are {options}.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        BeatsAll, Pair, PairLevel, Set, PointsBehind, BeatPath, BeatPathLevel, LockedPath, NoLockedPath, SplitCycle, OutsideSet, Dropped,
        Kemeny, TurnPair, PairsTable, PathsTable, ArcsTable, OrdersTable, TooManyOptions,
    ];
}
