using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>
/// Settings in brackets, as Droop and OpaVote have them before the ballots: <c>[nick a b c]</c> names the options shortly,
/// <c>[withdrawn b]</c> takes options out. Those that say how another program counts or breaks ties are noted, and not used.
/// </summary>
internal sealed class BltSettings(int count)
{
    private readonly Dictionary<string, int> nicks = new(StringComparer.Ordinal);
    private readonly List<int> withdrawn = [];
    private readonly List<string> notes = [];
    private readonly List<string> words = [];
    private string? open;

    /// <summary>Whether a bracket is not closed yet; line ends mean nothing.</summary>
    public bool IsOpen => open is not null;

    public IReadOnlyList<int> Withdrawn => withdrawn;

    /// <summary>What is not used, and why.</summary>
    public IReadOnlyList<string> Notes => notes;

    public void Begin(LineScanner scanner)
    {
        open = scanner.Word("]");
        if (open is not ("nick" or "withdrawn" or "tie" or "droop"))
        {
            throw scanner.Wrong($"The setting '{open}' is not known", "nick, withdrawn, tie or droop");
        }
    }

    /// <summary>Takes what a line has of the open setting.</summary>
    public void Take(LineScanner scanner)
    {
        while (!scanner.IsAtEnd)
        {
            if (scanner.TryTake(']'))
            {
                End(scanner);
                return;
            }

            switch (open)
            {
                case not null when scanner.TryTake(','):
                    break;
                case "nick":
                    Name(scanner);
                    break;
                case "withdrawn":
                    withdrawn.Add(Option(scanner, "a withdrawn option", least: 1) - 1);
                    break;
                default:
                    words.Add(scanner.Word("]"));
                    break;
            }
        }
    }

    /// <summary>The number of an option, or its short name; 0 is none.</summary>
    public int Option(LineScanner scanner, string expected, int least = 0)
    {
        _ = scanner.Next;
        var at = scanner.At;
        if (nicks.Count > 0 && !scanner.IsDigit)
        {
            var nick = scanner.Word("]=()-,");
            return nicks.TryGetValue(nick, out var place) ? place + 1 : throw scanner.Line.Wrong(at, $"There is no option '{nick}'", expected);
        }

        var number = scanner.Number(expected);
        return number >= least && number <= count ? (int)number : throw scanner.Line.Wrong(at, $"There is no option {number}", $"a number from 1 to {count}");
    }

    private void Name(LineScanner scanner)
    {
        var nick = scanner.Word("],");
        if (nicks.Count == count || nicks.ContainsKey(nick) || nick[0] is >= '0' and <= '9' || nick.IndexOfAny(['=', '(', ')', '-', '#', '"']) >= 0)
        {
            throw scanner.Wrong($"The short name '{nick}' is one too many, stands twice, is a number or has a sign", $"a word for each of {count} options");
        }

        nicks.Add(nick, nicks.Count);
    }

    private void End(LineScanner scanner)
    {
        if (open is "nick" && nicks.Count < count)
        {
            throw scanner.Wrong($"There are {nicks.Count} short names for {count} options", "one for each option");
        }

        if (open is "tie" or "droop")
        {
            // Droop picks the first of those tied also to be eliminated, which no step of a TieLadder does.
            notes.Add($"[{string.Join(" ", [open, .. words])}] is not used: " + (open is "tie"
                ? "it picks the first of tied options also to be eliminated, so that it is no order of preference."
                : "it says how another program counts."));
            words.Clear();
        }

        open = null;
    }
}
