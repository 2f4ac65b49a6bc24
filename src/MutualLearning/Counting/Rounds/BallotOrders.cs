using System;
using System.Buffers;
using System.Collections.Generic;

namespace MutualLearning.Counting;

/// <summary>
/// The ballots of a profile as orders of options, best first, one row after the other: what a count in rounds reads again and again.
/// Two bytes a row and option, from a pool, for as long as the count lasts.
/// </summary>
/// <remarks>A ballot that ranks options equally stands here up to the first equal rank, and is listed in <see cref="Shared"/>.</remarks>
internal sealed class BallotOrders : IDisposable
{
    /// <summary>Stands behind the last option of an order.</summary>
    public const ushort End = ushort.MaxValue;

    // Small enough for the first cache at some tens of options.
    private const int BlockOfRows = 512;

    private readonly Profile profile;
    private readonly List<int> shared = [];
    private readonly ushort[] orders;

    public BallotOrders(Profile profile)
    {
        this.profile = profile;
        Width = profile.OptionCount;
        orders = ArrayPool<ushort>.Shared.Rent(checked(profile.RowCount * Width));
        var most = new ushort[BlockOfRows];
        var placed = new ushort[BlockOfRows];
        for (var from = 0; from < profile.RowCount; from += BlockOfRows)
        {
            var rows = Math.Min(BlockOfRows, profile.RowCount - from);
            Fill(from, rows, most, placed);
            for (var i = 0; i < rows; i++)
            {
                // Different ranks from 1 without a gap are as many as the greatest of them.
                if (most[i] != placed[i])
                {
                    Sort(from + i);
                }
            }
        }
    }

    public int Width { get; }

    /// <summary>The rows that rank options equally, in order.</summary>
    public IReadOnlyList<int> Shared => shared;

    public ReadOnlySpan<ushort> All => orders.AsSpan(0, profile.RowCount * Width);

    public ReadOnlySpan<ushort> Of(int row) => orders.AsSpan(row * Width, Width);

    public void Dispose() => ArrayPool<ushort>.Shared.Return(orders);

    private void Fill(int from, int rows, ushort[] most, ushort[] placed)
    {
        var block = orders.AsSpan(from * Width, rows * Width);
        block.Fill(End);
        Array.Clear(most, 0, rows);
        Array.Clear(placed, 0, rows);
        for (var option = 0; option < Width; option++)
        {
            if (profile.IsWide)
            {
                var wide = profile.Wide(option).Slice(from, rows);
                for (var i = 0; i < wide.Length; i++)
                {
                    Put(block, i, option, wide[i], most, placed);
                }
            }
            else
            {
                var narrow = profile.Narrow(option).Slice(from, rows);
                for (var i = 0; i < narrow.Length; i++)
                {
                    Put(block, i, option, narrow[i], most, placed);
                }
            }
        }
    }

    private void Put(Span<ushort> block, int row, int option, ushort mark, ushort[] most, ushort[] placed)
    {
        if (mark == 0)
        {
            return;
        }

        most[row] = Math.Max(most[row], mark);
        if (mark <= Width)
        {
            ref var slot = ref block[(row * Width) + mark - 1];
            most[row] = slot == End ? most[row] : ushort.MaxValue;
            slot = (ushort)option;
            placed[row]++;
        }
    }

    private void Sort(int row)
    {
        var ranked = new List<(int Rank, int Option)>();
        for (var option = 0; option < Width; option++)
        {
            if (profile.Mark(row, option) is > 0 and var rank)
            {
                ranked.Add((rank, option));
            }
        }

        ranked.Sort();
        var order = orders.AsSpan(row * Width, Width);
        order.Fill(End);
        for (var i = 0; i < ranked.Count; i++)
        {
            if (i + 1 < ranked.Count && ranked[i + 1].Rank == ranked[i].Rank)
            {
                shared.Add(row);
                return;
            }

            order[i] = (ushort)ranked[i].Option;
        }
    }
}
