using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Which options are reached from which along arcs, kept closed while arcs come: a bit for each pair.</summary>
internal sealed class Reach
{
    private readonly Profile? profile;
    private readonly int options;
    private readonly int stride;
    private readonly ulong[] bits;

    /// <summary>Nothing is reached yet.</summary>
    /// <param name="options">How many options there are.</param>
    /// <param name="profile">Whose budget is spent; null for none.</param>
    public Reach(int options, Profile? profile = null)
    {
        (this.options, this.profile) = (options, profile);
        stride = (options + 63) / 64;
        bits = new ulong[options * stride];
    }

    private Reach(Reach other)
    {
        (options, stride, profile) = (other.options, other.stride, other.profile);
        profile?.Spend(other.bits.Length);
        bits = (ulong[])other.bits.Clone();
    }

    /// <summary>The closure of a relation.</summary>
    public static Reach Of(int options, Func<int, int, bool> arc, Profile? profile = null)
    {
        profile?.Spend(2L * options * options);
        var reach = new Reach(options, profile);
        for (var from = 0; from < options; from++)
        {
            for (var to = 0; to < options; to++)
            {
                if (from != to && arc(from, to))
                {
                    reach.Add(from, to);
                }
            }
        }

        return reach;
    }

    public bool this[int from, int to] => (bits[(from * stride) + (to / 64)] >> (to % 64) & 1) != 0;

    public Reach Copy() => new(this);

    /// <summary>Adds an arc. O(m²/64), and O(1) when its end was reached before.</summary>
    public void Add(int from, int to)
    {
        if (this[from, to])
        {
            return;
        }

        var more = bits.AsSpan(to * stride, stride).ToArray();
        more[to / 64] |= 1UL << (to % 64);
        var changed = 0;
        for (var option = 0; option < options; option++)
        {
            if (option == from || this[option, from])
            {
                changed++;
                for (var word = 0; word < stride; word++)
                {
                    bits[(option * stride) + word] |= more[word];
                }
            }
        }

        profile?.Spend(options + ((long)changed * stride));
    }
}
