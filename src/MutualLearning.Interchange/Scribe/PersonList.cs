using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Reads a list of people: <c>present+ ada, Jo Doe</c>, <c>present+ ada jo</c>, <c>chair: ada and jo</c>.</summary>
internal static class PersonList
{
    /// <summary>The people, each with the words that name them; a null person for words that name nobody.</summary>
    public static IEnumerable<(string Words, ScribePerson? Person)> Read(string text, Roster roster)
    {
        foreach (var item in text.Replace(" and ", ",").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = item.Trim();
            if (name.Length == 0)
            {
                continue;
            }

            var words = name.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1 || roster.Find(name) is not null)
            {
                yield return (name, roster.FindOrKeep(name));
            }
            else if (Array.TrueForAll(words, word => roster.Find(word) is not null) && !IsOnePerson(words, roster))
            {
                foreach (var word in words)
                {
                    yield return (word, roster.Find(word));
                }
            }
            else
            {
                var isName = words.Length <= 4 && Array.TrueForAll(words, word => char.IsUpper(word[0]));
                yield return (name, isName ? roster.FindOrKeep(name) : null);
            }
        }
    }

    private static bool IsOnePerson(string[] words, Roster roster) =>
        Array.TrueForAll(words, word => Equals(roster.Find(word), roster.Find(words[0])));
}
