using System;

namespace MutualLearning.Counting;

/// <summary>Which options are reached from which along arcs, kept closed while arcs come: a bit for each pair.</summary>
internal sealed class Reach
{
    private readonly int options;
    private readonly int stride;
    private readonly ulong[] bits;

    public Reach(int options)
    {
        this.options = options;
        stride = (options + 63) / 64;
        bits = new ulong[options * stride];
    }

    private Reach(Reach other)
    {
        (options, stride) = (other.options, other.stride);
        bits = (ulong[])other.bits.Clone();
    }

    /// <summary>The closure of a relation.</summary>
    public static Reach Of(int options, Func<int, int, bool> arc)
    {
        var reach = new Reach(options);
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
        for (var option = 0; option < options; option++)
        {
            if (option == from || this[option, from])
            {
                for (var word = 0; word < stride; word++)
                {
                    bits[(option * stride) + word] |= more[word];
                }
            }
        }
    }
}
