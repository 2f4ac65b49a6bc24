using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Committees;

/// <summary>What rules that choose committees say: in their explanations, and of parameters that do not fit. Each code is stable; the arguments stand in braces.</summary>
public static class CommitteeReasons
{
    /// <summary><c>why.committee-round</c>: an option was elected in a round.</summary>
    public static readonly MessageCode Elected = new("why.committee-round", "{option} was elected in round {round} with {figure}.");

    /// <summary><c>why.committee-removed</c>: an option left the count in a round.</summary>
    public static readonly MessageCode Removed = new("why.committee-removed", "{option} left the count in round {round} with {figure}.");

    /// <summary><c>why.committee-best</c>: the score of the best committees.</summary>
    public static readonly MessageCode Best = new("why.committee-best", "The best committees have the score {score}; there are {count}.");

    /// <summary><c>why.committee-worth</c>: what the best committees are the best in.</summary>
    public static readonly MessageCode Worth = new("why.committee-worth", "{measure} of the best committees: {value}.");

    /// <summary><c>why.committee-in-all</c>: who is in every best committee.</summary>
    public static readonly MessageCode InAll = new("why.committee-in-all", "In every best committee: {options}.");

    /// <summary><c>why.committee-in-none</c>: an option is in no best committee.</summary>
    public static readonly MessageCode InNone = new("why.committee-in-none", "{option} is in no best committee.");

    /// <summary><c>why.committee-ties</c>: several committees are best, and nothing sets them apart.</summary>
    public static readonly MessageCode Ties = new("why.committee-ties", "Nothing sets {count} committees apart: {committees}.");

    /// <summary><c>why.committee-lost</c>: what an option had in a round that another was elected in.</summary>
    public static readonly MessageCode Lost = new("why.committee-lost", "{option} had {figure} in round {round}.");

    /// <summary><c>why.committee-with</c>: the best score with an option that is in no best committee.</summary>
    public static readonly MessageCode With = new("why.committee-with", "No committee with {option} has more than {score}.");

    /// <summary><c>why.committee-money</c>: the supporters of an option cannot pay for it.</summary>
    public static readonly MessageCode Money = new("why.committee-money", "The supporters of {option} have {money} left, and it costs {cost}.");

    /// <summary><c>why.committee-alone</c>: how many more ballots for an option alone would elect it.</summary>
    public static readonly MessageCode Alone = new("why.committee-alone", "{option} would be elected with {ballots} more ballots that approve of it alone.");

    /// <summary><c>why.committee-missing</c>: how much more money would buy an option.</summary>
    public static readonly MessageCode Missing = new("why.committee-missing", "{option} would be bought if its supporters had {money} more at the end.");

    /// <summary><c>why.committee-rounds</c>: the title of the table of rounds.</summary>
    public static readonly MessageCode RoundsTable = new("why.committee-rounds", "What each option had in each round");

    /// <summary><c>why.committee-payments</c>: the title of the table of payments.</summary>
    public static readonly MessageCode PaymentsTable = new("why.committee-payments", "What was paid for each option, when everybody begins with {money}");

    /// <summary><c>verdict.costs-unfit</c>: there is not one cost for each option.</summary>
    public static readonly MessageCode CostsUnfit = new("verdict.costs-unfit", "There are {costs} costs for {options} options.");

    /// <summary><c>voting.together</c>: of two parameters one is given.</summary>
    public static readonly MessageCode Together = new("voting.together", "'{parameter}' and '{other}' go together.", RefusalCategory.Invalid);

    /// <summary><c>voting.goes-with</c>: a parameter is given without another.</summary>
    public static readonly MessageCode GoesWith = new("voting.goes-with", "'{parameter}' goes with '{other}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.goes-without</c>: a parameter is given with another.</summary>
    public static readonly MessageCode GoesWithout = new("voting.goes-without", "'{parameter}' does not go with '{other}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.not-positive</c>: a parameter is no number above 0.</summary>
    public static readonly MessageCode NotPositive = new("voting.not-positive", "'{parameter}' must be a number above 0, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.no-costs</c>: a parameter is no list of costs.</summary>
    public static readonly MessageCode NoCosts = new("voting.no-costs", "'{parameter}' must be numbers above 0 with ';' between them, not '{value}'.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Elected, Removed, Best, Worth, InAll, InNone, Ties, Lost, With, Money, Alone, Missing, RoundsTable, PaymentsTable,
        CostsUnfit, Together, GoesWith, GoesWithout, NotPositive, NoCosts,
    ];
}
