using System;
using System.Collections.Generic;
using System.Text;

namespace MutualLearning.Interchange.Calendars;

/// <summary>The lines and components of a calendar, before a library reads it: what is not of the form of RFC 5545, section 3.1, or too much, ends here, with its place.</summary>
internal sealed class CalendarShape(CalendarOptions options)
{
    private const int MaxDepth = 8;

    private readonly Stack<CalendarLine> open = new();
    private int components;

    /// <summary>The events, each with its lines; the first one says where it begins.</summary>
    public List<List<CalendarLine>> Events { get; } = [];

    public static CalendarFailure? Read(string text, CalendarOptions options, out CalendarShape shape)
    {
        shape = new(options);
        if (text.Length > options.MaxLength)
        {
            return new(0, 0, "The calendar is too long", $"at most {options.MaxLength} characters");
        }

        var number = 0;
        var start = 1;
        var line = new StringBuilder();
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var part = raw.EndsWith('\r') ? raw[..^1] : raw;
            if (part.Length > 0 && part[0] is ' ' or '\t' && line.Length > 0)
            {
                line.Append(part, 1, part.Length - 1);
                continue;
            }

            if (line.Length > 0 && shape.Take(line.ToString(), start) is { } failure)
            {
                return failure;
            }

            line.Clear().Append(part);
            start = number;
        }

        return (line.Length > 0 ? shape.Take(line.ToString(), start) : null) ?? shape.End(number);
    }

    private static CalendarFailure NoLine(string line, int number) =>
        new(number, 1, line.Length > 40 ? $"'{line[..40]}…' is no line of a calendar" : $"'{line}' is no line of a calendar", "NAME:value or NAME;parameter=value:value");

    private CalendarFailure? Take(string text, int number)
    {
        if (text.Length > options.MaxLineLength)
        {
            return new(number, 1, "The line is too long", $"at most {options.MaxLineLength} characters");
        }

        var name = 0;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] == '-'))
        {
            name++;
        }

        var colon = Colon(text, name);
        if (name == 0 || colon < 0 || text[name] is not (':' or ';') || text.Contains('\0', StringComparison.Ordinal))
        {
            return NoLine(text, number);
        }

        return Take(new CalendarLine(number, text[..name].ToUpperInvariant(), Zone(text[name..colon]), text[(colon + 1)..], colon + 2));
    }

    private CalendarFailure? Take(CalendarLine line)
    {
        if (open.Count == 0 && !Is(line, "BEGIN", "VCALENDAR"))
        {
            return new(line.Number, 1, components == 0 ? "This is no calendar" : "Something follows the calendar", components == 0 ? "BEGIN:VCALENDAR" : "its end");
        }

        if (open.Count == 0 && components > 0)
        {
            return new(line.Number, 1, "A second calendar begins", "one calendar");
        }

        if (line.Name is "END")
        {
            return open.Count > 0 && string.Equals(open.Pop().Value, line.Value, StringComparison.OrdinalIgnoreCase)
                ? null
                : new(line.Number, 1, $"'{line.Value}' ends and did not begin last", "the end of what began last");
        }

        if (line.Name is "BEGIN")
        {
            open.Push(line);
            if (++components > options.MaxComponents || open.Count > MaxDepth)
            {
                return new(line.Number, 1, "There are too many components", $"at most {options.MaxComponents}, {MaxDepth} deep");
            }

            if (open.Count == 2 && Is(line, "BEGIN", "VEVENT"))
            {
                Events.Add([line]);
            }
        }
        else if (open.Count == 2 && Is(open.Peek(), "BEGIN", "VEVENT"))
        {
            Events[^1].Add(line);
        }

        return null;
    }

    private CalendarFailure? End(int number) => (open.Count, components) switch
    {
        (0, > 0) => null,
        (0, _) => new(0, 0, "There is nothing in it", "BEGIN:VCALENDAR"),
        _ => new(number, 1, $"{open.Peek().Value} of line {open.Peek().Number} does not end", "END:" + open.Peek().Value),
    };

    private static bool Is(CalendarLine line, string name, string value) =>
        string.Equals(line.Name, name, StringComparison.Ordinal) && string.Equals(line.Value, value, StringComparison.OrdinalIgnoreCase);

    private static string Zone(string parameters)
    {
        var at = parameters.IndexOf(";TZID=", StringComparison.OrdinalIgnoreCase);
        var zone = at < 0 ? string.Empty : parameters[(at + 6)..];
        return zone.Length > 0 && zone[0] == '"' ? zone[1..].Split('"')[0] : zone.Split(';')[0];
    }

    // A parameter in quotes may hold a colon.
    private static int Colon(string text, int from)
    {
        var quoted = false;
        for (var i = from; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == ':' && !quoted)
            {
                return i;
            }
        }

        return -1;
    }
}
