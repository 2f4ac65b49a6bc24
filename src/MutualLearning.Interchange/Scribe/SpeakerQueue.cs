using System;
using System.Collections.Generic;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Who waits for the floor, in order, and since when.</summary>
internal sealed class SpeakerQueue
{
    private readonly LinkedList<(ScribePerson Person, Duration? Since)> order = new();
    private readonly Dictionary<ScribePerson, LinkedListNode<(ScribePerson Person, Duration? Since)>> places = [];

    public ScribePerson? First => order.First?.Value.Person;

    public bool Join(ScribePerson person, Duration? at)
    {
        if (places.ContainsKey(person))
        {
            return false;
        }

        places.Add(person, order.AddLast((person, at)));
        return true;
    }

    public bool Leave(ScribePerson person, out Duration? since)
    {
        since = null;
        if (!places.TryGetValue(person, out var place))
        {
            return false;
        }

        since = place.Value.Since;
        order.Remove(place);
        places.Remove(person);
        return true;
    }

    /// <summary>The one person waiting whose name, or nick, begins with some letters.</summary>
    public ScribePerson? StartingWith(string letters, Func<ScribePerson, string> nick)
    {
        ScribePerson? found = null;
        var steps = 0;
        foreach (var (person, _) in order)
        {
            if (++steps > 100)
            {
                break;
            }

            if (nick(person).StartsWith(letters, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found;
    }
}
