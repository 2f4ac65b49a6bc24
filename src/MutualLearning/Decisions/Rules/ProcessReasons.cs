using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the rules on proposals, and the lot and the estimates, say in their explanations. Each code is stable.</summary>
internal static class ProcessReasons
{
    /// <summary><c>why.verdict</c>: the verdict in its own words.</summary>
    public static readonly MessageCode Verdict = new("why.verdict", "{verdict}");

    /// <summary><c>why.if-said-yes</c>: so many more yes lead elsewhere.</summary>
    public static readonly MessageCode IfSaidYes = new("why.if-said-yes", "If {count} of those who voted otherwise said yes: {verdict}");

    /// <summary><c>why.if-said-no</c>: so many fewer yes lead elsewhere.</summary>
    public static readonly MessageCode IfSaidNo = new("why.if-said-no", "If {count} of those who said yes said no: {verdict}");

    /// <summary><c>why.if-integrated</c>: without open objections it would come out otherwise.</summary>
    public static readonly MessageCode IfIntegrated = new("why.if-integrated", "If the {count} open objections were integrated: {verdict}");

    /// <summary><c>why.stances</c>: the title of the table of stances.</summary>
    public static readonly MessageCode Stances = new("why.stances", "What the ballots say");

    /// <summary><c>why.drawn</c>: the lot and its seed.</summary>
    public static readonly MessageCode Drawn = new("why.drawn", "Drawn by the seed '{seed}': the order of SHA-256 of the seed and each name.");

    /// <summary><c>why.lot</c>: the title of the table of a lot.</summary>
    public static readonly MessageCode Lot = new("why.lot", "The order of the lot");

    /// <summary><c>why.estimates</c>: the title of the table of estimates.</summary>
    public static readonly MessageCode Estimates = new("why.estimates", "Quartiles and medians");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Verdict, IfSaidYes, IfSaidNo, IfIntegrated, Stances, Drawn, Lot, Estimates,
    ];
}
