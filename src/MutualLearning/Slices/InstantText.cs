using System;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Slices;

/// <summary>An instant as text, in the form of <see cref="InstantPattern.ExtendedIso"/>. The form that events have, years 1 to 9999, is read and written without the pattern, which takes some 200 methods to make.</summary>
internal static class InstantText
{
    private const int Whole = 20;
    private const int NanosecondsPerTick = 100;
    private static readonly long UnixEpoch = new DateTime(1970, 1, 1).Ticks;

    public static string Write(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        if (ticks < -UnixEpoch)
        {
            return InstantPattern.ExtendedIso.Format(instant);
        }

        var time = new DateTime(ticks + UnixEpoch);
        var rest = (int)(instant - Instant.FromUnixTimeTicks(ticks)).ToInt64Nanoseconds();
        return Write(time, ((int)(time.Ticks % TimeSpan.TicksPerSecond) * NanosecondsPerTick) + rest);
    }

    public static Instant Read(string text) => TryRead(text, out var instant) ? instant.Value : InstantPattern.ExtendedIso.Parse(text).GetValueOrThrow();

    private static string Write(DateTime time, int nanoseconds)
    {
        Span<char> text = stackalloc char[Whole + 10];
        Put(text, 0, 4, time.Year);
        Put(text, 5, 2, time.Month);
        Put(text, 8, 2, time.Day);
        Put(text, 11, 2, time.Hour);
        Put(text, 14, 2, time.Minute);
        Put(text, 17, 2, time.Second);
        (text[4], text[7], text[10], text[13], text[16]) = ('-', '-', 'T', ':', ':');
        var length = Whole - 1;
        if (nanoseconds != 0)
        {
            text[length] = '.';
            Put(text, length + 1, 9, nanoseconds);
            length += 10;
            while (text[length - 1] == '0')
            {
                length--;
            }
        }

        text[length] = 'Z';
        return text.Slice(0, length + 1).ToString();
    }

    private static void Put(Span<char> text, int at, int digits, int number)
    {
        for (var i = at + digits - 1; i >= at; i--)
        {
            text[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    private static bool TryRead(string text, [NotNullWhen(true)] out Instant? instant)
    {
        instant = null;
        if (text.Length < Whole || text.Length > Whole + 10 || text.Length == Whole + 1 || text[text.Length - 1] != 'Z'
            || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || (text.Length > Whole && text[Whole - 1] != '.')
            || Number(text, 0, 4) is not (>= 1 and var year) || Number(text, 5, 2) is not (>= 1 and <= 12 and var month)
            || Number(text, 8, 2) is not (>= 1 and var day) || day > DateTime.DaysInMonth(year, month)
            || Number(text, 11, 2) is not (>= 0 and <= 23 and var hour) || Number(text, 14, 2) is not (>= 0 and <= 59 and var minute)
            || Number(text, 17, 2) is not (>= 0 and <= 59 and var second)
            || Number(text, Whole, Math.Max(0, text.Length - Whole - 1)) is not (>= 0 and var fraction))
        {
            return false;
        }

        for (var digits = text.Length - Whole - 1; digits is > 0 and < 9; digits++)
        {
            fraction *= 10;
        }

        instant = Instant.FromUnixTimeTicks(new DateTime(year, month, day, hour, minute, second).Ticks - UnixEpoch).PlusNanoseconds(fraction);
        return true;
    }

    // -1 where something else stands than digits.
    private static int Number(string text, int at, int digits)
    {
        var number = 0;
        for (var i = at; i < at + digits; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
