using System;
using System.IO;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>How a file of ballots is read, and how much of it at most. A file beyond a limit is refused, never cut.</summary>
public sealed record BallotFileOptions
{
    /// <summary>The greatest number of bytes; 4 GiB unless set.</summary>
    public long MaxBytes { get; init; } = 1L << 32;

    /// <summary>The greatest number of bytes of a line; 4 MiB unless set.</summary>
    public int MaxLineLength { get; init; } = 1 << 22;

    /// <summary>The greatest number of options; <see cref="ProfileBuilder.MaxOptions"/> unless set, and at most that.</summary>
    public int MaxOptions { get; init; } = ProfileBuilder.MaxOptions;

    /// <summary>The greatest number of marks, options times different ballots; 2^30 unless set. Each takes one byte, or two, and a quarter to grow.</summary>
    public long MaxMarks { get; init; } = 1L << 30;

    /// <summary>What the cells of a table without a column <c>ranking</c>, <c>approval</c> or <c>score</c> are; ranks unless set.</summary>
    public BallotForm CsvForm { get; init; } = BallotForm.Ranking;

    /// <summary>
    /// Opens another file that a file names, such as <c>starvote_path</c> does; null for no such file. Unless set, a file that needs
    /// another one is refused. The stream is closed after reading.
    /// </summary>
    public Func<string, Stream?>? OpenOther { get; init; }
}
