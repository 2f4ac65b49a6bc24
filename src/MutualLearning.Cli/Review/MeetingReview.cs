using System.Collections.Generic;
using NodaTime;

namespace MutualLearning.Cli.Review;

/// <summary>Everything that the review of one meeting says, before it is drawn on a terminal, a page or as JSON.</summary>
/// <param name="Source">The name of the file.</param>
/// <param name="Title">What the meeting was called, or a word for a meeting without a name.</param>
/// <param name="Length">From the first to the last contribution; null when the log has no times.</param>
/// <param name="Topics">The topics in order.</param>
/// <param name="People">Everybody who was there or sent regrets, in ordinal order of their names.</param>
/// <param name="Proposals">Everything that was proposed.</param>
/// <param name="Resolutions">Everything that was minuted as resolved.</param>
/// <param name="Actions">Everything that somebody is to do.</param>
/// <param name="Kinds">How many contributions of which kind, in ordinal order of the kinds.</param>
/// <param name="Participation">How evenly people took part.</param>
/// <param name="Questions">What became of questions.</param>
/// <param name="Waits">How long people waited to speak.</param>
/// <param name="Unresolved">What could not be read, or what the domain refused.</param>
internal sealed record MeetingReview(
    string Source,
    string Title,
    Duration? Length,
    IReadOnlyList<TopicReview> Topics,
    IReadOnlyList<PersonReview> People,
    IReadOnlyList<ProposalReview> Proposals,
    IReadOnlyList<ResolutionReview> Resolutions,
    IReadOnlyList<ActionReview> Actions,
    IReadOnlyList<KindCount> Kinds,
    ParticipationReview Participation,
    QuestionsReview Questions,
    WaitsReview Waits,
    IReadOnlyList<UnresolvedReview> Unresolved);

/// <param name="StartsAfter">From the start of the meeting; null without times.</param>
/// <param name="Spent">How long it was talked about; null without times.</param>
internal sealed record TopicReview(string Title, int Line, Duration? StartsAfter, Duration? Spent, int Contributions);

/// <param name="Roles">The roles they held, such as <c>chair</c> and <c>scribe</c>, in order.</param>
/// <param name="IsPresent">Whether they were there; otherwise they sent regrets or were only spoken of.</param>
internal sealed record PersonReview(string Name, IReadOnlyList<string> Roles, bool IsPresent, bool SentRegrets, int Contributions);

/// <param name="Fate">One of <c>resolved</c>, <c>superseded</c>, <c>open</c>.</param>
internal sealed record ProposalReview(string Text, int Line, string Fate);

/// <param name="Proposal">The words that were voted on, when the resolution has others; otherwise null.</param>
/// <param name="RuleAssumed">Whether nobody declared a rule and simple majority was taken.</param>
/// <param name="Verdict">The verdict of the declared or assumed rule.</param>
/// <param name="Alternatives">What the other rules say about the same ballots.</param>
internal sealed record ResolutionReview(
    string Text,
    int Line,
    string? Proposal,
    IReadOnlyList<BallotReview> Ballots,
    bool RuleAssumed,
    VerdictReview Verdict,
    IReadOnlyList<VerdictReview> Alternatives);

/// <param name="Value">As it was written, such as <c>+0.5</c>.</param>
internal sealed record BallotReview(string Person, string Value, string Comment);

/// <param name="Verdict">One of <c>Adopted</c>, <c>Rejected</c>, <c>NotDecided</c>.</param>
/// <param name="Differs">Whether it differs from what the declared or assumed rule says.</param>
internal sealed record VerdictReview(string Rule, string Verdict, string Reason, bool Differs);

/// <param name="Named">Everybody who was named to do it.</param>
internal sealed record ActionReview(string Text, IReadOnlyList<string> Named, int Line)
{
    /// <summary>The one accountable person; null when nobody is named, or several are.</summary>
    public string? Owner => Named.Count == 1 ? Named[0] : null;
}

internal sealed record KindCount(string Kind, int Count);

/// <param name="NoValue">Why there is no value; null when there is one.</param>
/// <param name="EffectiveSpeakers">How many people would speak as evenly; null without a value.</param>
/// <param name="Gini">The unbiased Gini coefficient; null without a value.</param>
/// <param name="NoiseFloor">What chance alone would make of it; null without a value.</param>
internal sealed record ParticipationReview(
    string? NoValue, int People, int Contributions, double? EffectiveSpeakers, double? Gini, double? NoiseFloor);

internal sealed record QuestionsReview(int Asked, int Answered);

/// <param name="Median">The median wait; null when nobody queued.</param>
/// <param name="Longest">The longest wait; null when nobody queued.</param>
internal sealed record WaitsReview(int Turns, Duration? Median, Duration? Longest);

internal sealed record UnresolvedReview(int Line, string Text, string Reason);
