using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Condorcet Election Format: <c>#/Candidates: A ; B</c>, then <c>tags || A &gt; B = C ^2 * 3 # comment</c>.</summary>
internal sealed class CondorcetParser : BallotParser
{
    private const int MaxNamed = 5;
    private readonly OptionNames names;
    private readonly BallotCollector ballots;
    private readonly List<string> absent = [];
    private int? seats;
    private string title = string.Empty;
    private bool areDeclared;
    private bool isWeighted;
    private bool isVoting;
    private bool areWeightsUnused;
    private Unranked unranked = Unranked.BelowRanked;

    public CondorcetParser(BallotFileOptions options)
        : base(options)
    {
        names = new OptionNames(options);
        ballots = new BallotCollector(BallotForm.Ranking, 8, options);
    }

    public override bool AllowsLatin1 => false;

    public override void Take(BallotLine line)
    {
        if (line.Text.StartsWith("#/", StringComparison.Ordinal))
        {
            TakeParameter(new LineScanner(line with { Text = line.Text.Substring(2), Shift = 2 }));
            return;
        }

        var comment = line.Text.IndexOf('#');
        var text = comment < 0 ? line.Text : line.Text.Substring(0, comment);

        // Several votes may stand on a line.
        for (var from = 0; from < text.Length;)
        {
            var end = text.IndexOf(';', from) is var sign and >= 0 ? sign : text.Length;
            var scanner = new LineScanner(line with { Text = text.Substring(from, end - from), Shift = from });
            if (!scanner.IsAtEnd)
            {
                isVoting = true;
                TakeVote(scanner);
            }

            from = end + 1;
        }
    }

    public override BallotFile Finish(BallotLine end) => names.Count > 0
        ? new BallotFile(ballots.Build(names.All, [])) { Title = title, Seats = seats, Unranked = unranked, Notes = ValueList<string>.Of(Notes()) }
        : throw end.Wrong("There is no candidate", "#/Candidates: A ; B");

    private IEnumerable<string> Notes()
    {
        if (areWeightsUnused)
        {
            yield return "Weights of votes are not used, as the file does not allow them.";
        }

        if (absent.Count > 0)
        {
            var more = absent.Count > MaxNamed ? " and others" : string.Empty;
            yield return $"Votes are read without candidates that do not stand: {string.Join(", ", absent.GetRange(0, Math.Min(absent.Count, MaxNamed)))}{more}.";
        }
    }

    private static bool Truth(LineScanner scanner, string text) => text.ToUpperInvariant() switch
    {
        "TRUE" => true,
        "FALSE" => false,
        _ => throw scanner.Line.Wrong($"'{text}' is neither true nor false", "true or false"),
    };

    private void TakeParameter(LineScanner scanner)
    {
        if (isVoting)
        {
            throw scanner.Line.Wrong("A parameter stands behind a vote", "parameters before the first vote");
        }

        var name = scanner.Until(':', "the name of a parameter, a : and its value").Trim().ToUpperInvariant();
        switch (name)
        {
            case "CANDIDATES":
                areDeclared = true;
                foreach (var candidate in scanner.Rest().TrimEnd(';', ' ').Split(';'))
                {
                    names.Add(candidate.Trim(), scanner);
                }

                break;
            case "NUMBER OF SEATS" or "NUMBER OF SEAT":
                seats = scanner.Number(int.MaxValue, "the number of seats");
                break;
            case "IMPLICIT RANKING":
                unranked = Truth(scanner, scanner.Rest()) ? Unranked.BelowRanked : Unranked.NotCompared;
                break;
            case "WEIGHT ALLOWED":
                isWeighted = Truth(scanner, scanner.Rest());
                break;
            case "TITLE":
                title = scanner.Rest();
                break;
            default:
                scanner.Rest();
                break;
        }

        if (!scanner.IsAtEnd)
        {
            throw scanner.Unexpected("the end of the line");
        }
    }

    private void TakeVote(LineScanner scanner)
    {
        var text = scanner.Line.Text;
        var tags = text.IndexOf("||", StringComparison.Ordinal);
        var end = text.IndexOfAny(['^', '*'], tags < 0 ? 0 : tags);
        var tail = new LineScanner(scanner.Line with { Text = end < 0 ? string.Empty : new string(' ', end) + text.Substring(end) });
        areWeightsUnused |= tail.Next == '^' && !isWeighted;
        var weight = tail.TryTake('^') ? Positive(tail, "the weight of the vote") : 1;
        var times = tail.TryTake('*') ? Positive(tail, "how many cast the vote") : 1;
        if (!tail.IsAtEnd)
        {
            throw tail.Unexpected("^ and a weight, then * and a number");
        }

        var start = tags < 0 ? 0 : tags + 2;
        TakeRanking(scanner.Line, start, end < 0 ? text.Length : end);
        ballots.Close();
        if (isWeighted && weight > ProfileBuilder.MaxWeight / times)
        {
            throw scanner.Line.Wrong("The weight is too great", $"at most {ProfileBuilder.MaxWeight} together");
        }

        ballots.Add(isWeighted ? weight * times : times, scanner.Line);
    }

    private static long Positive(LineScanner scanner, string expected) => scanner.Number(expected) is > 0 and var number
        ? number : throw scanner.Wrong("The number is 0", expected + ", at least 1");

    private void TakeRanking(BallotLine line, int start, int end)
    {
        var text = line.Text.Substring(start, end - start);
        if (text.Trim() is "/EMPTY/" or "/EMPTY_RANKING/")
        {
            return;
        }

        var onBallot = new HashSet<string>(StringComparer.Ordinal);
        var rank = 1;
        for (var from = 0; from <= text.Length;)
        {
            var to = text.IndexOfAny(['>', '='], from) is var sign and >= 0 ? sign : text.Length;
            var name = text.Substring(from, to - from).Trim();
            if (name.Length == 0 || name.IndexOfAny(['<', ';', ',', '/']) >= 0)
            {
                throw line.Wrong(start + from, name.Length == 0 ? "A rank is empty" : $"'{name}' is no name", "the name of a candidate");
            }

            if (!onBallot.Add(name))
            {
                throw line.Wrong(start + from, $"The candidate '{name}' stands twice on the vote", "another candidate");
            }

            // By the specification, candidates that do not stand are passed over once the candidates are declared.
            var option = areDeclared ? names.Find(name) : names.FindOrAdd(name, new LineScanner(line));
            _ = option >= 0 && ballots.TryMark(option, rank);
            if (option < 0 && absent.Count <= MaxNamed && !absent.Contains(name))
            {
                absent.Add(name);
            }

            rank += to < text.Length && text[to] == '>' ? 1 : 0;
            from = to + 1;
        }
    }
}
