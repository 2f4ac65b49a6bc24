using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>What a log records of a meeting. Immutable, compared by content.</summary>
/// <param name="Entries">Everything in the order of the log.</param>
/// <param name="Date">The date of the first dated line; null where no line is dated.</param>
/// <param name="StartsAt">The time of the first timed line; null in a log without times.</param>
/// <param name="Topics">The topics, without subtopics.</param>
/// <param name="Present">Who attended, in the order in which the log shows it.</param>
/// <param name="OnlyConnected">Who was on the telephone bridge, or on a list and taken off it, and is not among those present: nobody heard them.</param>
/// <param name="Regrets">Who sent regrets.</param>
/// <param name="Scribes">Who scribed. Empty where the log names nobody.</param>
/// <param name="Chairs">Who chaired. Empty where the log names nobody: it is then unknown.</param>
/// <param name="Proposals">The proposals with their ballots.</param>
/// <param name="Resolutions">The resolutions with the ballots of their proposals.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Unresolved">What could not be understood.</param>
/// <param name="LineCount">How many lines the log has.</param>
/// <param name="NoiseCount">How many of them are blank, tell of the channel and its bots and not of the meeting, or change nothing.</param>
/// <param name="JoinedCount">How many of them are the rest of the message in the line before.</param>
public sealed record ScribeRecord(
    ValueList<ScribeEntry> Entries,
    LocalDate? Date,
    LocalTime? StartsAt,
    ValueList<TopicStarted> Topics,
    ValueList<ScribePerson> Present,
    ValueList<ScribePerson> OnlyConnected,
    ValueList<ScribePerson> Regrets,
    ValueList<ScribePerson> Scribes,
    ValueList<ScribePerson> Chairs,
    ValueList<ScribeProposal> Proposals,
    ValueList<ScribeResolution> Resolutions,
    ValueList<ActionNoted> Actions,
    ValueList<Unresolved> Unresolved,
    int LineCount,
    int NoiseCount,
    int JoinedCount);
