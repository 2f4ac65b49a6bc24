using System;
using System.Linq;
using CsCheck;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Roles;

public sealed class RotaTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Bruno = new("bruno");
    private static readonly PersonId Chloe = new("chloe");
    private static readonly PersonId Dora = new("dora");
    private static readonly ValueList<PersonId> All = [Ana, Bruno, Chloe];

    [Fact]
    public void WithoutHistory_TheOrderIsThatOfTheIds() => Rota.Empty.Order([Chloe, Ana, Bruno, Ana]).Should().Equal(Ana, Bruno, Chloe);

    [Fact]
    public void LeastServed_ComesFirst_ThenLongestSince() =>
        Rota.From([Turn(Bruno), Turn(Ana), Turn(Chloe), Turn(Bruno)]).Order(All).Should().Equal(Ana, Chloe, Bruno);

    [Fact]
    public void WhoIsAbsentOrDeclines_StaysOwed()
    {
        var rota = Rota.From([Turn(Ana), Turn(Bruno), Turn(Chloe), Turn(Bruno)]);

        rota.Order(All)[0].Should().Be(Ana, "Ana was away when Bruno stood in");
        rota.After(Turn(Chloe)).Order(All)[0].Should().Be(Ana, "and still is owed");
    }

    [Fact]
    public void WhoIsNotOfTheGroup_IsNotOwedForThatTime()
    {
        var rota = Rota.From(Enumerable.Repeat(Turn(Ana), 2).Concat(Enumerable.Repeat(new RotaTurn([Ana, Bruno], [Bruno]), 8)));

        rota.Find(Chloe).Should().Be(new RotaAccount(Chloe, 0, 2, 0));
        rota.Find(Ana).Should().Be(new RotaAccount(Ana, 2, 10, 2));
    }

    [Fact]
    public void ANewcomer_BeginsInTheMiddle_NotAtZero()
    {
        var rota = Rota.From(Enumerable.Range(0, 30).Select(i => Turn(All[i % 3])));

        rota.Find(Dora).Should().Be(new RotaAccount(Dora, 10, 30, 29), "Bruno is in the middle");
        rota.Order(All.Add(Dora)).Should().Equal(Ana, Bruno, Dora, Chloe);
        rota.After(new RotaTurn(All.Add(Dora), [Ana])).Find(Dora).Should().Be(new RotaAccount(Dora, 10, 31, 29));
    }

    [Fact]
    public void Fairness_IsTheDifferenceOfShares_Exactly()
    {
        var rota = Rota.From([Turn(Ana), Turn(Bruno), Turn(Ana), new RotaTurn([Ana, Bruno], [Bruno])]);

        rota.Fairness(All).Should().Be(new RotaFairness(new Rational(1, 2), default, new Rational(1, 2)));
        rota.Fairness([Ana, Bruno]).Gap.Should().Be(default(Rational));
        rota.Fairness([]).Should().Be(new RotaFairness(default, default, default));
    }

    [Fact]
    public void ManyTurns_AreCountedExactly_AndTooManyRefused()
    {
        var rota = Rota.From(Enumerable.Range(0, Rota.MaxTurns).Select(i => new RotaTurn(i == 0 ? [Bruno] : i % 2 == 0 ? [Ana] : [Ana, Bruno], [i % 3 == 0 ? Bruno : Ana])));

        (rota.Fairness([Ana, Bruno]).Gap > 0).Should().BeTrue();
        rota.Invoking(r => r.After(Turn(Ana))).Should().Throw<ArgumentException>();
        rota.Invoking(r => Rota.Empty.After(Turn(default))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void WithEqualAvailability_NoTwoDifferByMoreThanOne() => Gen.Select(Gen.Int[1, 12], Gen.Int[1, 200]).Sample((people, turns) =>
    {
        var group = PairingTests.People(people);
        var rota = Rota.Empty;
        for (var i = 0; i < turns; i++)
        {
            rota = rota.After(new RotaTurn(group, [rota.Order(group)[0]]));
            var served = rota.Accounts.Select(a => a.Served).ToList();
            (served.Max() - served.Min()).Should().BeLessThanOrEqualTo(1);
            rota.Fairness(group).Gap.CompareTo(new Rational(1, i + 1)).Should().BeLessThanOrEqualTo(0);
        }
    });

    // People are away or decline at random for a while; then everybody is there again. Whatever is owed is settled, and the group is even.
    [Fact]
    public void WhatIsOwed_IsSettled() => Gen.Select(Gen.Int[2, 8], Gen.Int[0, 255].Array[0, 60]).Sample((people, away) =>
    {
        var group = PairingTests.People(people);
        var rota = away.Aggregate(Rota.Empty, (r, mask) => r.After(new RotaTurn(group, ValueList<PersonId>.Of(r.Order(group.Where(p => (mask >> (p.Value[2] - '0') & 1) == 0)).Take(1)))));
        for (var i = 0; i < (away.Length + 1) * people; i++)
        {
            rota = rota.After(new RotaTurn(group, [rota.Order(group)[0]]));
        }

        var served = rota.Accounts.Select(a => a.Served).ToList();
        (served.Max() - served.Min()).Should().BeLessThanOrEqualTo(1);
    });

    // Whoever joins at any time: what anybody serves from then on differs by 2 at most, as the old ones may have stood 1 apart.
    [Fact]
    public void Newcomers_NeitherOweNorAreOwed() => Gen.Select(Gen.Int[2, 8], Gen.Int[1, 40], Gen.Int[1, 4], Gen.Int[1, 60]).Sample((people, before, joining, after) =>
    {
        var old = PairingTests.People(people);
        var group = PairingTests.People(people + joining);
        var start = Enumerable.Range(0, before).Aggregate(Rota.Empty, (r, _) => r.After(new RotaTurn(old, [r.Order(old)[0]])));
        var end = Enumerable.Range(0, after).Aggregate(start, (r, _) => r.After(new RotaTurn(group, [r.Order(group)[0]])));

        var gained = group.Select(p => end.Find(p).Served - start.Find(p).Served).ToList();
        (gained.Max() - gained.Min()).Should().BeLessThanOrEqualTo(2);
    });

    private static RotaTurn Turn(PersonId served) => new(All, [served]);
}
