using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>A list of numbers, or of lists of numbers, in brackets or with a dash before each item, over any number of lines.</summary>
/// <param name="depth">1 for numbers, 2 for lists of numbers.</param>
/// <param name="maxCount">How many numbers and lists there may be.</param>
internal sealed class YamlNumbers(int depth, long maxCount)
{
    private readonly List<long> items = [];
    private int level;
    private bool hasDashes;
    private bool isAfterItem;
    private bool isBlock;
    private int outer;
    private long count;

    /// <summary>The lists, when there are lists of lists.</summary>
    public List<long[]> Lists { get; } = [];

    /// <summary>The numbers of the list, or of the last one.</summary>
    public List<long> Items => items;

    public bool IsOpen => level > 0;

    /// <summary>Whether the whole list was read; with dashes there may be more.</summary>
    public bool IsClosed { get; private set; }

    public long GreatestNumber { get; private set; } = -1;

    public int Greatest => (int)GreatestNumber;

    public BallotLine GreatestLine { get; private set; }

    public void Take(LineScanner scanner, long max)
    {
        while (!scanner.IsAtEnd && scanner.Next != '#')
        {
            if (IsClosed && !hasDashes)
            {
                throw scanner.Unexpected("the next key");
            }

            if (level == 0 && scanner.Next == '-')
            {
                TakeDash(scanner, max);
            }
            else
            {
                Step(scanner, max);
            }
        }
    }

    /// <summary>Ends the last list, if its numbers had dashes.</summary>
    public void Finish()
    {
        if (isBlock)
        {
            Lists.Add([.. items]);
            items.Clear();
            isBlock = false;
        }
    }

    // The dashes of lists stand in the column of the first one, those of their numbers behind it.
    private void TakeDash(LineScanner scanner, long max)
    {
        var column = scanner.At;
        scanner.TryTake('-');
        outer = hasDashes ? outer : column;
        (hasDashes, IsClosed, isAfterItem) = (true, true, false);
        if (depth == 1)
        {
            Number(scanner, max);
        }
        else if (column <= outer)
        {
            Finish();
        }
        else
        {
            Number(scanner, max);
            isBlock = true;
        }
    }

    private void Step(LineScanner scanner, long max)
    {
        var full = hasDashes ? depth - 1 : depth;
        if (level > 0 && scanner.TryTake(']'))
        {
            Close(full);
        }
        else if (isAfterItem)
        {
            scanner.Take(',', "a comma or a ]");
            isAfterItem = false;
        }
        else if (level < full)
        {
            scanner.Take('[', "a [");
            level++;
        }
        else
        {
            Number(scanner, max);
        }
    }

    private void Close(int full)
    {
        if (depth == 2 && level == full)
        {
            count++;
            Lists.Add([.. items]);
            items.Clear();
        }

        level--;
        isAfterItem = level > 0;
        IsClosed |= level == 0;
    }

    private void Number(LineScanner scanner, long max)
    {
        _ = scanner.Next;
        var at = scanner.At;
        var number = scanner.Number("a whole number");
        if (++count > maxCount)
        {
            throw scanner.Line.Wrong(at, "There are too many marks", $"at most {maxCount} together");
        }

        if (number > max)
        {
            throw scanner.Line.Wrong(at, $"The number {number} is too great", $"at most {max}");
        }

        (GreatestNumber, GreatestLine) = number > GreatestNumber ? (number, scanner.Line) : (GreatestNumber, GreatestLine);
        items.Add(number);
        isAfterItem = level > 0;
    }
}
