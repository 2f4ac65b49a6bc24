using System;
using System.Buffers;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

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
        var marked = new ushort[BlockOfRows];
        for (var from = 0; from < profile.RowCount; from += BlockOfRows)
        {
            var rows = Math.Min(BlockOfRows, profile.RowCount - from);
            Fill(from, rows, marked);
            for (var i = 0; i < rows; i++)
            {
                if (!IsOrder(Of(from + i), marked[i]))
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

    // As many options as were marked, one behind the other: no two had one rank, and no rank was left out.
    private static bool IsOrder(ReadOnlySpan<ushort> order, int marked) =>
        (marked == 0 || order[marked - 1] != End) && order.IndexOf(End) is var end && (end < 0 ? order.Length : end) == marked;

    private void Fill(int from, int rows, ushort[] marked)
    {
        var block = orders.AsSpan(from * Width, rows * Width);
        block.Fill(End);
        Array.Clear(marked, 0, rows);
        for (var option = 0; option < Width; option++)
        {
            if (profile.Rows.IsWide)
            {
                Put(block, option, profile.Rows.Wide(option).Slice(from, rows), marked);
            }
            else
            {
                Put(block, option, profile.Rows.Narrow(option).Slice(from, rows), marked);
            }
        }
    }

    private void Put(Span<ushort> block, int option, ReadOnlySpan<byte> column, ushort[] marked)
    {
        var width = Width;
        var row = -1;
        for (var i = 0; i < column.Length; i++, row += width)
        {
            int mark = column[i];
            if (mark == 0)
            {
                continue;
            }

            marked[i]++;
            if (mark <= width)
            {
                block[row + mark] = (ushort)option;
            }
        }
    }

    private void Put(Span<ushort> block, int option, ReadOnlySpan<ushort> column, ushort[] marked)
    {
        for (var i = 0; i < column.Length; i++)
        {
            if (column[i] is > 0 and var mark)
            {
                marked[i]++;
                block[(i * Width) + Math.Min((int)mark, Width) - 1] = (ushort)option;
            }
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
