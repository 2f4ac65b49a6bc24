using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Interchange.Ballots;

/// <summary>The options of a file in which ballots name them, in the order in which they come.</summary>
internal sealed class OptionNames(BallotFileOptions options)
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public IReadOnlyList<string> All => names;

    public int Count => names.Count;

    public int Find(string name) => places.TryGetValue(name, out var place) ? place : -1;

    /// <summary>The place of an option, a new one when it is new.</summary>
    public int FindOrAdd(string name, LineScanner scanner)
    {
        if (places.TryGetValue(name, out var place))
        {
            return place;
        }

        Add(name, scanner);
        return names.Count - 1;
    }

    public void Add(string name, LineScanner scanner)
    {
        if (name.Length == 0)
        {
            throw scanner.Wrong("The name of the option is empty", "a name");
        }

        if (names.Count >= Math.Min(options.MaxOptions, Counting.ProfileBuilder.MaxOptions))
        {
            throw scanner.Wrong("There are too many options", $"at most {options.MaxOptions}");
        }

        if (places.ContainsKey(name))
        {
            throw scanner.Wrong($"The option '{name}' stands twice", "another name");
        }

        places.Add(name, names.Count);
        names.Add(name);
    }

    /// <summary>
    /// Names for options that ballots name by number: an empty one becomes the number, and the second of the same becomes
    /// <c>Name (2)</c>, so that nobody is lost.
    /// </summary>
    public static List<string> Distinct(IReadOnlyList<string> given)
    {
        List<string> distinct = [.. given.Select((name, i) => name.Trim() is { Length: > 0 } own ? own : (i + 1).ToString(CultureInfo.InvariantCulture))];
        var taken = new HashSet<string>(distinct, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < distinct.Count; i++)
        {
            if (used.Add(distinct[i]))
            {
                continue;
            }

            var (name, copy) = (distinct[i], copies.TryGetValue(distinct[i], out var last) ? last : 1);
            do
            {
                distinct[i] = $"{name} ({(++copy).ToString(CultureInfo.InvariantCulture)})";
            }
            while (!taken.Add(distinct[i]));
            copies[name] = copy;
            used.Add(distinct[i]);
        }

        return distinct;
    }
}
