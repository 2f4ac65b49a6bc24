using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who is to do what an action says: the people before <c>to</c>, or before a colon.</summary>
/// <param name="People">The people found.</param>
/// <param name="AsWritten">The words that name them; null where nobody is named.</param>
/// <param name="Unknown">The words among them that look like a name and are nobody's known.</param>
internal sealed record ActionOwners(ValueList<ScribePerson> People, string? AsWritten, string? Unknown)
{
    private const int MaxLength = 80;

    private static readonly ActionOwners Nobody = new(ValueList<ScribePerson>.Empty, null, null);
    private static readonly string[] Joints = [",", "&", "/", " and ", " AND ", "+"];
    private static readonly string[] Verbs = [" to ", " will ", " should ", " - "];

    public static ActionOwners Read(string text, Roster roster)
    {
        if (Label.TryRead(text, out var label, out _) && Resolve(Bare(label), roster) is { People.Count: > 0, Unknown: null } labelled)
        {
            return labelled;
        }

        foreach (var verb in Verbs)
        {
            var at = text.IndexOf(verb, 0, Math.Min(text.Length, MaxLength), StringComparison.Ordinal);
            if (at > 0 && Resolve(Bare(text.Substring(0, at)), roster) is { } owners && (owners.People.Count > 0 || verb is " to "))
            {
                // "Respond to Ada": a capital after "to" begins a name, and what is before it is a verb.
                var after = at + verb.Length;
                return owners.People.Count > 0 || (after < text.Length && char.IsLower(text[after])) ? owners : Nobody;
            }
        }

        return Nobody;
    }

    private static string Bare(string words) => words.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? words.Substring(3).Trim() : words.Trim(' ', '[', ']', '@');

    private static ActionOwners Resolve(string words, Roster roster)
    {
        if (NotNames.IsGroup(words))
        {
            return new ActionOwners(ValueList<ScribePerson>.Empty, words, null);
        }

        var people = ValueList<ScribePerson>.Empty;
        var seen = new HashSet<ScribePerson>();
        string? unknown = null;
        foreach (var name in words.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
        {
            if (roster.Find(name) is { } person)
            {
                people = seen.Add(person) ? people.Add(person) : people;
            }
            else if (LooksLikeName(name.Trim()))
            {
                unknown ??= name.Trim();
            }
            else if (!NotNames.IsGroup(name.Trim()))
            {
                return people.Count > 0 ? new ActionOwners(people, words, name.Trim()) : Nobody;
            }
        }

        return new ActionOwners(people, words, unknown);
    }

    private static bool LooksLikeName(string name)
    {
        var words = name.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 3
            && Array.TrueForAll(words, word => Label.ReadsAsName(word) && (words.Length == 1 || char.IsUpper(word[0])));
    }
}
