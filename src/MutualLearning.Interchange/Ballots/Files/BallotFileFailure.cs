using System.Globalization;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Where and why a file of ballots cannot be read, or why ballots cannot be written. Nothing was read or written.</summary>
/// <param name="Line">The number of the line, from 1; 0 where no line is meant.</param>
/// <param name="Column">The number of the character in the line, from 1; 0 where the whole line is meant.</param>
/// <param name="Reason">What is wrong, in English.</param>
/// <param name="Expected">What was expected there, in English.</param>
public sealed record BallotFileFailure(int Line, int Column, string Reason, string Expected)
{
    /// <summary>The place, the reason and what was expected.</summary>
    /// <returns>Such as <c>line 3, column 7: '=' stands here. Expected is the number of an option.</c></returns>
    public override string ToString()
    {
        var place = Line == 0 ? string.Empty : "line " + Line.ToString(CultureInfo.InvariantCulture);
        place += Column == 0 ? string.Empty : ", column " + Column.ToString(CultureInfo.InvariantCulture);
        return (place.Length == 0 ? string.Empty : place + ": ") + Reason + ". Expected is " + Expected + ".";
    }
}
