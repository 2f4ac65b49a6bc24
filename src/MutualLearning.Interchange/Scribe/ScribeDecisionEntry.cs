using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Somebody put a proposal to the group.</summary>
/// <param name="Line">The number of the line, from 1, which also identifies the proposal.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ProposalMade(int Line, Duration? At, ScribePerson By, string Text, string? Original = null) : ScribeEntry(Line, At);

/// <summary>An open proposal was overtaken by a newer one.</summary>
/// <param name="Line">The line of the newer proposal.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="ProposalLine">The line of the older proposal.</param>
public sealed record ProposalSuperseded(int Line, Duration? At, int ProposalLine) : ScribeEntry(Line, At);

/// <summary>Somebody voted on a proposal. Only the last ballot of a person on a proposal counts.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="ProposalLine">The line of the proposal.</param>
/// <param name="Person">Whose ballot it is.</param>
/// <param name="RecordedBy">Who wrote it; another person than <paramref name="Person"/> for a ballot on somebody's behalf.</param>
/// <param name="Value">The value, from -1 to 1.</param>
/// <param name="AsWritten">The value as written, such as <c>+.5</c>.</param>
/// <param name="Comment">The words after it; null where there are none.</param>
/// <param name="IsLate">Whether the resolution had been written before.</param>
public sealed record BallotWritten(
    int Line,
    Duration? At,
    int ProposalLine,
    ScribePerson Person,
    ScribePerson RecordedBy,
    decimal Value,
    string AsWritten,
    string? Comment,
    bool IsLate) : ScribeEntry(Line, At);

/// <summary>The group resolved something.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="ProposalLine">The line of the proposal it decides; null where there is none.</param>
/// <param name="IsReworded">Whether its words differ from those of the proposal.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ResolutionMade(
    int Line,
    Duration? At,
    ScribePerson By,
    string Text,
    int? ProposalLine,
    bool IsReworded,
    string? Original = null) : ScribeEntry(Line, At);

/// <summary>Something is to be done.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="Text">The text, with corrections applied.</param>
/// <param name="Owners">Everybody named as owner: none where nobody is named, several where several are.</param>
/// <param name="OwnerAsWritten">The words that name the owner; null where nobody is named.</param>
/// <param name="Original">The text as first written; null where nothing was corrected.</param>
public sealed record ActionNoted(
    int Line,
    Duration? At,
    ScribePerson By,
    string Text,
    ValueList<ScribePerson> Owners,
    string? OwnerAsWritten,
    string? Original = null) : ScribeEntry(Line, At);
