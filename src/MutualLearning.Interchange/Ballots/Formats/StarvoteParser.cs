using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The format of starvote: <c>[options]</c> and <c>[ballots]</c>, scores as <c>Name = 5</c>, blank lines between ballots.</summary>
internal sealed class StarvoteParser : BallotParser
{
    private readonly OptionNames names;
    private readonly BallotCollector ballots;
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private readonly HashSet<string> sections = new(StringComparer.Ordinal);
    private readonly CsvRecords table = new(',');
    private readonly List<string> tableNames = [];
    private List<string>? list;
    private List<string>? tieOrder;
    private string section = string.Empty;
    private string? other;
    private long times;
    private bool isTable;
    private bool isTableOpen;
    private (long Score, BallotLine Line, int At) greatest;
    private BallotLine last;

    public StarvoteParser(BallotFileOptions options)
        : base(options)
    {
        names = new OptionNames(options);
        ballots = new BallotCollector(BallotForm.Score, 8, options);
    }

    public override bool AllowsLatin1 => false;

    public override void Take(BallotLine line)
    {
        last = line;
        if (isTable)
        {
            TakeRecord(table.Take(line, Options));
            return;
        }

        var text = line.Text.Trim();
        if (text.Length == 0 || text[0] == '#')
        {
            EndBallot(line);
        }
        else if (list is not null)
        {
            TakeItem(text);
        }
        else if (text[0] == '[')
        {
            EndBallot(line);
            section = text.TrimEnd(']').TrimStart('[').Trim();
            if (section is not ("options" or "ballots") || !sections.Add(section) || !text.EndsWith("]", StringComparison.Ordinal))
            {
                throw line.Wrong($"The section '{text}' is unknown or stands twice", "[options] or [ballots]");
            }
        }
        else if (section is "ballots" && text.EndsWith(":", StringComparison.Ordinal))
        {
            TakeTimes(line, text);
        }
        else
        {
            TakeAssignment(line, text);
        }
    }

    public override string? NextOther()
    {
        EndBallot(last);
        (var next, other) = (other, null);
        isTable = next?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true;
        sections.Clear();
        return next;
    }

    public override BallotFile Finish(BallotLine end)
    {
        if (list is not null || times > 0 || names.Count == 0)
        {
            throw end.Wrong("The file ends too early", list is not null ? "a ] behind the list" : "a ballot");
        }

        var max = Setting("maximum_score", end) ?? 5;
        return greatest.Score > max
            ? throw greatest.Line.Wrong(greatest.At, $"The score {greatest.Score} is too great", $"a score from 0 to {max}")
            : new BallotFile(ballots.Build(names.All, []))
            {
                Seats = Setting("seats", end),
                MaxScore = max,
                TieOrder = tieOrder is null ? ValueList<string>.Empty : ValueList<string>.Of(tieOrder),
            };
    }

    private int? Setting(string key, BallotLine end) =>
        !settings.TryGetValue(key, out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < ProfileBuilder.MaxMark ? value
        : throw end.Wrong($"The option {key} is '{text}'", "a whole number from 1");

    private void TakeItem(string text)
    {
        if (text is not "]")
        {
            list!.Add(text);
            return;
        }

        tieOrder ??= list;
        list = null;
    }

    private void TakeTimes(BallotLine line, string text)
    {
        EndBallot(line);
        var scanner = new LineScanner(line);
        times = scanner.Number("how many cast the ballot, such as 5 ballots:");
        if (times == 0 || scanner.Word(":") is not ("ballots" or "ballot"))
        {
            throw line.Wrong($"'{text}' is unknown", "such as 5 ballots:");
        }
    }

    private void TakeAssignment(BallotLine line, string text)
    {
        var equals = text.LastIndexOf('=');
        if (equals <= 0 || section.Length == 0)
        {
            throw line.Wrong($"'{text}' is not expected here", section.Length == 0 ? "[options] or [ballots]" : "a name, = and a value");
        }

        var (key, value) = (text.Substring(0, equals).Trim(), text.Substring(equals + 1).Trim());
        if (section is "ballots")
        {
            Score(key, value, line, line.Text.LastIndexOf('=') + 1);
            return;
        }

        key = key.Replace(' ', '_');
        switch (key)
        {
            case "tiebreaker" when value is "[":
                list = [];
                break;
            case "starvote_path" or "csv_path":
                other = value;
                break;
            case "method" or "verbosity" or "seats" or "maximum_score" or "tiebreaker":
                // What the first file says goes before what a file says that it names.
                _ = settings.ContainsKey(key) ? string.Empty : settings[key] = value;
                break;
            default:
                throw line.Wrong($"There is no option '{key}'", "seats, maximum score, method, tiebreaker, verbosity, starvote_path or csv_path");
        }
    }

    private void Score(string name, string value, BallotLine line, int at)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var score) || score >= ProfileBuilder.MaxMark)
        {
            throw line.Wrong(at, $"'{value}' is no score", "a whole number from 0");
        }

        greatest = score > greatest.Score ? (score, line, at) : greatest;
        if (!ballots.TryMark(names.FindOrAdd(name, new LineScanner(line)), score + 1))
        {
            throw line.Wrong($"'{name}' stands twice on the ballot", "another name");
        }
    }

    private void EndBallot(BallotLine line)
    {
        if (ballots.MarkedCount > 0)
        {
            ballots.Add(Math.Max(1, times), line);
            times = 0;
        }
    }

    // The tables of star.vote have three columns before the scores.
    private void TakeRecord(IReadOnlyList<CsvField>? record)
    {
        for (var i = 3; i < record?.Count; i++)
        {
            if (i - 3 < tableNames.Count)
            {
                Score(tableNames[i - 3], record[i].Text, record[i].Line, record[i].At);
            }
            else if (!isTableOpen)
            {
                tableNames.Add(record[i].Text);
            }
            else
            {
                throw record[i].Wrong("There are more cells than columns", "the end of the line");
            }
        }

        isTableOpen |= record is not null;
        EndBallot(last);
    }

}
