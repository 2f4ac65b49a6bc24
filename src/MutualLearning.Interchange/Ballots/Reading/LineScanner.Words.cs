namespace MutualLearning.Interchange.Ballots;

/// <content>Text without quotes.</content>
internal sealed partial class LineScanner
{
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
}
