using System.Globalization;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Where and why reading stopped.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Line">The number of the line, from 1; 0 for an empty input.</param>
/// <param name="Column">The number of the character in the line, from 1; 0 where the whole line is meant.</param>
/// <param name="Offset">The number of bytes before the place, or of characters where a text was given; null where it is not known.</param>
/// <param name="Reason">The reason, in English.</param>
public sealed record ScribeFailure(ScribeFailureKind Kind, int Line, int Column, long? Offset, string Reason)
{
    /// <summary>The position and the reason.</summary>
    /// <returns>Such as <c>line 3, column 7 (offset 41): …</c></returns>
    public override string ToString()
    {
        var position = "line " + Line.ToString(CultureInfo.InvariantCulture);
        if (Column > 0)
        {
            position += ", column " + Column.ToString(CultureInfo.InvariantCulture);
        }

        if (Offset is { } offset)
        {
            position += " (offset " + offset.ToString(CultureInfo.InvariantCulture) + ")";
        }

        return position + ": " + Reason;
    }
}
