using System.Collections.Generic;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The names and the title behind the ballots of BLT and Hill; a name of one word may go without quotes.</summary>
internal sealed class BltNames
{
    private readonly List<string> names = [];

    public IReadOnlyList<string> All => names;

    public string? Title { get; private set; }

    public void Take(LineScanner scanner, int count)
    {
        var isName = names.Count < count;
        var expected = isName ? $"the name of option {names.Count + 1} of {count} in quotes" : "the title in quotes";
        var isQuoted = scanner.Next == '"';
        if (Title is not null && !isQuoted)
        {
            throw scanner.Unexpected("the end of the file");
        }

        var name = isQuoted ? scanner.Quoted(expected) : isName ? scanner.Word("\"") : scanner.Rest();
        if (isName)
        {
            names.Add(name);
            return;
        }

        // Some programs add a source and a comment behind the title.
        Title ??= name.Trim();
    }
}
