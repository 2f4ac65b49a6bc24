using System;

namespace MutualLearning.Counting;

/// <summary>Marks in columns, one for each option, of a byte a row, or of two once a mark is greater than 255.</summary>
/// <remarks>
/// Rows are only appended. What was shared stays as it is: later rows are written behind it, and a column that grows or widens is
/// a new array. Columns grow one at a time by a quarter, so that there is never a second copy of all.
/// </remarks>
internal sealed class MarkColumns
{
    private byte[][]? narrow;
    private ushort[][]? wide;
    private int rows;

    public MarkColumns(int options)
    {
        narrow = new byte[options][];
        for (var option = 0; option < options; option++)
        {
            narrow[option] = [];
        }
    }

    private MarkColumns(byte[][]? narrow, ushort[][]? wide, int rows)
    {
        this.narrow = narrow;
        this.wide = wide;
        this.rows = rows;
    }

    public int Options => narrow?.Length ?? wide!.Length;

    public int Rows => rows;

    public bool IsWide => narrow is null;

    public int this[int row, int option] => narrow is null ? wide![option][row] : narrow[option][row];

    public ReadOnlySpan<byte> Narrow(int option) => narrow is null ? default : narrow[option].AsSpan(0, rows);

    public ReadOnlySpan<ushort> Wide(int option) => wide is null ? default : wide[option].AsSpan(0, rows);

    public MarkColumns Share() => new((byte[][]?)narrow?.Clone(), (ushort[][]?)wide?.Clone(), rows);

    public int Append(ReadOnlySpan<ushort> ballot)
    {
        if (narrow is not null)
        {
            Grow(narrow);
            for (var option = 0; option < narrow.Length; option++)
            {
                narrow[option][rows] = (byte)ballot[option];
            }
        }
        else
        {
            Grow(wide!);
            for (var option = 0; option < wide!.Length; option++)
            {
                wide[option][rows] = ballot[option];
            }
        }

        return rows++;
    }

    public bool IsAt(int row, ReadOnlySpan<ushort> ballot)
    {
        var option = 0;
        if (narrow is { } bytes)
        {
            while (option < ballot.Length && bytes[option][row] == ballot[option])
            {
                option++;
            }
        }
        else
        {
            while (option < ballot.Length && wide![option][row] == ballot[option])
            {
                option++;
            }
        }

        return option == ballot.Length;
    }

    public void CopyRow(int row, Span<ushort> ballot)
    {
        for (var option = 0; option < ballot.Length; option++)
        {
            ballot[option] = (ushort)this[row, option];
        }
    }

    public void Widen()
    {
        if (narrow is null)
        {
            return;
        }

        wide = new ushort[narrow.Length][];
        for (var option = 0; option < wide.Length; option++)
        {
            wide[option] = Array.ConvertAll(narrow[option], static mark => (ushort)mark);
            narrow[option] = [];
        }

        narrow = null;
    }

    private void Grow<T>(T[][] columns)
    {
        if (rows < columns[0].Length)
        {
            return;
        }

        for (var option = 0; option < columns.Length; option++)
        {
            Array.Resize(ref columns[option], Math.Max(4, rows + (rows / 4)));
        }
    }
}
