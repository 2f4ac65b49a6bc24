using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>
/// The names and the title behind the ballots of BLT and Hill. Names in quotes may stand on any lines. Names without quotes are each a line,
/// or single words on one line.
/// </summary>
internal sealed class BltNames
{
    private const int MaxFurtherLines = 32;
    private readonly List<string> names = [];
    private readonly List<BallotLine> lines = [];

    public IReadOnlyList<string> All => names;

    public string? Title { get; private set; }

    /// <summary>Takes what is left of a line; it is read when the last one was taken, as their number says whether each is a name.</summary>
    public void Take(LineScanner scanner, int count)
    {
        if (lines.Count > count + MaxFurtherLines)
        {
            throw scanner.Unexpected("the end of the file");
        }

        _ = scanner.Next;
        var place = new string(' ', scanner.At);
        lines.Add(scanner.Line with { Text = place + scanner.Rest() });
    }

    /// <summary>Reads the names, as many as there are.</summary>
    public void Read(int count)
    {
        var isLineEach = lines.Exists(line => line.Text.TrimStart()[0] != '"') && (lines.Count >= count || WordCount(lines[0]) < count);
        foreach (var line in lines)
        {
            var scanner = new LineScanner(line);
            while (!scanner.IsAtEnd && scanner.Next != '#')
            {
                Read(scanner, count, isLineEach);
            }
        }
    }

    private static int WordCount(BallotLine line) => line.Text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Length;

    private void Read(LineScanner scanner, int count, bool isLineEach)
    {
        var isName = names.Count < count;
        var expected = isName ? $"the name of option {names.Count + 1} of {count} in quotes" : "the title in quotes";
        var isQuoted = scanner.Next == '"';
        if (Title is not null && !isQuoted)
        {
            throw scanner.Unexpected("the end of the file");
        }

        var name = isQuoted ? scanner.QuotedName(expected) : isName && !isLineEach ? scanner.Word("\"") : scanner.RestWithoutComment();
        if (isName)
        {
            names.Add(name);
            return;
        }

        // Some programs add a source and a comment behind the title.
        Title ??= name.Trim();
    }
}
