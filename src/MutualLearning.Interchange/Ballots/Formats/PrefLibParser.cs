using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The five kinds of PrefLib files, those of rankings also as they were before 2022. The numbers that the head announces must hold, so that a cut file is noticed.</summary>
internal sealed class PrefLibParser(BallotFileOptions options, BallotFormat format) : BallotParser(options)
{
    private readonly PrefLibHead head = new();
    private readonly HashSet<int> seen = [];
    private readonly bool hasTies = format is BallotFormat.PrefLibToc or BallotFormat.PrefLibToi or BallotFormat.PrefLibCat;
    private readonly bool isComplete = format is BallotFormat.PrefLibSoc or BallotFormat.PrefLibToc;
    private BallotCollector? ballots;
    private long total;

    private bool IsCategorical => format == BallotFormat.PrefLibCat;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (scanner.TryTake('#'))
        {
            head.Take(scanner, OptionCount);
        }
        else if (!scanner.IsAtEnd && !head.IsOver && !IsCategorical && (head.IsOld || head.Count == 0) && scanner.IsDigit && !HasColon(line))
        {
            head.TakeOld(scanner, OptionCount);
        }
        else if (!scanner.IsAtEnd)
        {
            TakeOrder(scanner);
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        if (head.Count == 0 || head.Voters < 0)
        {
            throw end.Wrong("The head does not say how many alternatives and voters there are", "# NUMBER ALTERNATIVES: 3 and # NUMBER VOTERS: 12");
        }

        if (head.Voters != total)
        {
            throw end.Wrong($"There are {total} ballots, and the head announces {head.Voters}", head.IsOld ? "as many ballots as the line behind the alternatives says" : "as many ballots as NUMBER VOTERS says");
        }

        ballots ??= NewBallots();
        return new BallotFile(ballots.Build(OptionNames.Distinct(head.Names()), []))
        {
            Title = head.Title, MaxScore = IsCategorical && head.Categories > 2 ? head.Categories - 1 : null,
        };
    }

    // An order of today, of which there is none before the head: that is refused as such.
    private bool HasColon(BallotLine line) => !head.IsOld && line.Text.IndexOf(':') >= 0;

    private BallotCollector NewBallots() => new(
        !IsCategorical ? BallotForm.Ranking : head.Categories > 2 ? BallotForm.Score : BallotForm.Approval, head.Count, Options);

    private void TakeOrder(LineScanner scanner)
    {
        if (head.Count == 0 || (IsCategorical && head.Categories == 0))
        {
            throw scanner.Unexpected(IsCategorical
                ? "# NUMBER ALTERNATIVES: 3 and # NUMBER CATEGORIES: 2 before the first order" : "# NUMBER ALTERNATIVES: 3 before the first order");
        }

        ballots ??= NewBallots();
        var weight = scanner.Number("how many gave the order");
        scanner.Take(head.IsOld ? ',' : ':', head.IsOld ? "a comma behind the number of ballots" : "a : behind the number of ballots");
        seen.Clear();
        var places = 0;
        do
        {
            places += TakePlace(scanner, places + 1) ? 1 : 0;
        }
        while (scanner.TryTake(','));
        if (!scanner.IsAtEnd)
        {
            throw scanner.Unexpected("a comma");
        }

        if (IsCategorical && places < head.Categories)
        {
            throw scanner.Wrong($"There are {places} of {head.Categories} categories", "a group for each category, {} for an empty one");
        }

        if (isComplete && seen.Count < head.Count)
        {
            throw scanner.Wrong($"The order has {seen.Count} of {head.Count} alternatives", "an order of all");
        }

        if (weight == 0)
        {
            throw scanner.Line.Wrong(0, "Nobody gave the order", "at least 1");
        }

        ballots.Add(weight, scanner.Line);
        total += weight;
    }

    /// <summary>Takes what stands at a place; false for nothing, which is a category but no rank: files of before 2022 begin a ballot without approvals so.</summary>
    private bool TakePlace(LineScanner scanner, int place)
    {
        if (IsCategorical && place > head.Categories)
        {
            throw scanner.Wrong($"There are more than {head.Categories} categories", "the end of the line");
        }

        if (!scanner.TryTake('{'))
        {
            TakeAlternative(scanner, place);
            return true;
        }

        if (scanner.TryTake('}'))
        {
            return IsCategorical;
        }

        TakeAlternative(scanner, place);
        while (hasTies && scanner.TryTake(','))
        {
            TakeAlternative(scanner, place);
        }

        scanner.Take('}', hasTies ? "a comma or a }" : "a }, as the file has no ties");
        return true;
    }

    private void TakeAlternative(LineScanner scanner, int place)
    {
        var option = head.Option(scanner);
        if (!seen.Add(option))
        {
            throw scanner.Wrong("The alternative stands twice", "the number of another alternative");
        }

        if (!IsCategorical || head.Categories > 2)
        {
            ballots!.TryMark(option, IsCategorical ? head.Categories - place + 1 : place);
        }
        else if (place == 1)
        {
            ballots!.TryMark(option, 1);
        }
    }
}
