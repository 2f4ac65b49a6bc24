namespace MutualLearning.Interchange.Calendars;

/// <summary>A line of a calendar, unfolded.</summary>
/// <param name="Number">The number of its first line in the text, from 1.</param>
/// <param name="Name">What stands before the first semicolon or colon, in upper case.</param>
/// <param name="Zone">The parameter TZID; empty where there is none.</param>
/// <param name="Value">What stands behind the first colon outside quotes.</param>
/// <param name="Column">The number of the first character of the value, from 1.</param>
internal readonly record struct CalendarLine(int Number, string Name, string Zone, string Value, int Column);
