using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>Forms the groups of a visit that has just begun. The same session always gives the same groups.</summary>
internal static class GroupForming
{
    public static ValueList<ValueList<PersonId>> Form(Session session, PhaseGroups form)
    {
        var people = ValueList<PersonId>.Empty;
        foreach (var participant in session.Participants)
        {
            people = participant.Presence == Presence.Present ? people.Add(participant.Person) : people;
        }

        var size = Math.Max(1, form.Size);
        return form.Form == GroupForm.Mix ? Mix(session, people, size, form.Stay) : Merge(session, people, size);
    }

    private static ValueList<ValueList<PersonId>> Mix(Session session, ValueList<PersonId> people, int size, RoleId stay)
    {
        var earlier = ValueList<ValueList<PersonId>>.Empty;
        foreach (var visit in session.Visits)
        {
            foreach (var group in visit.Groups)
            {
                earlier = earlier.Add(group);
            }
        }

        var staying = people.Where(p => session.Holds(p, stay));
        var groups = Pairing.Form(new PairingRequest(people, size) { Earlier = earlier, Stay = staying }).Groups;
        return Seated(session, groups, staying);
    }

    // The groups of those who stay come at the places of their last tables, the others at the places that are left.
    private static ValueList<ValueList<PersonId>> Seated(Session session, ValueList<ValueList<PersonId>> groups, ValueList<PersonId> staying)
    {
        var tables = new ValueList<PersonId>?[groups.Count];
        var others = new Queue<ValueList<PersonId>>();
        foreach (var group in groups)
        {
            var table = group.Where(p => staying.Contains(p)).Select(p => Table(session, p)).DefaultIfEmpty(int.MaxValue).Min();
            if (table < tables.Length && tables[table] is null)
            {
                tables[table] = group;
            }
            else
            {
                others.Enqueue(group);
            }
        }

        return ValueList<ValueList<PersonId>>.Of(tables.Select(t => t ?? others.Dequeue()));
    }

    private static int Table(Session session, PersonId person)
    {
        for (var v = session.Visits.Count - 1; v >= 0; v--)
        {
            var groups = session.Visits[v].Groups;
            for (var i = 0; i < groups.Count; i++)
            {
                if (groups[i].Contains(person))
                {
                    return i;
                }
            }
        }

        return int.MaxValue;
    }

    // Whole groups join where they make up the size; otherwise as few as possible are cut.
    private static ValueList<ValueList<PersonId>> Merge(Session session, ValueList<PersonId> people, int size)
    {
        var parts = Parts(session, people);
        var groups = ValueList<ValueList<PersonId>>.Empty;
        foreach (var wanted in Pairing.Sizes(people.Count, size))
        {
            var group = new List<PersonId>();
            foreach (var i in Exactly(parts, wanted))
            {
                group.InsertRange(0, parts[i]);
                parts.RemoveAt(i);
            }

            while (group.Count < wanted)
            {
                var taken = Math.Min(wanted - group.Count, parts[0].Count);
                group.AddRange(parts[0].Take(taken));
                parts[0].RemoveRange(0, taken);
                parts.RemoveAll(static p => p.Count == 0);
            }

            groups = groups.Add(ValueList<PersonId>.Of(group));
        }

        return groups;
    }

    // The groups of the visit before as far as their people are there, then everybody else one by one.
    private static List<List<PersonId>> Parts(Session session, ValueList<PersonId> people)
    {
        var parts = new List<List<PersonId>>();
        var there = new HashSet<PersonId>(people);
        var before = session.Visits.Count < 2 ? ValueList<ValueList<PersonId>>.Empty : session.Visits[session.Visits.Count - 2].Groups;
        foreach (var group in before)
        {
            var part = group.Where(there.Remove).ToList();
            if (part.Count > 0)
            {
                parts.Add(part);
            }
        }

        foreach (var person in people)
        {
            if (there.Contains(person))
            {
                parts.Add([person]);
            }
        }

        return parts;
    }

    /// <summary>Which parts, the last first, together have a size; none when no parts do.</summary>
    private static List<int> Exactly(List<List<PersonId>> parts, int size)
    {
        // For each size that can be reached, the last part of the first way to reach it.
        var last = new int[size + 1];
        for (var i = 0; i < parts.Count && last[size] == 0; i++)
        {
            var count = parts[i].Count;
            for (var sum = size; sum >= count; sum--)
            {
                if (last[sum] == 0 && (sum == count || last[sum - count] > 0))
                {
                    last[sum] = i + 1;
                }
            }
        }

        var chosen = new List<int>();
        for (var sum = size; last[sum] > 0; sum -= parts[last[sum] - 1].Count)
        {
            chosen.Add(last[sum] - 1);
        }

        return chosen;
    }
}
