using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Pabulib: the sections META, PROJECTS and VOTES, each a table with semicolons. The numbers in META must hold.</summary>
internal sealed class PabulibParser(BallotFileOptions options) : BallotParser(options)
{
    private readonly CsvRecords table = new(';');
    private readonly Dictionary<string, string> meta = new(StringComparer.Ordinal);
    private readonly PabulibProjects projects = new();
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private string section = string.Empty;
    private bool isHead;
    private BallotCollector? ballots;
    private long total;

    public override bool AllowsLatin1 => false;

    public override void Take(BallotLine line)
    {
        if (table.Take(line, Options) is not { } cells)
        {
            return;
        }

        if (cells[0].Text.ToUpperInvariant() is "META" or "PROJECTS" or "VOTES" && cells.Skip(1).All(cell => cell.Text.Length == 0))
        {
            Begin(cells[0]);
        }
        else if (isHead)
        {
            TakeHead(cells);
        }
        else
        {
            TakeRow(cells);
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        table.Finish();
        if (section is not "VOTES" || isHead || projects.Names.Count == 0)
        {
            throw end.Wrong("The file ends too early", "the sections META, PROJECTS and VOTES");
        }

        Announced("num_projects", projects.Names.Count, end);
        Announced("num_votes", total, end);
        meta.TryGetValue("description", out var title);
        return new BallotFile((ballots ?? NewBallots(end)).Build(OptionNames.Distinct(projects.Names), []))
        {
            Title = title ?? string.Empty,
            Costs = ValueList<Rational>.Of(projects.Costs),
            Budget = meta.TryGetValue("budget", out var budget) ? PabulibProjects.Amount(new CsvField(end, 0, budget)) : null,
        };
    }

    private void Announced(string key, long found, BallotLine end)
    {
        if (meta.TryGetValue(key, out var text) && !string.Equals(text, found.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
        {
            throw end.Wrong($"There are {found}, and {key} says {text}", "as many as META says");
        }
    }

    private void Begin(CsvField title)
    {
        var expected = section switch { "" => "META", "META" => "PROJECTS", "PROJECTS" => "VOTES", _ => "no further section" };
        section = string.Equals(title.Text, expected, StringComparison.OrdinalIgnoreCase) ? expected : throw title.Wrong($"The section {title.Text} stands here", expected);
        isHead = true;
        columns.Clear();
    }

    private void TakeHead(IReadOnlyList<CsvField> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            columns[cells[i].Text] = i;
        }

        foreach (var needed in section switch { "META" => new[] { "key", "value" }, "PROJECTS" => ["cost"], _ => ["vote"] })
        {
            _ = columns.ContainsKey(needed) ? 0 : throw cells[0].Wrong($"There is no column '{needed}'", needed);
        }

        isHead = false;
    }

    private void TakeRow(IReadOnlyList<CsvField> cells)
    {
        switch (section)
        {
            case "META":
                meta[Cell(cells, "key").Text] = Cell(cells, "value").Text;
                break;
            case "PROJECTS":
                projects.Add(
                    columns.ContainsKey("project_id") ? Cell(cells, "project_id") : cells[0], Cell(cells, "cost"), columns.ContainsKey("name") ? Cell(cells, "name").Text : string.Empty, Options.MaxOptions);
                break;
            case "VOTES":
                TakeVote(cells);
                break;
            default:
                throw cells[0].Wrong($"'{cells[0].Text}' stands before the first section", "META");
        }
    }

    private CsvField Cell(IReadOnlyList<CsvField> cells, string column) => columns[column] < cells.Count
        ? cells[columns[column]] : throw cells[cells.Count - 1].Wrong($"The row has no cell '{column}'", $"{columns.Count} cells");

    private BallotForm Form(BallotLine line) => !meta.TryGetValue("vote_type", out var type)
        ? throw line.Wrong("META does not say what the votes are", "vote_type; approval")
        : type switch
        {
            "approval" or "choose-1" => BallotForm.Approval,
            "ordinal" => BallotForm.Ranking,
            "cumulative" or "scoring" => BallotForm.Score,
            _ => throw line.Wrong($"There is no vote_type '{type}'", "approval, choose-1, ordinal, cumulative or scoring"),
        };

    private BallotCollector NewBallots(BallotLine line) => projects.Names.Count == 0
        ? throw line.Wrong("There is no project", "a project before the first vote")
        : new BallotCollector(Form(line), projects.Names.Count, Options);

    private void TakeVote(IReadOnlyList<CsvField> cells)
    {
        ballots ??= NewBallots(cells[0].Line);
        var form = Form(cells[0].Line);
        var vote = Cell(cells, "vote");
        var chosen = vote.Text.TrimEnd(',', ' ') is { Length: > 0 } list ? list.Split(',') : [];
        var points = form != BallotForm.Score || chosen.Length == 0 ? [] : columns.ContainsKey("points")
            ? Cell(cells, "points").Text.Split(',') : throw vote.Wrong("There is no column 'points'", "points, one for each project of the vote");
        for (var i = 0; i < chosen.Length; i++)
        {
            if (projects.Find(chosen[i].Trim()) is not (>= 0 and var option))
            {
                throw vote.Wrong($"There is no project '{chosen[i].Trim()}'", "projects with commas between them");
            }

            var mark = form == BallotForm.Score ? Points(points, i, Cell(cells, "points")) + 1 : form == BallotForm.Ranking ? i + 1 : 1;
            _ = ballots.TryMark(option, mark) ? 0 : throw vote.Wrong($"The project '{chosen[i].Trim()}' stands twice on the vote", "another project");
        }

        ballots.Add(1, vote.Line);
        total++;
    }

    private static int Points(string[] points, int place, CsvField cell) => place < points.Length
        && Rational.TryParse(points[place].Trim(), out var number) && number.Denominator.IsOne && number >= 0 && number < ProfileBuilder.MaxMark
            ? (int)number.Numerator : throw cell.Wrong($"There are no points for project {place + 1} of the vote", "a whole number from 0 for each project");
}
