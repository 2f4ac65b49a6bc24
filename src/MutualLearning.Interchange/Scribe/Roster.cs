using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The people of one meeting: who is meant by a nick, a name or a first name.</summary>
/// <remarks>
/// In this order: the alias table; the nick somebody had before, when they changed it in the log; a nick that writes in the log, with
/// or without the marks of a client; a word of the name that only one person in this meeting has, as the table has it or as the log gave it; a first name that only one in the table has.
/// Where two fit, none does.
/// </remarks>
internal sealed class Roster
{
    private readonly ScribeAliases aliases;
    private readonly IReadOnlyCollection<string> bots;
    private readonly Dictionary<string, ScribePerson?> found = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ScribePerson> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> renamed = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameIndex nicks = new();
    private readonly NameIndex parts = new();

    public Roster(ScribeOptions options, IEnumerable<LogLine> lines)
    {
        aliases = options.Aliases;
        bots = options.Bots;
        var writers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Kind is LogLineKind.Renamed && line.Nick.Length > 0 && line.Text.Length > 0)
            {
                if (!renamed.ContainsKey(line.Text))
                {
                    renamed.Add(line.Text, line.Nick);
                }
            }
            else if (line.Kind is LogLineKind.Said && BotTalk.TryCaller(line.Text, out var label, out _))
            {
                Meet(label);
            }
            else if (line.Kind is LogLineKind.Said or LogLineKind.Emote && !BotTalk.IsBot(line.Nick, bots) && writers.Add(line.Nick))
            {
                Meet(line.Nick);
                nicks.Add(line.Nick, line.Nick);
                nicks.Add(NickForms.Plain(line.Nick) + "~", line.Nick);
            }
        }
    }

    /// <summary>Who writes under a nick: somebody always does.</summary>
    public ScribePerson Writer(string nick) => Find(nick) ?? Known(nick, isKnown: false);

    /// <summary>Who is meant; null where it is nobody, or not certain who.</summary>
    public ScribePerson? Find(string label)
    {
        label = label.Trim().TrimStart('@');
        if (label.Length is 0 or > 100)
        {
            return null;
        }

        if (!found.TryGetValue(label, out var person))
        {
            person = Look(label, 0);
            found.Add(label, person);
        }

        return person;
    }

    /// <summary>Who is meant where a person must be, so that an unknown name stands for itself; null where it cannot be one.</summary>
    public ScribePerson? FindOrKeep(string label)
    {
        label = label.Trim().TrimStart('@');
        if (Find(label) is { } person || !IsName(label) || BotTalk.IsBot(label, bots))
        {
            return found.TryGetValue(label, out person) ? person : null;
        }

        // From here on the name is somebody's.
        person = Known(label, isKnown: false);
        found[label] = person;
        Hear(label);
        return person;
    }

    public bool IsBot(string nick) => BotTalk.IsBot(nick, bots);

    private static bool IsName(string label)
    {
        if (label.Length is 0 or > 64 || !(char.IsLetter(label[0]) || label[0] is '_' or '`'))
        {
            return false;
        }

        foreach (var character in label)
        {
            if (!(char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '.' or '\'' or '`' or '|' or '^'))
            {
                return false;
            }
        }

        return true;
    }

    private ScribePerson? Look(string label, int depth)
    {
        if (aliases.Find(label) is { } name)
        {
            return Known(name, isKnown: true);
        }

        if (depth < 8 && renamed.TryGetValue(label, out var before) && Look(before, depth + 1) is { } same)
        {
            return same;
        }

        if (nicks.TryFind(label, out var nick) && nick is not null)
        {
            return aliases.FindFirstName(label) is { } only ? Known(only, isKnown: true) : Known(nick, isKnown: false);
        }

        if (nicks.TryFind(NickForms.Plain(label) + "~", out nick) && nick is not null)
        {
            return Known(nick, isKnown: false);
        }

        return parts.TryFind(label, out var here)
            ? here is null ? null : Known(here, isKnown: true)
            : aliases.FindFirstName(label) is { } one ? Known(one, isKnown: true) : null;
    }

    private void Meet(string label)
    {
        if (aliases.Find(label) is { } name)
        {
            foreach (var part in NickForms.Parts(name))
            {
                parts.Add(part, name);
            }
        }
    }

    // A word of the name may mean this person from now on, or nobody any more.
    private void Hear(string name)
    {
        foreach (var part in NickForms.Parts(name))
        {
            parts.Add(part, name);
            if (!people.ContainsKey(part))
            {
                found.Remove(part);
            }
        }
    }

    private ScribePerson Known(string name, bool isKnown)
    {
        if (!people.TryGetValue(name, out var person))
        {
            person = new ScribePerson(name, isKnown);
            people.Add(name, person);
        }

        return person;
    }
}
