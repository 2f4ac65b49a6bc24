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
    private int bareNames;

    public IReadOnlyList<string> All => names;

    public string? Title { get; private set; }

    /// <summary>Whether there was text behind everything, which some people add below the names in quotes.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Takes what is left of a line; it is read when the last one was taken, as their number says whether each is a name.</summary>
    public void Take(LineScanner scanner, int count)
    {
        _ = scanner.Next;
        var place = new string(' ', scanner.At);
        var rest = scanner.Line with { Text = place + scanner.Rest() };
        if (lines.Count < count + MaxFurtherLines)
        {
            lines.Add(rest);
        }
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
            HasMore = bareNames == 0 ? true : throw scanner.Unexpected("the end of the file");
            scanner.Rest();
            return;
        }

        var name = isQuoted ? scanner.QuotedName(expected) : isName && !isLineEach ? scanner.Word("\"") : scanner.RestWithoutComment();
        bareNames += isQuoted ? 0 : 1;
        if (isName)
        {
            names.Add(name);
            return;
        }

        // Some programs add a source and a comment behind the title.
        Title ??= name.Trim();
    }
}
