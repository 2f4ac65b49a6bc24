namespace MutualLearning.Interchange.Ballots;

/// <summary>Takes numbers, names and signs out of a line, from left to right. Space between them is passed over.</summary>
internal sealed class LineScanner(BallotLine line)
{
    /// <summary>The greatest number: that of all ballots together, as in ProfileBuilder.</summary>
    private const long MaxNumber = Counting.ProfileBuilder.MaxWeight;

    private readonly string text = line.Text;

    public BallotLine Line => line;

    public string Text => text;

    public int At { get; set; }

    public bool IsAtEnd => Next == '\0';

    /// <summary>The next character that is no space; a zero character at the end, which no line holds.</summary>
    public char Next
    {
        get
        {
            while (At < text.Length && char.IsWhiteSpace(text[At]))
            {
                At++;
            }

            return At < text.Length ? text[At] : '\0';
        }
    }

    /// <summary>Whether there is space before the next character.</summary>
    public bool IsBehindSpace => Next is not '\0' && At > 0 && char.IsWhiteSpace(text[At - 1]);

    public bool IsDigit => Next is >= '0' and <= '9';

    public bool TryTake(char sign)
    {
        if (Next != sign)
        {
            return false;
        }

        At++;
        return true;
    }

    public bool TryTake(string signs)
    {
        var isNext = !IsAtEnd && string.CompareOrdinal(text, At, signs, 0, signs.Length) == 0;
        At += isNext ? signs.Length : 0;
        return isNext;
    }

    /// <summary>Passes over everything up to some signs and these too, or else to the end of the line; whether they stand there.</summary>
    public bool Pass(string signs)
    {
        var found = text.IndexOf(signs, At, System.StringComparison.Ordinal);
        At = found < 0 ? text.Length : found + signs.Length;
        return found >= 0;
    }

    public void Take(char sign, string expected)
    {
        if (!TryTake(sign))
        {
            throw Unexpected(expected);
        }
    }

    public long Number(string expected)
    {
        if (!IsDigit)
        {
            throw Unexpected(expected);
        }

        var (start, number) = (At, 0L);
        for (; At < text.Length && text[At] is >= '0' and <= '9'; At++)
        {
            number = (number * 10) + (text[At] - '0');
            if (number > MaxNumber)
            {
                throw line.Wrong(start, "The number is too great", expected);
            }
        }

        PassFraction(start, expected);
        return number;
    }

    /// <summary>A whole number from 1 to a limit.</summary>
    public int Number(int limit, string expected)
    {
        _ = Next;
        var start = At;
        return Number(expected) is var number && number >= 1 && number <= limit
            ? (int)number
            : throw line.Wrong(start, $"The number {number} is out of range", expected);
    }

    public BallotSyntaxException Wrong(string reason, string expected) => line.Wrong(At, reason, expected);

    public BallotSyntaxException Unexpected(string expected) => Wrong(IsAtEnd ? "The line ends here" : $"'{text[At]}' stands here", expected);

    /// <summary>The text up to a sign, which is taken too.</summary>
    public string Until(char end, string expected)
    {
        _ = Next;
        var close = text.IndexOf(end, At);
        if (close < 0)
        {
            throw line.Wrong(text.Length, $"There is no '{end}'", expected);
        }

        var taken = text.Substring(At, close - At);
        At = close + 1;
        return taken;
    }

    /// <summary>The text up to one of some signs, which is not taken, or to the end of the line.</summary>
    public string Before(params char[] ends)
    {
        _ = Next;
        var (start, found) = (At, text.IndexOfAny(ends, At));
        At = found < 0 ? text.Length : found;
        return text.Substring(start, At - start).Trim();
    }

    /// <summary>The characters up to a space or one of some signs; may be empty.</summary>
    public string Word(string signs)
    {
        _ = Next;
        var start = At;
        while (At < text.Length && !char.IsWhiteSpace(text[At]) && signs.IndexOf(text[At]) < 0)
        {
            At++;
        }

        return text.Substring(start, At - start);
    }

    /// <summary>The rest of the line without a comment; a # in a word is part of it, as in Candidate #1.</summary>
    public string RestWithoutComment()
    {
        var rest = ' ' + Rest() + ' ';
        return rest.IndexOf(" # ", System.StringComparison.Ordinal) is >= 0 and var comment ? rest.Substring(0, comment).Trim() : rest.Trim();
    }

    public string Rest()
    {
        var rest = text.Substring(At).Trim();
        At = text.Length;
        return rest;
    }

    // 2.0 is whole; nothing is rounded.
    private void PassFraction(int start, string expected)
    {
        if (At + 1 >= text.Length || text[At] != '.' || text[At + 1] is < '0' or > '9')
        {
            return;
        }

        for (At++; At < text.Length && text[At] is >= '0' and <= '9'; At++)
        {
            if (text[At] != '0')
            {
                throw line.Wrong(start, "The number has a fraction, and only whole ones are counted", expected);
            }
        }
    }
}
