using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>
/// The head of a PrefLib file: <c># NAME: value</c>. Values that do not matter to the ballots are passed over. Before 2022 it was the
/// number of alternatives, a line <c>1,Name</c> for each, and <c>voters,sum of votes,different orders</c>.
/// </summary>
internal sealed class PrefLibHead
{
    private const string Alternative = "ALTERNATIVE NAME ";
    private readonly Dictionary<int, string> names = [];

    private int first = 1;

    public string Title { get; private set; } = string.Empty;

    public int Count { get; private set; }

    public int Categories { get; private set; }

    /// <summary>How many ballots there are to be; -1 where the head does not say.</summary>
    public long Voters { get; private set; } = -1;

    /// <summary>Whether the file is of before 2022, known by its first line.</summary>
    public bool IsOld { get; private set; }

    /// <summary>Whether all of a head of before 2022 was read.</summary>
    public bool IsOver => Voters >= 0;

    public void TakeOld(LineScanner scanner, Func<LineScanner, int> optionCount)
    {
        IsOld = true;
        if (Count == 0)
        {
            Count = optionCount(scanner);
        }
        else if (names.Count < Count)
        {
            first = names.Count == 0 && scanner.Next == '0' ? 0 : first;
            var option = Option(scanner);
            scanner.Take(',', "a comma and the name of the alternative");
            if (names.ContainsKey(option))
            {
                throw scanner.Wrong($"The alternative {option + first} is named twice", "another alternative");
            }

            names[option] = scanner.Rest();
        }
        else
        {
            const string Expected = "the number of voters, the sum of their votes, and the number of different orders";
            scanner.Number(Expected);
            scanner.Take(',', Expected);
            Voters = scanner.Number(Expected);
            scanner.Take(',', Expected);
            scanner.Number(Expected);
        }
    }

    /// <summary>The place of an alternative by its number; numbers begin with 1, or with that of the first name where it is 0.</summary>
    public int Option(LineScanner scanner)
    {
        _ = scanner.Next;
        var at = scanner.At;
        var number = scanner.Number("the number of an alternative");
        return number >= first && number < first + Count
            ? (int)number - first : throw scanner.Line.Wrong(at, $"The number {number} is out of range", "the number of an alternative");
    }

    public IReadOnlyList<string> Names()
    {
        var all = new string[Count];
        for (var option = 0; option < Count; option++)
        {
            all[option] = names.TryGetValue(option, out var name) ? name : string.Empty;
        }

        return all;
    }

    public void Take(LineScanner scanner, Func<LineScanner, int> optionCount)
    {
        if (scanner.Line.Text.IndexOf(':') < 0)
        {
            // A remark; numbers that are missed for it are asked for at the end.
            return;
        }

        var key = scanner.Until(':', "a name and a value, such as # TITLE: Board").Trim();
        if (key.StartsWith(Alternative, StringComparison.Ordinal))
        {
            var place = scanner.Line.Text.IndexOf(Alternative, StringComparison.Ordinal) + Alternative.Length;
            var number = new LineScanner(scanner.Line with { Text = key.Substring(Alternative.Length), Shift = place });
            if (names.Count == 0 && number.Next == '0')
            {
                first = 0;
            }

            _ = number.Next;
            var at = number.At;
            var option = number.Number("the number of an alternative") - first;
            names[option is >= 0 and < ProfileBuilder.MaxOptions ? (int)option : throw number.Line.Wrong(at, "There is no such alternative", "the number of an alternative")] =
                scanner.Rest();
            return;
        }

        switch (key)
        {
            case "TITLE":
                Title = scanner.Rest();
                break;
            case "NUMBER ALTERNATIVES" when Count == 0:
                Count = optionCount(scanner);
                break;
            case "NUMBER VOTERS":
                Voters = scanner.Number("the number of voters");
                break;
            case "NUMBER CATEGORIES":
                Categories = scanner.Number(ProfileBuilder.MaxMark, "the number of categories");
                break;
        }
    }
}
