using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Committees;

/// <summary>What rules that divide seats among parties say in their explanations. Each code is stable; the arguments stand in braces.</summary>
public static class ApportionmentReasons
{
    /// <summary><c>why.seats</c>: how many seats a party has.</summary>
    public static readonly MessageCode Seats = new("why.seats", "{option} has {votes} votes and gets {seats} seats.");

    /// <summary><c>why.seats-tied</c>: parties tie for the last seats.</summary>
    public static readonly MessageCode Tied = new("why.seats-tied", "These tie with the quotient {quotient} for the last seats, {seats} of them: {options}.");

    /// <summary><c>why.below-threshold</c>: a party has not the part of the votes that is needed.</summary>
    public static readonly MessageCode BelowThreshold = new("why.below-threshold", "{option} has {votes} votes; {needed} are needed for a seat.");

    /// <summary><c>why.next-quotient</c>: how far a party is from its next seat.</summary>
    public static readonly MessageCode Next = new("why.next-quotient", "{option} would have its next seat with the quotient {quotient}; the last seat went for {last}.");

    /// <summary><c>why.more-votes</c>: what would bring a party its next seat.</summary>
    public static readonly MessageCode MoreVotes = new("why.more-votes", "With more than {votes} more votes {option} would have had the last seat.");

    /// <summary><c>why.quotients-table</c>: the title of the table of quotients.</summary>
    public static readonly MessageCode Table = new("why.quotients-table", "Votes, seats, and the quotient with which the next seat would come");

    /// <summary><c>why.quotas-table</c>: the title of the table of quotas.</summary>
    public static readonly MessageCode Quotas = new("why.quotas-table", "Votes, quotas, remainders and seats");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Seats, Tied, BelowThreshold, Next, MoreVotes, Table, Quotas,
    ];
}
