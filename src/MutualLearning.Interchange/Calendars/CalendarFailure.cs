using System.Globalization;

namespace MutualLearning.Interchange.Calendars;

/// <summary>Where and why a rule, a series or a calendar cannot be used. Nothing of it was used.</summary>
/// <param name="Line">The number of the line of the calendar, from 1; 0 where no line is meant.</param>
/// <param name="Column">The number of the character in the line or in the rule, from 1; 0 where all of it is meant.</param>
/// <param name="Reason">What is wrong, in English.</param>
/// <param name="Expected">What was expected there, in English.</param>
public sealed record CalendarFailure(int Line, int Column, string Reason, string Expected)
{
    /// <summary>The place, the reason and what was expected.</summary>
    /// <returns>Such as <c>line 7, column 12: 'XX' is no day. Expected is one of MO, TU, WE, TH, FR, SA, SU.</c></returns>
    public override string ToString()
    {
        var line = Line == 0 ? string.Empty : "line " + Line.ToString(CultureInfo.InvariantCulture);
        var column = Column == 0 ? string.Empty : "column " + Column.ToString(CultureInfo.InvariantCulture);
        var place = line + (line.Length > 0 && column.Length > 0 ? ", " : string.Empty) + column;
        return (place.Length == 0 ? string.Empty : place + ": ") + Reason + ". Expected is " + Expected + ".";
    }
}
