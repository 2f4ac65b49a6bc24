using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Builds a profile ballot by ballot, before the names of the options are known, or their number.</summary>
internal sealed class BallotCollector(BallotForm form, int options, BallotFileOptions limits)
{
    private readonly List<int> marked = [];
    private int[] marks = new int[Math.Max(1, options)];
    private ProfileBuilder builder = new(Places(Math.Max(1, options)), form);
    private long total;

    public int MarkedCount => marked.Count;

    /// <summary>Gives an option its mark on the ballot to come; false when it has one.</summary>
    public bool TryMark(int option, int mark)
    {
        if (option >= marks.Length)
        {
            Widen(Math.Max(option + 1, Math.Min(marks.Length * 2, ProfileBuilder.MaxOptions)));
        }

        if (marks[option] != 0)
        {
            return false;
        }

        marks[option] = mark;
        marked.Add(option);
        return true;
    }

    /// <summary>Makes the ranks of the ballot to come 1, 2, 3 without a gap.</summary>
    public void Close()
    {
        marked.Sort((a, b) => marks[a].CompareTo(marks[b]));
        var (rank, last) = (0, 0);
        foreach (var option in marked)
        {
            rank += marks[option] == last ? 0 : 1;
            last = marks[option];
            marks[option] = rank;
        }
    }

    /// <summary>Adds the ballot, or many of the same, and begins the next.</summary>
    public void Add(long weight, BallotLine line)
    {
        if (weight > ProfileBuilder.MaxWeight - total)
        {
            throw line.Wrong("There are too many ballots", $"at most {ProfileBuilder.MaxWeight} together");
        }

        if ((builder.RowCount + 1L) * marks.Length > limits.MaxMarks)
        {
            throw line.Wrong("There are too many different ballots on so many options", $"at most {limits.MaxMarks} marks");
        }

        builder.Add(marks, weight);
        total += weight;
        foreach (var option in marked)
        {
            marks[option] = 0;
        }

        marked.Clear();
    }

    /// <summary>The ballots with the names of the options, without those that were withdrawn.</summary>
    public Profile Build(IReadOnlyList<string> names, ICollection<int> withdrawn)
    {
        if (names.Count > marks.Length)
        {
            Widen(names.Count);
        }

        if (names.Count == marks.Length && withdrawn.Count == 0)
        {
            return builder.Build().Named(ValueList<string>.Of(names));
        }

        var kept = new List<int>();
        for (var option = 0; option < names.Count; option++)
        {
            if (!withdrawn.Contains(option))
            {
                kept.Add(option);
            }
        }

        var narrower = new BallotCollector(form, kept.Count, limits);
        Copy(narrower, kept, close: withdrawn.Count > 0 && form == BallotForm.Ranking);
        return narrower.builder.Build().Named(ValueList<string>.Of(kept.ConvertAll(option => names[option])));
    }

    private void Widen(int width)
    {
        var wider = new BallotCollector(form, width, limits);
        Copy(wider, [.. System.Linq.Enumerable.Range(0, marks.Length)], close: false);
        builder = wider.builder;
        Array.Resize(ref marks, width);
    }

    private void Copy(BallotCollector other, List<int> kept, bool close)
    {
        var profile = builder.Build();
        for (var row = 0; row < profile.RowCount; row++)
        {
            for (var place = 0; place < kept.Count; place++)
            {
                if (profile.Mark(row, kept[place]) is var mark && mark > 0)
                {
                    other.TryMark(place, mark);
                }
            }

            if (close)
            {
                other.Close();
            }

            other.Add(profile.Weight(row), default);
        }
    }

    private static ValueList<string> Places(int count)
    {
        var names = new string[count];
        for (var place = 0; place < count; place++)
        {
            names[place] = (place + 1).ToString(CultureInfo.InvariantCulture);
        }

        return ValueList<string>.Of(names);
    }
}
