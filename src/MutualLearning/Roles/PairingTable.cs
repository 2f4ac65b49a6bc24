using System;
using System.Collections.Generic;

namespace MutualLearning.Roles;

/// <summary>The people of a request as numbers: those who stay come first, then the others in an order that the seed shuffles; and what it costs to put two of them together.</summary>
internal sealed class PairingTable
{
    // A pair of one unit costs more than all repeats; a pair that has met costs more than all the times that others have.
    private const long WithinUnit = 1L << 40;
    private const long Repeat = 1L << 20;

    private readonly PersonId[] people;
    private readonly long[] costs;

    private PairingTable(PersonId[] people, int stay, PairingRequest request)
    {
        this.people = people;
        Stay = stay;
        Seed = request.Seed;
        Sizes = Pairing.Sizes(people.Length, request.Size);
        var numbers = new Dictionary<PersonId, int>();
        for (var i = 0; i < people.Length; i++)
        {
            numbers.Add(people[i], i);
        }

        costs = new long[people.Length * people.Length];
        AddMeetings(request.Earlier, numbers);
        AddUnits(request, numbers);
    }

    public int Count => people.Length;

    /// <summary>How many of the people stay: the first ones.</summary>
    public int Stay { get; }

    public ValueList<int> Sizes { get; }

    public int Seed { get; }

    /// <summary>What it costs to put two people together; 0 for a person and themself.</summary>
    public long Cost(int a, int b) => costs[(a * people.Length) + b];

    public Grouping ToGrouping(int[] groupOf)
    {
        var groups = new List<PersonId>[Sizes.Count];
        int repeats = 0, within = 0;
        for (var a = 0; a < Count; a++)
        {
            (groups[groupOf[a]] ??= []).Add(people[a]);
            for (var b = 0; b < a; b++)
            {
                var cost = groupOf[a] == groupOf[b] ? Cost(a, b) : 0;
                within += cost >= WithinUnit ? 1 : 0;
                repeats += cost % WithinUnit >= Repeat ? 1 : 0;
            }
        }

        Array.ForEach(groups, static g => g.Sort());
        if (Stay == 0)
        {
            Array.Sort(groups, static (x, y) => x[0].CompareTo(y[0]));
        }

        return new(ValueList<ValueList<PersonId>>.Of(Array.ConvertAll(groups, ValueList<PersonId>.Of)), repeats, within);
    }

    /// <summary>The table of a request.</summary>
    public static PairingTable Of(PairingRequest request)
    {
        var staying = new HashSet<PersonId>(request.Stay);
        var keys = new Dictionary<PersonId, ulong>();
        foreach (var person in request.People)
        {
            if (person.IsDefault || keys.ContainsKey(person))
            {
                throw Wrong(request, person, person.IsDefault ? "has no id" : "stands twice among the people");
            }

            keys.Add(person, staying.Contains(person) ? 0 : SeededRandom.Of(request.Seed, person.Value) | 1);
        }

        foreach (var person in staying)
        {
            _ = keys.ContainsKey(person) ? 0 : throw Wrong(request, person, "stays and is not among the people");
        }

        PersonId[] order = [.. keys.Keys];
        Array.Sort(order, (a, b) => keys[a] == keys[b] ? a.CompareTo(b) : keys[a].CompareTo(keys[b]));
        return new(order, staying.Count, request);
    }

    private void AddMeetings(ValueList<ValueList<PersonId>> earlier, Dictionary<PersonId, int> numbers)
    {
        foreach (var group in earlier)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (numbers.TryGetValue(group[i], out var a) && numbers.TryGetValue(group[j], out var b) && a != b)
                    {
                        Add(a, b, Cost(a, b) == 0 ? Repeat + 1 : 1);
                    }
                }
            }
        }
    }

    private void AddUnits(PairingRequest request, Dictionary<PersonId, int> numbers)
    {
        var unitOf = new int[Count];
        for (var unit = 1; unit <= request.Units.Count; unit++)
        {
            foreach (var person in request.Units[unit - 1])
            {
                if (numbers.TryGetValue(person, out var number))
                {
                    unitOf[number] = unitOf[number] == 0 || unitOf[number] == unit ? unit : throw Wrong(request, person, "stands in two units");
                }
            }
        }

        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < a && unitOf[a] != 0; b++)
            {
                Add(a, b, unitOf[a] == unitOf[b] ? WithinUnit : 0);
            }
        }
    }

    private void Add(int a, int b, long cost)
    {
        costs[(a * people.Length) + b] += cost;
        costs[(b * people.Length) + a] += cost;
    }

    private static ArgumentException Wrong(PairingRequest request, PersonId person, string what) =>
        new($"The person '{person.Value}' {what}.", nameof(request));
}
