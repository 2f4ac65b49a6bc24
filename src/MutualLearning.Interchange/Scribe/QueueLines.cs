using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The queue of speakers, from <c>q+</c>, <c>q-</c>, <c>q=</c> and <c>ack</c>.</summary>
internal sealed class QueueLines(Roster roster, Minutes minutes)
{
    private readonly SpeakerQueue queue = new();
    private readonly Dictionary<ScribePerson, string> labels = [];

    public bool Try(LogLine line, ScribePerson writer, string text)
    {
        if (TryCommand(text, out var sign, out var rest))
        {
            switch (sign)
            {
                case '+':
                    Join(line, writer, rest);
                    return true;
                case '-':
                    Leave(line, writer, rest);
                    return true;
                case '=':
                    Set(line, rest);
                    return true;
                default:
                    return true;
            }
        }

        if (text.StartsWith("ack", StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || text[3] == ' ') && text.Split([' '], 5).Length <= 3)
        {
            Acknowledge(line, writer, text.Substring(3).Trim());
            return true;
        }

        return false;
    }

    // q+, queue+, vq+; and +q.
    private static bool TryCommand(string text, out char sign, out string rest)
    {
        sign = '\0';
        rest = string.Empty;
        if (text.Length >= 2 && text[0] is '+' or '-' && text[1] is 'q' or 'Q' && (text.Length == 2 || text[2] == ' '))
        {
            sign = text[0];
            rest = text.Substring(2).Trim();
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["queue", "vqueue", "vq", "q"])
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var at = word.Length;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] is '+' or '-' or '=' or '?' && (text[at] is not '?' || at + 1 == text.Length || text[at + 1] == ' '))
            {
                sign = text[at];
                rest = text.Substring(at + 1).Trim().TrimStart(':').Trim();
                return true;
            }
        }

        return false;
    }

    private void Join(LogLine line, ScribePerson writer, string rest)
    {
        var person = writer;
        string? about = rest.Length == 0 ? null : rest;
        var end = rest.IndexOfAny([' ', ',']);
        var first = end < 0 ? rest : rest.Substring(0, end);
        if (rest.Length > 0 && IsNameAlone(rest, end) && roster.Find(first) is { } named)
        {
            person = named;
            labels[named] = first;
            about = end < 0 ? null : rest.Substring(end + 1).Trim();
        }

        labels[person] = person.Equals(writer) ? line.Nick : labels[person];
        about = about is not null && about.StartsWith("to ", StringComparison.Ordinal) ? about.Substring(3) : about;
        if (queue.Join(person, line.At))
        {
            minutes.Add(new SpeakerQueued(line.Number, line.At, person, string.IsNullOrEmpty(about) ? null : about));
        }
    }

    // "q+ jo" and "q+ jo to ask", but not "q+ jo is right".
    private static bool IsNameAlone(string rest, int end) =>
        end < 0 || rest[end] == ',' || rest.Substring(end).TrimStart().StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    private void Leave(LogLine line, ScribePerson writer, string rest)
    {
        var isLater = string.Equals(rest, "later", StringComparison.OrdinalIgnoreCase);
        var person = rest.Length == 0 || isLater ? writer : Waiting(rest, writer);
        if (person is null)
        {
            minutes.Refuse(line, line.Text, "It is not known who leaves the queue.");
        }
        else if (queue.Leave(person, out _))
        {
            minutes.Add(new SpeakerUnqueued(line.Number, line.At, person));
        }

        if (isLater)
        {
            Join(line, writer, string.Empty);
        }
    }

    private void Set(LogLine line, string rest)
    {
        while (queue.First is { } first)
        {
            queue.Leave(first, out _);
            minutes.Add(new SpeakerUnqueued(line.Number, line.At, first));
        }

        foreach (var (words, person) in PersonList.Read(rest, roster))
        {
            if (person is null)
            {
                minutes.Refuse(line, line.Text, "It is not known who is meant by \"" + words + "\".");
            }
            else if (queue.Join(person, line.At))
            {
                labels[person] = words;
                minutes.Add(new SpeakerQueued(line.Number, line.At, person, null));
            }
        }
    }

    private void Acknowledge(LogLine line, ScribePerson writer, string rest)
    {
        var person = rest.Length == 0 ? queue.First : Waiting(rest, writer);
        if (person is null)
        {
            minutes.Refuse(line, line.Text, rest.Length == 0 ? "Nobody is in the queue." : "It is not known who is given the floor.");
            return;
        }

        var waited = queue.Leave(person, out var since) ? line.At - since : null;
        minutes.Add(new SpeakerAcknowledged(line.Number, line.At, person, waited));
    }

    private ScribePerson? Waiting(string name, ScribePerson writer) =>
        string.Equals(name, "me", StringComparison.OrdinalIgnoreCase) ? writer
        : roster.Find(name) ?? queue.StartingWith(name, person => labels.TryGetValue(person, out var label) ? label : person.Name);
}
