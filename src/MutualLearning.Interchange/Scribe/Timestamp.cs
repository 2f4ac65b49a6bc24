using System;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>
/// Reads the time at the start of a line: <c>10:04</c>, <c>10:04:05</c>, <c>10:04:05.678</c>, with a weekday, a date (<c>2031-02-03</c>)
/// or a day of a month (<c>Feb 03</c>) before it, a zone after it, and brackets around it or not. The zone is not applied: times are those of the log.
/// </summary>
internal static class Timestamp
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool TryRead(string line, out int end, out LocalTime time, out LocalDate? date)
    {
        end = 0;
        time = default;
        date = null;
        var at = 0;
        if (at < line.Length && line[at] is '[' or '(')
        {
            at++;
        }

        if (!TryDate(line, ref at, out date) || !TryTime(line, ref at, out time))
        {
            return false;
        }

        SkipZone(line, ref at);
        if (at < line.Length && line[at] is ']' or ')')
        {
            at++;
        }

        if (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] is not ('<' or '*'))
        {
            return false;
        }

        end = at;
        return true;
    }

    private static bool TryDate(string line, ref int at, out LocalDate? date)
    {
        date = null;
        if (Digits(line, at) == 4)
        {
            var year = Number(line, at, 4);
            if (!IsSign(line, at + 4, '-', '/') || Digits(line, at + 5) != 2 || !IsSign(line, at + 7, '-', '/') || Digits(line, at + 8) != 2)
            {
                return false;
            }

            var (month, day) = (Number(line, at + 5, 2), Number(line, at + 8, 2));
            if (year < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || !IsSign(line, at + 10, 'T', ' '))
            {
                return false;
            }

            date = new LocalDate(year, month, day);
            at += 11;
            return true;
        }

        return !char.IsLetter(At(line, at)) || TryWord(line, ref at);
    }

    // A weekday, or a month and a day: it says nothing that the order of the lines does not.
    private static bool TryWord(string line, ref int at)
    {
        var length = 0;
        while (length < 10 && char.IsLetter(At(line, at + length)))
        {
            length++;
        }

        var isMonth = length == 3 && Array.IndexOf(Months, line.Substring(at, 3).ToLowerInvariant()) >= 0;
        at += length;
        at += At(line, at) == ',' ? 1 : 0;
        if (length < 2 || At(line, at) != ' ')
        {
            return false;
        }

        at++;
        at += At(line, at) == ' ' ? 1 : 0;
        if (isMonth && Digits(line, at) is 1 or 2 && At(line, at + Digits(line, at)) == ' ')
        {
            at += Digits(line, at) + 1;
        }

        return true;
    }

    private static bool TryTime(string line, ref int at, out LocalTime time)
    {
        time = default;
        var hours = Digits(line, at);
        if (hours is not (1 or 2) || At(line, at + hours) != ':' || Digits(line, at + hours + 1) != 2)
        {
            return false;
        }

        var (hour, minute, second) = (Number(line, at, hours), Number(line, at + hours + 1, 2), 0);
        at += hours + 3;
        if (At(line, at) == ':' && Digits(line, at + 1) == 2)
        {
            second = Number(line, at + 1, 2);
            at += 3;
            var fraction = At(line, at) is '.' or ',' ? Digits(line, at + 1) : 0;
            at += fraction > 0 ? fraction + 1 : 0;
        }

        // A leap second stands for the last one of its minute.
        second = second == 60 ? 59 : second;
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new LocalTime(hour, minute, second);
        return true;
    }

    private static void SkipZone(string line, ref int at)
    {
        if (At(line, at) == 'Z')
        {
            at++;
        }
        else if (At(line, at) is '+' or '-' && Digits(line, at + 1) is 2 or 4)
        {
            at += 1 + Digits(line, at + 1);
            at += At(line, at) == ':' && Digits(line, at + 1) == 2 ? 3 : 0;
        }
    }

    private static char At(string line, int at) => at < line.Length ? line[at] : '\0';

    private static bool IsSign(string line, int at, char one, char other) => At(line, at) == one || At(line, at) == other;

    private static int Digits(string line, int at)
    {
        var count = 0;
        while (count < 10 && At(line, at + count) is >= '0' and <= '9')
        {
            count++;
        }

        return count;
    }

    private static int Number(string line, int at, int length)
    {
        var number = 0;
        for (var i = 0; i < length; i++)
        {
            number = (number * 10) + (line[at + i] - '0');
        }

        return number;
    }
}
