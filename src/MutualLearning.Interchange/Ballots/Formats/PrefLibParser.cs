using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The five kinds of PrefLib files. The numbers that the head announces must hold, so that a cut file is noticed.</summary>
internal sealed class PrefLibParser(BallotFileOptions options, BallotFormat format) : BallotParser(options)
{
    private const string Alternative = "the number of an alternative";
    private readonly Dictionary<int, string> names = [];
    private readonly HashSet<int> seen = [];
    private readonly bool hasTies = format is BallotFormat.PrefLibToc or BallotFormat.PrefLibToi or BallotFormat.PrefLibCat;
    private readonly bool isComplete = format is BallotFormat.PrefLibSoc or BallotFormat.PrefLibToc;
    private BallotCollector? ballots;
    private string title = string.Empty;
    private int count;
    private long categories;
    private long announced = -1;
    private long total;

    private bool IsCategorical => format == BallotFormat.PrefLibCat;

    public override void Take(BallotLine line)
    {
        var scanner = new LineScanner(line);
        if (scanner.TryTake('#'))
        {
            TakeHead(scanner);
        }
        else if (!scanner.IsAtEnd)
        {
            TakeOrder(scanner);
        }
    }

    public override BallotFile Finish(BallotLine end)
    {
        if (count == 0)
        {
            throw end.Wrong("The file does not say how many alternatives there are", "# NUMBER ALTERNATIVES: 3");
        }

        if (announced >= 0 && announced != total)
        {
            throw end.Wrong($"There are {total} ballots, and the head announces {announced}", "as many ballots as NUMBER VOTERS says");
        }

        var given = new string[count];
        for (var option = 0; option < count; option++)
        {
            given[option] = names.TryGetValue(option, out var name) ? name : string.Empty;
        }

        ballots ??= NewBallots();
        return new BallotFile(ballots.Build(OptionNames.Distinct(given), []))
        {
            Title = title, MaxScore = IsCategorical && categories > 2 ? (int)categories - 1 : null,
        };
    }

    private void TakeHead(LineScanner scanner)
    {
        var key = scanner.Until(':', "a name and a value, such as # TITLE: Board").Trim();
        if (key.StartsWith("ALTERNATIVE NAME ", StringComparison.Ordinal))
        {
            var number = new LineScanner(scanner.Line with { Text = key.Substring(17) }).Number(Math.Max(1, count), Alternative);
            names[number - 1] = scanner.Rest();
            return;
        }

        switch (key)
        {
            case "TITLE":
                title = scanner.Rest();
                break;
            case "NUMBER ALTERNATIVES" when count == 0:
                count = OptionCount(scanner);
                break;
            case "NUMBER VOTERS":
                announced = scanner.Number("the number of voters");
                break;
            case "NUMBER CATEGORIES":
                categories = scanner.Number(ProfileBuilder.MaxMark, "the number of categories");
                break;
        }
    }

    private BallotCollector NewBallots() => new(
        !IsCategorical ? BallotForm.Ranking : categories > 2 ? BallotForm.Score : BallotForm.Approval, count, Options);

    private void TakeOrder(LineScanner scanner)
    {
        if (count == 0 || (IsCategorical && categories == 0))
        {
            throw scanner.Unexpected(IsCategorical
                ? "# NUMBER ALTERNATIVES: 3 and # NUMBER CATEGORIES: 2 before the first order" : "# NUMBER ALTERNATIVES: 3 before the first order");
        }

        ballots ??= NewBallots();
        var weight = scanner.Number("how many gave the order");
        scanner.Take(':', "a : behind the number of ballots");
        seen.Clear();
        for (var place = 1; !scanner.IsAtEnd; place++)
        {
            TakePlace(scanner, place);
            if (!scanner.IsAtEnd)
            {
                scanner.Take(',', "a comma");
                _ = scanner.IsAtEnd ? throw scanner.Unexpected(Alternative) : 0;
            }
        }

        if (isComplete && seen.Count < count)
        {
            throw scanner.Wrong($"The order has {seen.Count} of {count} alternatives", "an order of all");
        }

        if (weight == 0)
        {
            throw scanner.Line.Wrong(0, "Nobody gave the order", "at least 1");
        }

        ballots.Add(weight, scanner.Line);
        total += weight;
    }

    private void TakePlace(LineScanner scanner, int place)
    {
        if (IsCategorical && place > categories)
        {
            throw scanner.Wrong($"There are more than {categories} categories", "the end of the line");
        }

        if (!scanner.TryTake('{'))
        {
            TakeAlternative(scanner, place);
            return;
        }

        if (IsCategorical && scanner.TryTake('}'))
        {
            return;
        }

        TakeAlternative(scanner, place);
        while (hasTies && scanner.TryTake(','))
        {
            TakeAlternative(scanner, place);
        }

        scanner.Take('}', hasTies ? "a comma or a }" : "a }, as the file has no ties");
    }

    private void TakeAlternative(LineScanner scanner, int place)
    {
        var option = scanner.Number(count, Alternative) - 1;
        if (!seen.Add(option))
        {
            throw scanner.Wrong($"The alternative {option + 1} stands twice", Alternative);
        }

        if (!IsCategorical || categories > 2)
        {
            ballots!.TryMark(option, IsCategorical ? (int)categories - place + 1 : place);
        }
        else if (place == 1)
        {
            ballots!.TryMark(option, 1);
        }
    }
}
