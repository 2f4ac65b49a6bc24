using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>A tally sheet: <c>Option 1---&gt;: Name</c> in the head, then <c>V: 21-3</c>, a rank for each option, and anything behind it.</summary>
internal sealed class DebianParser(BallotFileOptions options) : BallotParser(options)
{
    private readonly List<string> names = [];
    private BallotCollector? ballots;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (line.Text.TrimStart().StartsWith("V:", System.StringComparison.Ordinal))
        {
            TakeBallot(scanner);
        }
        else if (ballots is null)
        {
            TakeHead(line);
        }
        else if (!scanner.IsAtEnd)
        {
            throw scanner.Unexpected("a ballot, such as V: 21-3");
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        if (names.Count == 0)
        {
            throw end.Wrong("No option is named", "a line such as Option 1----->: Name");
        }

        ballots ??= new BallotCollector(BallotForm.Ranking, names.Count, Options);
        return new BallotFile(ballots.Build(OptionNames.Distinct(names), []));
    }

    /// <summary>A rank as a digit or a letter; 0 when it is neither.</summary>
    private static int Rank(char sign) => sign switch
    {
        >= '1' and <= '9' => sign - '0',
        >= 'A' and <= 'Z' => sign - 'A' + 10,
        >= 'a' and <= 'z' => sign - 'a' + 10,
        _ => 0,
    };

    private void TakeHead(BallotLine line)
    {
        var start = line.Text.TrimStart(' ', '\t', '|', '/', '\\').StartsWith("Option ", System.StringComparison.Ordinal)
            ? line.Text.IndexOf("Option ", System.StringComparison.Ordinal) : -1;
        if (start < 0 || start + 7 >= line.Text.Length || line.Text[start + 7] is < '0' or > '9')
        {
            return;
        }

        var scanner = new LineScanner(line with { Text = line.Text.Substring(start + 7), Shift = start + 7 });
        var number = scanner.Number("the number of the option");
        while (scanner.TryTake('-') || scanner.TryTake('>'))
        {
        }

        if (!scanner.TryTake(':'))
        {
            return;
        }

        if (number != names.Count + 1)
        {
            throw line.Wrong($"The option {number} comes after option {names.Count}", $"option {names.Count + 1}");
        }

        if (names.Count == Options.MaxOptions)
        {
            throw line.Wrong("There are too many options", $"at most {Options.MaxOptions}");
        }

        names.Add(scanner.Rest());
    }

    private void TakeBallot(LineScanner scanner)
    {
        scanner.Until(':', "a :");
        if (names.Count == 0)
        {
            throw scanner.Wrong("No option is named before the first ballot", "a line such as Option 1----->: Name");
        }

        ballots ??= new BallotCollector(BallotForm.Ranking, names.Count, Options);
        _ = scanner.Next;
        var start = scanner.At;
        var vote = scanner.Word(string.Empty);
        if (vote.Length != names.Count)
        {
            throw scanner.Line.Wrong(start, $"The ballot has {vote.Length} ranks for {names.Count} options", "a rank or a - for each option");
        }

        for (var option = 0; option < vote.Length; option++)
        {
            var rank = Rank(vote[option]);
            if (rank == 0 && vote[option] != '-')
            {
                throw scanner.Line.Wrong(start + option, $"'{vote[option]}' is no rank", "a digit from 1, a letter, or -");
            }

            _ = rank > 0 && ballots.TryMark(option, rank);
        }

        ballots.Close();
        ballots.Add(1, scanner.Line);
    }
}
