using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Roles;

/// <summary>Whose turn it is: least served of eligible, then longest since, then the id.</summary>
/// <remarks>
/// Pure and immutable; equal by content. Shares are exact fractions. A chance counts for everybody of the group, whether they came or not: who is
/// skipped stays owed. Somebody who is away for long and should not be owed is left out of <see cref="RotaTurn.Members"/>, and keeps
/// their account. A newcomer gets the account of the member in the middle, not an empty one: they neither owe nor are
/// owed what happened before them.
/// </remarks>
public sealed record Rota
{
    /// <summary>The greatest number of turns of one rota. Up to it every difference of shares is exact.</summary>
    public const int MaxTurns = 40_000;

    private Rota()
    {
    }

    /// <summary>The rota before its first turn.</summary>
    public static Rota Empty { get; } = new();

    /// <summary>The account of everybody who was ever of the group, in the order of the ids.</summary>
    public ValueList<RotaAccount> Accounts { get; private init; } = ValueList<RotaAccount>.Empty;

    /// <summary>Who was of the group at the last turn, in the order of the ids.</summary>
    public ValueList<PersonId> Group { get; private init; } = ValueList<PersonId>.Empty;

    /// <summary>How many turns there were.</summary>
    public int Turns { get; private init; }

    /// <summary>The rota after a history.</summary>
    /// <param name="turns">The turns, oldest first.</param>
    /// <returns>The rota.</returns>
    /// <exception cref="ArgumentException">As for <see cref="After"/>.</exception>
    public static Rota From(IEnumerable<RotaTurn> turns)
    {
        var rota = Empty;
        foreach (var turn in Guard.Against.Null(turns))
        {
            rota = rota.After(turn);
        }

        return rota;
    }

    /// <summary>The rota after one more turn.</summary>
    /// <param name="turn">Who was of the group, and who had the role. Somebody who had it without being of the group counts as of it.</param>
    /// <returns>The rota after it; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A person is <c>default</c>, or there were <see cref="MaxTurns"/> turns.</exception>
    public Rota After(RotaTurn turn)
    {
        Guard.Against.Null(turn);
        if (Turns == MaxTurns)
        {
            throw new ArgumentException("The rota has had as many turns as it can count.", nameof(turn));
        }

        var served = new HashSet<PersonId>(turn.Served);
        var members = new SortedSet<PersonId>(turn.Members);
        members.UnionWith(served);
        if (members.Count > 0 && members.Min.IsDefault)
        {
            throw new ArgumentException("A person of a rota needs an id.", nameof(turn));
        }

        var accounts = new SortedDictionary<PersonId, RotaAccount>();
        foreach (var account in Accounts)
        {
            accounts.Add(account.Person, account);
        }

        foreach (var person in members)
        {
            var before = accounts.TryGetValue(person, out var known) ? known : Newcomer(person);
            accounts[person] = served.Contains(person)
                ? before with { Served = before.Served + 1, Eligible = before.Eligible + 1, LastServed = Turns + 1 }
                : before with { Eligible = before.Eligible + 1 };
        }

        return new() { Accounts = ValueList<RotaAccount>.Of(accounts.Values), Group = ValueList<PersonId>.Of(members), Turns = Turns + 1 };
    }

    /// <summary>The account of a person.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Their account; for somebody new, the one that they begin with.</returns>
    public RotaAccount Find(PersonId person)
    {
        foreach (var account in Accounts)
        {
            if (account.Person == person)
            {
                return account;
            }
        }

        return Newcomer(person);
    }

    /// <summary>In which order people's turns come.</summary>
    /// <param name="available">Who can take a turn now, in any order; each counts once.</param>
    /// <returns>All of them: first whose turn it is, then who follows when they decline.</returns>
    public ValueList<PersonId> Order(IEnumerable<PersonId> available)
    {
        var accounts = new List<RotaAccount>();
        foreach (var person in new HashSet<PersonId>(Guard.Against.Null(available)))
        {
            accounts.Add(Find(person));
        }

        accounts.Sort(Compare);
        return ValueList<RotaAccount>.Of(accounts).Select(static a => a.Person);
    }

    /// <summary>How evenly the role has gone round among people.</summary>
    /// <param name="people">Among whom; usually those who are of the group now.</param>
    /// <returns>The greatest and the least share, and the difference; all 0 for nobody.</returns>
    public RotaFairness Fairness(IEnumerable<PersonId> people)
    {
        Rational? most = null, least = null;
        foreach (var person in Guard.Against.Null(people))
        {
            var share = Find(person).Share;
            most = most is null || share.CompareTo(most.Value) > 0 ? share : most;
            least = least is null || share.CompareTo(least.Value) < 0 ? share : least;
        }

        return new(most ?? default, least ?? default, (most ?? default) - (least ?? default));
    }

    private static int Compare(RotaAccount a, RotaAccount b)
    {
        var byShare = a.Share.CompareTo(b.Share);
        var bySince = a.LastServed.CompareTo(b.LastServed);
        return byShare != 0 ? byShare : bySince != 0 ? bySince : a.Person.CompareTo(b.Person);
    }

    private RotaAccount Newcomer(PersonId person)
    {
        var group = new HashSet<PersonId>(Group);
        RotaAccount[] accounts = [.. Accounts.Where(a => group.Contains(a.Person))];
        Array.Sort(accounts, Compare);
        return accounts.Length == 0 ? new(person, 0, 0, 0) : accounts[(accounts.Length - 1) / 2] with { Person = person };
    }
}
