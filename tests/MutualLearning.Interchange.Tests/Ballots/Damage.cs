using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>Harm to a file: bytes, lines and numbers that are cut, doubled, moved or replaced by hostile ones.</summary>
internal static class Damage
{
    private static readonly byte[][] Hostile =
    [
        [0], [0xED, 0xA0, 0x80], [0xFF], [0xC3], [0x1A], [0xEF, 0xBB, 0xBF], [.. "\r"u8], [.. "\r\n\r\n"u8], [.. "\u2028"u8], [.. "\u0663"u8],
        [.. "1000000000000000000"u8], [.. "9223372036854775807"u8], [.. "9223372036854775808"u8], [.. "-1"u8], [.. "0"u8], [.. "1e9"u8], [.. "1/3"u8],
        [.. "0.5"u8], [.. "#"u8], [.. "\""u8], [.. "'"u8], [.. "/*"u8], [.. "*/"u8], [.. "||"u8], [.. ">="u8], [.. "[tie"u8], [.. "{}"u8], [.. "\\\""u8], [.. "- -"u8],
        Many("{"), Many("["), Many("("), Many("9"), Many(" "), Many("\""), Many("a,"), Many("1 "), Many("\n"), Many("- "),
    ];

    /// <summary>One to three harms.</summary>
    public static Gen<Func<byte[], byte[]>> Any { get; } = Gen.OneOf(Bytes(), Lines(), Numbers()).Array[1, 3]
        .Select(harms => (Func<byte[], byte[]>)(file => harms.Aggregate(file, (bytes, harm) => harm(bytes))));

    private static byte[] Many(string text) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, 3_000)));

    private static Gen<Func<byte[], byte[]>> Bytes() =>
        from place in Gen.Double.Unit
        from removed in Gen.OneOf(Gen.Int[0, 3], Gen.Const(int.MaxValue))
        from added in Gen.OneOf(Gen.OneOfConst(Hostile), Gen.Byte.Array[0, 3])
        select (Func<byte[], byte[]>)(file =>
        {
            var at = (int)(place * file.Length);
            return [.. file[..at], .. added, .. file.Skip(at).Skip(removed)];
        });

    private static Gen<Func<byte[], byte[]>> Lines() =>
        from first in Gen.Double.Unit
        from second in Gen.Double.Unit
        from kind in Gen.Int[0, 3]
        select (Func<byte[], byte[]>)(file =>
        {
            List<string> lines = [.. Encoding.Latin1.GetString(file).Split('\n')];
            var (one, other) = ((int)(first * lines.Count), (int)(second * lines.Count));
            switch (kind)
            {
                case 0:
                    lines.Insert(other, lines[one]);
                    break;
                case 1:
                    (lines[one], lines[other]) = (lines[other], lines[one]);
                    break;
                case 2:
                    lines.RemoveAt(one);
                    break;
                default:
                    lines.AddRange([.. lines]);
                    break;
            }

            return Encoding.Latin1.GetBytes(string.Join('\n', lines));
        });

    // A number in the place of another.
    private static Gen<Func<byte[], byte[]>> Numbers() =>
        from place in Gen.Double.Unit
        from number in Gen.OneOfConst("0", "1", "2", "65535", "65536", "2147483648", "600000000000000000", "9223372036854775807", "-1", "1.0", "1,5", string.Empty)
        select (Func<byte[], byte[]>)(file =>
        {
            var text = Encoding.Latin1.GetString(file);
            var digits = Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1]))).ToList();
            if (digits.Count == 0)
            {
                return file;
            }

            var start = digits[(int)(place * digits.Count)];
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            return Encoding.Latin1.GetBytes(string.Concat(text.AsSpan(0, start), number, text.AsSpan(end)));
        });
}
