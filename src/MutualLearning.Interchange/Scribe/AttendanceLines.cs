using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who is there, from <c>present+</c>, <c>present-</c>, <c>regrets+</c>, a bot's list, and the telephone bridge.</summary>
internal sealed class AttendanceLines(Roster roster, Minutes minutes)
{
    private readonly HashSet<(ScribePerson Person, AttendanceSource Source)> present = [];
    private readonly HashSet<string> unknownCallers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> callers = new(StringComparer.Ordinal);
    private string? listing;

    /// <summary>Notes which line of the bridge a name belongs to, wherever in the log it shows.</summary>
    public void Meet(LogLine line)
    {
        if (BotTalk.TryCaller(line.Text, out var label, out var channel) && !IsUnnamed(label))
        {
            callers[channel] = label;
        }
    }

    /// <summary>Takes a line if a bot says in it who is there.</summary>
    public bool TryBot(LogLine line)
    {
        if (BotTalk.TryCaller(line.Text, out var label, out var channel))
        {
            Call(line, IsUnnamed(label) && callers.TryGetValue(channel, out var later) ? later : label);
            return true;
        }

        if (!roster.IsBot(line.Nick))
        {
            listing = null;
            return false;
        }

        if (BotTalk.Attendees(line.Text) is { } names)
        {
            listing = line.Nick;
            List(line, names);
            return true;
        }

        if (listing is not null && line.Text.StartsWith("...", StringComparison.Ordinal))
        {
            List(line, line.Text.TrimStart('.'));
            return true;
        }

        return false;
    }

    public void Mark(LogLine line, ScribePerson writer, Keyword keyword)
    {
        if (keyword.Rest.Length == 0)
        {
            Note(line, writer, keyword);
            return;
        }

        foreach (var (words, person) in PersonList.Read(keyword.Rest, roster))
        {
            if (person is null)
            {
                minutes.Refuse(line, line.Text, "It is not known who is meant by \"" + words + "\".");
            }
            else
            {
                Note(line, person, keyword);
            }
        }
    }

    private static bool IsUnnamed(string label) => label.Length == 0 || label[0] is '<' or '[' or '+' or '?' or '(';

    private void Note(LogLine line, ScribePerson person, Keyword keyword)
    {
        if (keyword.Sign == '-')
        {
            present.RemoveWhere(one => one.Person.Equals(person));
            if (keyword.Word is "present")
            {
                minutes.Add(new AttendeeRemoved(line.Number, line.At, person));
            }
            else
            {
                minutes.Refuse(line, line.Text, "Regrets cannot be taken back.");
            }
        }
        else if (keyword.Word is "regrets")
        {
            minutes.Add(new RegretsMarked(line.Number, line.At, person));
        }
        else
        {
            Add(line, person, AttendanceSource.Marked);
        }
    }

    private void List(LogLine line, string names)
    {
        foreach (var item in names.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = item.Trim();
            if (name.Length > 0 && !IsUnnamed(name) && roster.FindOrKeep(name) is { } person)
            {
                Add(line, person, AttendanceSource.Listed);
            }
            else if (name.Length > 0 && unknownCallers.Add(name))
            {
                minutes.Refuse(line, name, "An attendee without a name.");
            }
        }
    }

    private void Call(LogLine line, string label)
    {
        var person = IsUnnamed(label) ? null : roster.Find(label) ?? (label.IndexOf(' ') > 0 ? roster.FindOrKeep(label) : null);
        if (person is not null)
        {
            Add(line, person, AttendanceSource.Called);
        }
        else if (unknownCallers.Add(label))
        {
            // Not the whole line: it may hold an address.
            minutes.Refuse(line, label, "It is not known who this caller is.");
        }
    }

    private void Add(LogLine line, ScribePerson person, AttendanceSource source)
    {
        if (present.Add((person, source)))
        {
            minutes.Add(new AttendeeMarked(line.Number, line.At, person, source));
        }
    }
}
