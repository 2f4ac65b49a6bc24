using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Scribe;

/// <summary>How to read a log. Every limit is inclusive.</summary>
public sealed class ScribeOptions
{
    private static readonly string[] WellKnownBots =
        ["Zakim", "RRSAgent", "agendabot", "trackbot", "ghurlbot", "github-bot", "gb", "voip", "caribou", "meetbot", "scribejs"];

    /// <summary>The people's names and nicks. None to begin with.</summary>
    public ScribeAliases Aliases { get; set => field = Guard.Against.Null(value); } = ScribeAliases.None;

    /// <summary>
    /// The names of bots: what they write is not part of the meeting unless it is of a known form, and what is written to them is
    /// skipped. A nick counts as a bot's if it is one of these, or one of these and then a character that is not a letter.
    /// </summary>
    public IReadOnlyCollection<string> Bots { get; set => field = Guard.Against.Null(value); } = WellKnownBots;

    /// <summary>The longest line, in characters.</summary>
    public int MaxLineLength { get; set => field = Guard.Against.OutOfRange(value, nameof(value), 1, 1 << 24); } = 64 * 1024;

    /// <summary>The most lines.</summary>
    public int MaxLines { get; set => field = Guard.Against.NegativeOrZero(value); } = 10_000_000;

    /// <summary>The most bytes; the most characters where a text is given.</summary>
    public long MaxLength { get; set => field = Guard.Against.NegativeOrZero(value); } = 1L << 30;

    /// <summary>The most lines that tell of the meeting. They are held in memory.</summary>
    public int MaxKeptLines { get; set => field = Guard.Against.NegativeOrZero(value); } = 200_000;

    /// <summary>The most characters in these lines.</summary>
    public long MaxKeptCharacters { get; set => field = Guard.Against.NegativeOrZero(value); } = 32L << 20;

    /// <summary>How many entries back a correction looks for the words it corrects.</summary>
    public int CorrectionReach { get; set => field = Guard.Against.Negative(value); } = 200;
}
