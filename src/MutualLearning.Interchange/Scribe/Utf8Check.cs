using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Finds the first byte that is not UTF-8.</summary>
internal static class Utf8Check
{
    /// <summary>How many bytes at the start are whole characters, and whether the rest is the beginning of one more.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes, out bool isCut)
    {
        isCut = false;
        var at = 0;
        while (at < bytes.Length)
        {
            var lead = bytes[at];
            if (lead < 0x80)
            {
                at++;
                continue;
            }

            var more = lead switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
            if (more == 0)
            {
                return at;
            }

            for (var i = 1; i <= more; i++)
            {
                if (at + i == bytes.Length)
                {
                    isCut = true;
                    return at;
                }

                if (!Follows(lead, i, bytes[at + i]))
                {
                    return at;
                }
            }

            at += more + 1;
        }

        return at;
    }

    // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
    private static bool Follows(byte lead, int place, byte value) => (lead, place) switch
    {
        (0xE0, 1) => value is >= 0xA0 and <= 0xBF,
        (0xED, 1) => value is >= 0x80 and <= 0x9F,
        (0xF0, 1) => value is >= 0x90 and <= 0xBF,
        (0xF4, 1) => value is >= 0x80 and <= 0x8F,
        _ => value is >= 0x80 and <= 0xBF,
    };
}
