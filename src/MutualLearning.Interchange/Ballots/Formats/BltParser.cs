using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>BLT, and the format of Hill, which is the same without ties, withdrawn options, skipped ranks and settings. Line ends mean nothing.</summary>
internal sealed class BltParser(BallotFileOptions options, bool isHill) : BallotParser(options)
{
    private const string Option = "the number of an option, or 0 at the end of the ballot";
    private readonly BltNames names = new();
    private readonly SortedSet<int> withdrawn = [];
    private BltSettings settings = new(0);
    private BallotCollector? ballots;
    private int count;
    private int seats;
    private int first;
    private long weight;
    private int rank;
    private bool isEqual;
    private bool isGroup;
    private bool areAllCast;
    private bool isRemark;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        while (!scanner.IsAtEnd && scanner.Next != '#')
        {
            if (areAllCast)
            {
                names.Take(scanner, count);
            }
            else if (IsPassedOver(scanner))
            {
                continue;
            }
            else if (settings.IsOpen)
            {
                settings.Take(scanner);
                withdrawn.UnionWith(settings.Withdrawn);
            }
            else if (seats == 0)
            {
                TakeCounts(scanner);
            }
            else if (weight == 0)
            {
                Begin(scanner);
            }
            else
            {
                Mark(scanner);
            }
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        names.Read(count);
        if (names.All.Count < count || !areAllCast)
        {
            throw end.Wrong("The file ends too early", areAllCast ? $"the name of option {names.All.Count + 1} of {count}" : "a 0 after the last ballot");
        }

        var distinct = OptionNames.Distinct(names.All);
        return new BallotFile(ballots!.Build(distinct, withdrawn))
        {
            Title = names.Title ?? string.Empty,
            Seats = seats,
            Withdrawn = ValueList<string>.Of(System.Linq.Enumerable.Select(withdrawn, option => distinct[option])),
            Notes = ValueList<string>.Of(names.HasMore ? [.. settings.Notes, "The text behind the title is not used."] : settings.Notes),
        };
    }

    // Commas, and the remarks of Droop, /* … */ over any number of lines.
    private bool IsPassedOver(LineScanner scanner)
    {
        if (!isRemark && scanner.TryTake(','))
        {
            return true;
        }

        if (!isRemark && !scanner.TryTake("/*"))
        {
            return false;
        }

        isRemark = !scanner.Pass("*/");
        return true;
    }

    private void TakeCounts(LineScanner scanner)
    {
        if (count == 0)
        {
            (count, first) = (OptionCount(scanner), scanner.Line.Number);
            ballots = new BallotCollector(BallotForm.Ranking, count, Options);
            settings = new BltSettings(count);
            return;
        }

        seats = scanner.Number(int.MaxValue, "the number of seats");
        if (scanner.Line.Number > first && scanner.IsDigit)
        {
            throw scanner.Line.Wrong("There is no number of seats, or it stands before a ballot", "the numbers of options and seats on one line, such as 4 2");
        }
    }

    private void Begin(LineScanner scanner)
    {
        if (!isHill && scanner.TryTake('('))
        {
            scanner.Until(')', "a ) after the name of the ballot");
            return;
        }

        if (!isHill && scanner.TryTake('-'))
        {
            withdrawn.Add(settings.Option(scanner, "the number of a withdrawn option", least: 1) - 1);
            return;
        }

        if (!isHill && scanner.TryTake('['))
        {
            settings.Begin(scanner);
            return;
        }

        if (withdrawn.Count == count)
        {
            throw scanner.Wrong("Every option is withdrawn", "an option that may be chosen");
        }

        weight = scanner.Number("how many cast the ballot, or 0 after the last one");
        (rank, isEqual, isGroup, areAllCast) = (0, false, false, weight == 0);
        while (areAllCast && scanner.TryTake('0'))
        {
            // Some programs end the last line like every other one, with a second 0.
        }
    }

    private void Mark(LineScanner scanner)
    {
        if (!isHill && TakeSign(scanner))
        {
            return;
        }

        _ = scanner.Next;
        var at = scanner.At;
        var option = settings.Option(scanner, Option);
        if (option == 0 && !isEqual && !isGroup)
        {
            ballots!.Add(weight, scanner.Line);
            weight = 0;
            return;
        }

        if (option == 0)
        {
            throw scanner.Line.Wrong(at, "There is no option 0", $"a number from 1 to {count}");
        }

        rank += isEqual || isGroup ? 0 : 1;
        isEqual = false;
        if (!ballots!.TryMark(option - 1, rank))
        {
            throw scanner.Line.Wrong(at, $"The option {option} stands twice on the ballot", Option);
        }
    }

    // A skipped rank, an equal one, or a group of equal ones.
    private bool TakeSign(LineScanner scanner)
    {
        switch (scanner.Next)
        {
            case '-':
                scanner.TryTake('-');
                return !scanner.IsDigit || scanner.IsBehindSpace ? true : throw scanner.Wrong("A number below 0 stands here", Option);
            case '=' when rank > 0 && !isEqual && !isGroup:
                isEqual = true;
                break;
            case '(' when !isEqual && !isGroup:
                (isGroup, rank) = (true, rank + 1);
                break;
            case ')' when isGroup:
                isGroup = false;
                break;
            default:
                return false;
        }

        return scanner.TryTake(scanner.Next);
    }
}
