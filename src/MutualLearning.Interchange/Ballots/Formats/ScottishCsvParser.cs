using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The files of Scottish councils: <c>options,seats,</c>, ballots, <c>"Candidate 1","Name","Party",</c> and the ward.</summary>
internal sealed class ScottishCsvParser(BallotFileOptions options) : BallotParser(options)
{
    private readonly List<string> names = [];
    private BallotCollector? ballots;
    private int count;
    private int seats;
    private string? title;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (scanner.IsAtEnd)
        {
            return;
        }

        if (count == 0)
        {
            TakeCounts(scanner);
        }
        else if (scanner.IsDigit && names.Count == 0)
        {
            TakeBallot(scanner);
        }
        else
        {
            TakeName(scanner);
        }
    }

    public override BallotFile Finish(BallotLine end) => count > 0 && names.Count == count
        ? new BallotFile(ballots!.Build(OptionNames.Distinct(names), [])) { Title = title ?? string.Empty, Seats = seats }
        : throw end.Wrong("The file ends too early", count == 0 ? "the numbers of options and seats" : $"the name of option {names.Count + 1} of {count}");

    private void TakeCounts(LineScanner scanner)
    {
        count = OptionCount(scanner);
        scanner.Take(',', "a comma and the number of seats");
        seats = scanner.Number(int.MaxValue, "the number of seats");
        ballots = new BallotCollector(BallotForm.Ranking, count, Options);
        End(scanner);
    }

    private void TakeBallot(LineScanner scanner)
    {
        var weight = scanner.Number("how many cast the ballot");
        for (var rank = 1; scanner.TryTake(',') && scanner.Next is not (',' or '\0'); rank++)
        {
            var at = scanner.At;
            var option = scanner.Number(count, "the number of an option");
            if (!ballots!.TryMark(option - 1, rank))
            {
                throw scanner.Line.Wrong(at, $"The option {option} stands twice on the ballot", "another option");
            }
        }

        End(scanner);
        if (weight == 0)
        {
            throw scanner.Line.Wrong(0, "Nobody cast the ballot", "at least 1");
        }

        ballots!.Add(weight, scanner.Line);
    }

    private void TakeName(LineScanner scanner)
    {
        if (names.Count == count)
        {
            TakeTitle(scanner.Line);
            return;
        }

        var expected = $"\"Candidate {names.Count + 1}\",\"Name\",\"Party\",";
        var isBare = scanner.Next != '"' && IsCandidate(scanner.Line.Text.TrimStart());
        Cell(scanner, expected, isBare);
        scanner.Take(',', expected);
        names.Add(Cell(scanner, expected, isBare));
        if (isBare && scanner.Next != ',')
        {
            throw scanner.Unexpected("a comma behind the name, so that it is whole");
        }

        if (scanner.TryTake(',') && scanner.Next is not (',' or '\0'))
        {
            Cell(scanner, expected, isBare);
        }

        End(scanner);
    }

    // A table that was saved again may have lost its quotes.
    private static string Cell(LineScanner scanner, string expected, bool isBare) =>
        isBare && scanner.Next != '"' ? scanner.Before(',') : scanner.Quoted(expected, isLoose: true);

    private static bool IsCandidate(string text) => text.StartsWith("Candidate", System.StringComparison.OrdinalIgnoreCase);

    // Some councils put the ward in two pairs of quotes.
    private void TakeTitle(BallotLine line)
    {
        if (title is not null)
        {
            throw line.Wrong("There is a second title", "the end of the file");
        }

        var text = line.Text.Trim().TrimEnd(',', ' ');
        if (text.Length > 0 && text[0] != '"' && !IsCandidate(text))
        {
            title = text;
            return;
        }

        var isDouble = text.Length > 4 && text[1] == '"' && text[2] != '"' && text.EndsWith("\"\"", System.StringComparison.Ordinal);
        var scanner = new LineScanner(line with { Text = isDouble ? ' ' + text.Substring(1, text.Length - 2) : text });
        title = scanner.Quoted("the name of the ward in quotes").Trim();
        End(scanner);
    }

    private static void End(LineScanner scanner)
    {
        while (scanner.TryTake(','))
        {
            // Some programs give each row as many cells as the longest.
        }

        if (!scanner.IsAtEnd)
        {
            throw scanner.Unexpected("the end of the line");
        }
    }
}
