using System.Collections.Generic;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>Why a decision was taken as it was.</summary>
/// <param name="MinutedAs">What the minutes say was resolved; null where it is the question itself, or nothing yet.</param>
/// <param name="IsRuleAssumed">Whether the record declares no rule and one was assumed.</param>
/// <param name="Electorate">Who could vote, in the order of the names.</param>
/// <param name="Verdict">What the rule said; null before.</param>
/// <param name="FirstVerdict">What the declared rule said when the fallback decided; null otherwise.</param>
/// <param name="Alternatives">What the declared rule says to these ballots, and then what others say.</param>
/// <param name="Settled">Whether the ballots that are missing could have changed the verdict, in a sentence.</param>
/// <param name="ReviewOn">The day of its review; null for none.</param>
/// <param name="SupersededBy">The decision that took its place; null for none.</param>
internal sealed record DecisionDetail(
    DecisionItem Decision,
    string? SessionGoal,
    string? MinutedAs,
    string DeclaredBy,
    string? ClosedAt,
    string Rule,
    bool IsRuleAssumed,
    IReadOnlyList<string> Electorate,
    IReadOnlyList<BallotItem> Ballots,
    VerdictItem? Verdict,
    VerdictItem? FirstVerdict,
    IReadOnlyList<AlternativeItem> Alternatives,
    string Settled,
    IReadOnlyList<ObjectionItem> Objections,
    string? ReviewOn,
    string? SupersededBy);

/// <param name="Person">Who; null in a secret ballot.</param>
/// <param name="Value">As it was written, or the stance.</param>
internal sealed record BallotItem(string? Person, string Value, string Reason, bool IsAdvisory);

/// <param name="Code">The stable code of the reason.</param>
internal sealed record VerdictItem(string Verdict, string Code, string Reason);

internal sealed record AlternativeItem(string Rule, string Verdict, string Reason, bool Differs);

/// <param name="Settled">How it was met; null while it is open.</param>
internal sealed record ObjectionItem(int Number, string By, string Reason, string? Settled);
