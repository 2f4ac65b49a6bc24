using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Somebody was there.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="Source">How the log shows it.</param>
public sealed record AttendeeMarked(int Line, Duration? At, ScribePerson Person, AttendanceSource Source) : ScribeEntry(Line, At);

/// <summary>Somebody was taken off the list of attendees.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record AttendeeRemoved(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody sent regrets.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record RegretsMarked(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody took a role.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
public sealed record RoleTaken(int Line, Duration? At, ScribeRole Role, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody laid a role down, or was replaced in it.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
public sealed record RoleLeft(int Line, Duration? At, ScribeRole Role, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody asked for the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="About">What they want to say; null where they did not write it.</param>
public sealed record SpeakerQueued(int Line, Duration? At, ScribePerson Person, string? About) : ScribeEntry(Line, At);

/// <summary>Somebody left the queue without having had the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
public sealed record SpeakerUnqueued(int Line, Duration? At, ScribePerson Person) : ScribeEntry(Line, At);

/// <summary>Somebody was given the floor.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="At">The time since the first timed line.</param>
/// <param name="Person">Who.</param>
/// <param name="Waited">How long they had been in the queue; null where they were not in it, or the log has no times.</param>
public sealed record SpeakerAcknowledged(int Line, Duration? At, ScribePerson Person, Duration? Waited) : ScribeEntry(Line, At);
