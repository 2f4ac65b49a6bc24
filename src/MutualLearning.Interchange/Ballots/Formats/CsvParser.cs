using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>
/// A table: <c># title: Board</c>, then <c>ranking,Anne,Ben</c>, then <c>12,1,2</c>: how many, and a cell for each option. The
/// first column may be left out; then each row is a ballot. Cells are separated by commas, semicolons or tabs.
/// </summary>
internal sealed class CsvParser(BallotFileOptions options) : BallotParser(options)
{
    private readonly OptionNames names = new(options);
    private CsvRecords? table;
    private BallotCollector? ballots;
    private BallotForm form = options.CsvForm;
    private bool hasCounts;
    private int columns;
    private int? seats;
    private int? maxScore;
    private string title = string.Empty;
    private Unranked? unranked;

    public override void Take(BallotLine line)
    {
        if (ballots is null && table is null && line.Text.StartsWith("#", StringComparison.Ordinal))
        {
            TakeSetting(new LineScanner(line with { Text = ' ' + line.Text.Substring(1) }));
            return;
        }

        if (table is null && line.IsBlank)
        {
            return;
        }

        table ??= new CsvRecords(CsvCells.Separator(line.Text));
        if (table.Take(line, Options) is not { } cells)
        {
            return;
        }

        if (ballots is null)
        {
            TakeHead(cells);
        }
        else
        {
            TakeBallot(cells);
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        table?.Finish();
        return ballots is null
            ? throw end.Wrong("There is no row with the names of the options", "such as ranking,Anne,Ben")
            : new BallotFile(ballots.Build(names.All, [])) { Title = title, Seats = seats, Unranked = unranked, MaxScore = maxScore };
    }

    private void TakeSetting(LineScanner scanner)
    {
        var key = scanner.Until(':', "a name and a value, such as # title: Board").Trim();
        switch (key)
        {
            case "title":
                title = scanner.Rest();
                break;
            case "seats":
                seats = scanner.Number(int.MaxValue, "the number of seats");
                break;
            case "max-score":
                maxScore = scanner.Number(ProfileBuilder.MaxMark - 1, "the greatest score");
                break;
            case "unranked":
                unranked = scanner.Rest() switch
                {
                    "below" => Unranked.BelowRanked,
                    "ignore" => Unranked.NotCompared,
                    _ => throw scanner.Wrong("The value is unknown", "below or ignore"),
                };
                break;
            default:
                throw scanner.Line.Wrong($"There is no setting '{key}'", "title, seats, unranked or max-score");
        }
    }

    private void TakeHead(IReadOnlyList<CsvField> cells)
    {
        hasCounts = true;
        switch (cells[0].Text.ToUpperInvariant())
        {
            case "RANKING":
                form = BallotForm.Ranking;
                break;
            case "APPROVAL":
                form = BallotForm.Approval;
                break;
            case "SCORE":
                form = BallotForm.Score;
                break;
            default:
                hasCounts = false;
                break;
        }

        columns = cells.Count - (cells[cells.Count - 1].Text.Length == 0 ? 1 : 0);
        for (var i = hasCounts ? 1 : 0; i < columns; i++)
        {
            names.Add(cells[i].Text, new LineScanner(cells[i].Line));
        }

        ballots = names.Count > 0 ? new BallotCollector(form, names.Count, Options) : throw cells[0].Wrong("There is no option", "the names of the options");
    }

    private void TakeBallot(IReadOnlyList<CsvField> cells)
    {
        if (cells.Count < columns || cells.Count > columns + 1 || (cells.Count > columns && cells[columns].Text.Length > 0))
        {
            throw cells[cells.Count - 1].Wrong($"The row has {cells.Count} cells", $"{columns}, as the first row has");
        }

        var weight = hasCounts ? CsvCells.Number(cells[0], "how many cast the ballot") : 1;
        if (weight == 0)
        {
            throw cells[0].Wrong("Nobody cast the ballot", "at least 1");
        }

        var shift = hasCounts ? 1 : 0;
        for (var option = 0; option < names.Count; option++)
        {
            var mark = CsvCells.Mark(cells[option + shift], form);
            _ = mark > 0 && ballots!.TryMark(option, mark);
        }

        if (form == BallotForm.Ranking)
        {
            ballots!.Close();
        }

        ballots!.Add(weight, cells[0].Line);
    }
}
