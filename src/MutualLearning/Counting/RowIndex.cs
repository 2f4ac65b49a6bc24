using System;

namespace MutualLearning.Counting;

/// <summary>Finds the row of a ballot by its hash: open addressing with a byte of the hash beside each row, five bytes a slot, at most seven eighths full.</summary>
internal sealed class RowIndex
{
    private int[] rows = new int[16];
    private byte[] tags = new byte[16];
    private int count;

    public static ulong Hash(ReadOnlySpan<ushort> ballot)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var mark in ballot)
        {
            hash = unchecked((hash ^ mark) * 0x9E37_79B9_7F4A_7C15UL);
            hash ^= hash >> 32;
        }

        return hash;
    }

    /// <summary>The row that equals the ballot; -1 when there is none.</summary>
    public int Find(ulong hash, ReadOnlySpan<ushort> ballot, MarkColumns marks)
    {
        var tag = Tag(hash);
        for (var slot = Slot(hash); tags[slot] != 0; slot = (slot + 1) & (tags.Length - 1))
        {
            if (tags[slot] == tag && marks.IsAt(rows[slot], ballot))
            {
                return rows[slot];
            }
        }

        return -1;
    }

    /// <summary>Adds a row that is in the columns and was not found.</summary>
    public void Add(ulong hash, int row, MarkColumns marks)
    {
        if (++count > tags.Length / 8 * 7)
        {
            Grow(row, marks);
        }

        Put(hash, row);
    }

    private void Grow(int before, MarkColumns marks)
    {
        // The old slots go before the new ones come: all rows are in the columns.
        var length = tags.Length * 2;
        rows = [];
        tags = [];
        rows = new int[length];
        tags = new byte[length];
        var ballot = new ushort[marks.Options];
        for (var row = 0; row < before; row++)
        {
            marks.CopyRow(row, ballot);
            Put(Hash(ballot), row);
        }
    }

    private void Put(ulong hash, int row)
    {
        var slot = Slot(hash);
        while (tags[slot] != 0)
        {
            slot = (slot + 1) & (tags.Length - 1);
        }

        tags[slot] = Tag(hash);
        rows[slot] = row;
    }

    private int Slot(ulong hash) => (int)hash & (tags.Length - 1);

    private static byte Tag(ulong hash) => (byte)((hash >> 56) | 1);
}
