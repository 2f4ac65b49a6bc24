using System;
using System.Collections.Generic;
using System.Text;

namespace MutualLearning.Practices;

/// <summary>Says in which line and column a byte of a text stands, both from 1; columns are UTF-16 code units.</summary>
internal sealed class TextPositions
{
    private readonly byte[] utf8;
    private readonly List<int> lineStarts = [0];

    public TextPositions(byte[] utf8)
    {
        this.utf8 = utf8;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                lineStarts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) Of(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, utf8.Length));
        var line = lineStarts.BinarySearch(offset);
        line = line >= 0 ? line : ~line - 1;
        var start = lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(utf8, start, offset - start) + 1);
    }

    /// <summary>The byte at a place within a line, both from 0.</summary>
    public int Offset(long line, long byteInLine) =>
        (int)Math.Min(utf8.Length, lineStarts[(int)Math.Min(line, lineStarts.Count - 1)] + byteInLine);
}
