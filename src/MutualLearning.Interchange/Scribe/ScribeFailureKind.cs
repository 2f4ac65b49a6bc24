namespace MutualLearning.Interchange.Scribe;

/// <summary>Why an input could not be read.</summary>
public enum ScribeFailureKind
{
    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It holds a zero character, which no text does.</summary>
    Binary,

    /// <summary>Its bytes are not valid in UTF-8, or in UTF-16 where a byte order mark announces it.</summary>
    Encoding,

    /// <summary>No line has the form of a line of a log.</summary>
    NotALog,

    /// <summary>A line is longer than <see cref="ScribeOptions.MaxLineLength"/>.</summary>
    LineTooLong,

    /// <summary>There are more lines than <see cref="ScribeOptions.MaxLines"/>.</summary>
    TooManyLines,

    /// <summary>There are more bytes, or characters, than <see cref="ScribeOptions.MaxLength"/>.</summary>
    TooLong,

    /// <summary>More lines or characters tell of the meeting than <see cref="ScribeOptions.MaxKeptLines"/> or <see cref="ScribeOptions.MaxKeptCharacters"/> allow.</summary>
    TooMuchKept,

    /// <summary>An alias table is not JSON of the expected form.</summary>
    NotAnAliasTable,
}
