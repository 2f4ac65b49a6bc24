using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Rounds;

/// <summary>What the rules that count in rounds say in their explanations. Each code is stable; the arguments stand in braces.</summary>
public static class RoundReasons
{
    /// <summary><c>why.elected-in-round</c>: an option was elected in a round.</summary>
    public static readonly MessageCode Elected = new("why.elected-in-round", "{option} was elected in round {round} with {votes}.");

    /// <summary><c>why.eliminated-in-round</c>: an option left the count in a round.</summary>
    public static readonly MessageCode Eliminated = new("why.eliminated-in-round", "{option} was eliminated in round {round} with {votes}.");

    /// <summary><c>why.left-at-the-end</c>: an option was still in the count when the last seat was filled.</summary>
    public static readonly MessageCode LeftAtTheEnd = new("why.left-at-the-end", "{option} had {votes} when the last seat was filled.");

    /// <summary><c>why.tie-left-open</c>: a tie stands, and each of its ways was followed.</summary>
    public static readonly MessageCode TieLeftOpen = new("why.tie-left-open", "A tie in round {round} stands. Who wins depends on it: {options}.");

    /// <summary><c>why.tie-without-effect</c>: options win on every way in which open ties can fall.</summary>
    public static readonly MessageCode TieWithoutEffect = new("why.tie-without-effect", "A tie in round {round} stands. However it falls, these win: {options}.");

    /// <summary><c>why.a-seat-for-each</c>: nothing had to be counted.</summary>
    public static readonly MessageCode SeatForEach = new("why.a-seat-for-each", "There are no more options than seats, so each has one: {options}.");

    /// <summary><c>why.change-of-last-round</c>: how many votes would have to move in the last round.</summary>
    public static readonly MessageCode ChangeOfLastRound = new("why.change-of-last-round", "If more than {votes} moved from {winner} to {option} in the last round, {option} would win.");

    /// <summary><c>why.change-of-round</c>: what would have kept an option in the count.</summary>
    public static readonly MessageCode ChangeOfRound =
        new("why.change-of-round", "With more than {votes} more in round {round}, {option} would not have been the one to go.");

    /// <summary><c>why.change-of-seat</c>: what would have given an option the seat of a round.</summary>
    public static readonly MessageCode ChangeOfSeat =
        new("why.change-of-seat", "With more than {votes} more in round {round}, {option} would have had the seat.");

    /// <summary><c>why.rounds</c>: the heading of a table of rounds.</summary>
    public static readonly MessageCode Table = new("why.rounds", "The rounds of the count.");

    /// <summary><c>why.loses-however</c>: an option that wins in no way of breaking the tie.</summary>
    public static readonly MessageCode LosesHowever = new("why.loses-however", "{option} has {votes} and is not elected, however the tie is broken.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Elected, Eliminated, LeftAtTheEnd, TieLeftOpen, TieWithoutEffect, SeatForEach, ChangeOfLastRound, ChangeOfRound, ChangeOfSeat,
        Table, LosesHowever,
    ];
}
