using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>What a count of committees came to: all that tie for being best, listed up to a bound.</summary>
internal sealed class CommitteeOutcome
{
    /// <summary>The most committees that are listed.</summary>
    public const int MaxListed = 1_000;

    private readonly SortedDictionary<string, int[]> sets = new(System.StringComparer.Ordinal);
    private int[]? inAll;
    private readonly SortedSet<int> inSome = [];

    /// <summary>Whether an end was not reached within the bound on work.</summary>
    public bool GaveUp { get; set; }

    /// <summary>Whether there are more than are listed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether not every way was followed.</summary>
    public bool IsWidened { get; private set; }

    /// <summary>The certain ones in the order in which they were chosen, where there is such an order.</summary>
    public IReadOnlyList<int> Order { get; set; } = [];

    /// <summary>The end of the count, where there was one way only.</summary>
    public SequentialCount? End { get; set; }

    /// <summary>The count where the first tie stood, and the options that tied; null where there was none.</summary>
    public (SequentialCount Count, int[] Tied)? AtTie { get; set; }

    /// <summary>The least size of a committee.</summary>
    public int Size { get; private set; } = int.MaxValue;

    /// <summary>The rounds up to the first tie that stands.</summary>
    public ValueList<TallyRound> Rounds { get; set; } = ValueList<TallyRound>.Empty;

    /// <summary>Every step on every way, where the count takes one option after the other.</summary>
    public Transcript Notes { get; set; } = new();

    public ValueList<TieStep> Steps { get; private set; } = ValueList<TieStep>.Empty;

    /// <summary>The committees, each ascending.</summary>
    public IReadOnlyCollection<int[]> Sets => sets.Values;

    /// <summary>Options that are in every best committee, ascending.</summary>
    public IReadOnlyList<int> Certain => inAll ?? [];

    /// <summary>Options that are in some best committee and not in all.</summary>
    public int[] Contested => [.. inSome.Except(Certain)];

    /// <summary>Forgets all committees, when a better one is found.</summary>
    public void Clear()
    {
        sets.Clear();
        inSome.Clear();
        (inAll, IsCut, Size) = (null, false, int.MaxValue);
    }

    public void Add(IEnumerable<int> committee)
    {
        int[] set = [.. committee.OrderBy(static o => o)];
        inAll = inAll is null ? set : [.. inAll.Where(o => System.Array.BinarySearch(set, o) >= 0)];
        inSome.UnionWith(set);
        Size = System.Math.Min(Size, set.Length);
        if (sets.Count < MaxListed)
        {
            sets[new string([.. set.Select(static o => (char)(o + 1))])] = set;
        }
        else
        {
            IsCut |= !sets.ContainsKey(new string([.. set.Select(static o => (char)(o + 1))]));
        }
    }

    /// <summary>Says that not every way was followed: beside some certain options all these may be in a best committee.</summary>
    public void Widen(IReadOnlyList<int> certain, IEnumerable<int> others)
    {
        (IsCut, IsWidened, inAll) = (true, true, [.. certain.OrderBy(static o => o)]);
        inSome.UnionWith(others);
    }

    /// <summary>Adds every committee of some certain options and as many of those that are level as seats are left.</summary>
    public void AddEvery(List<int> certain, List<int> level, int seats, int from = 0)
    {
        if (certain.Count == seats)
        {
            Add(certain);
            return;
        }

        for (var i = from; i < level.Count && !IsCut; i++)
        {
            certain.Add(level[i]);
            AddEvery(certain, level, seats, i + 1);
            certain.RemoveAt(certain.Count - 1);
        }

        if (IsCut)
        {
            // All that are level are alike: what was not looked at is known.
            inSome.UnionWith(level);
            inAll = [.. Certain.Except(level)];
        }
    }

    public void Broken(TieStep step) => Steps = step == TieStep.None || Steps.Contains(step) ? Steps : Steps.Add(step);

    /// <summary>Lets the ladder choose among committees: it picks one contested option after the other.</summary>
    public void Break(Profile profile, TieLadder ties)
    {
        while (sets.Count > 1 && !IsCut && !GaveUp)
        {
            var pick = ties.Pick(profile, Contested, best: true);
            if (pick.By == TieStep.None)
            {
                return;
            }

            Broken(pick.By);
            var left = sets.Values.Where(set => System.Array.BinarySearch(set, pick.Option) >= 0).ToList();
            Clear();
            left.ForEach(Add);
        }
    }

    /// <summary>Who is in every best committee has a place; the places that are left are tied among those who are in some.</summary>
    public TallyResult Result(Profile profile)
    {
        if (inAll is null || GaveUp)
        {
            return new TallyResult(ValueList<ValueList<string>>.Empty) { Rounds = Rounds };
        }

        var contested = profile.Names(Contested);
        var places = ValueList<ValueList<string>>.Of(Order.Where(Certain.Contains).Concat(Certain.Except(Order)).Select(o => profile.Names([o])));
        while (contested.Count > 0 && places.Count < System.Math.Max(1, Size))
        {
            places = places.Add(contested);
        }

        return new TallyResult(places)
        {
            Committees = IsCut ? ValueList<ValueList<string>>.Empty : ValueList<ValueList<string>>.Of(sets.Values.Select(s => profile.Names(s))),
            Rounds = Rounds,
            TiesBrokenBy = Steps,
            HasUnfollowedTies = IsWidened,
        };
    }
}
