using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Roles;

public sealed class PairingPropertyTests
{
    private static readonly Gen<PairingRequest> Any =
        from people in Gen.Int[1, 24]
        from size in Gen.Int[1, 7]
        from seed in Gen.Int
        from earlier in Gen.Int[0, 25].Array[0, 6].Array[0, 12]
        from stay in Gen.Int[0, people]
        from units in Gen.Int[1, 4]
        select new PairingRequest(PairingTests.People(people), size)
        {
            Seed = seed,
            Earlier = ValueList<ValueList<PersonId>>.Of(earlier.Select(g => ValueList<PersonId>.Of(g.Select(i => PairingTests.People(26)[i])))),
            Stay = seed % 3 == 0 ? ValueList<PersonId>.Of(PairingTests.People(people).Take(stay)) : [],
            Units = seed % 2 == 0 ? ValueList<ValueList<PersonId>>.Of(PairingTests.People(people).GroupBy(p => p.Value[2] % units).Select(ValueList<PersonId>.Of)) : [],
        };

    [Fact]
    public void EveryPersonSitsOnce_InGroupsOfTheRightSizes() => Any.Sample(
        request =>
        {
            var grouping = Pairing.Form(request);
            grouping.Groups.SelectMany(g => g).Order().Should().Equal(request.People);
            grouping.Groups.Select(g => g.Count).OrderDescending().Should().Equal(Pairing.Sizes(request.People.Count, request.Size));
            grouping.Groups.Select(g => g.Count(request.Stay.Contains)).Should().Match<IEnumerable<int>>(n => n.Max() - n.Min() <= 1);
            (grouping.WithinUnits, grouping.Repeats).Should().Be((Within(request, grouping.Groups), Repeats(request, grouping.Groups)));
        },
        iter: 300);

    [Fact]
    public void SizesDifferByOneAtMost_AndNobodyIsAlone() => Gen.Select(Gen.Int[0, 2_000], Gen.Int[1, 60]).Sample((people, size) =>
    {
        var sizes = Pairing.Sizes(people, size);
        return sizes.Sum() == people
            && (people == 0 || sizes.Max() - sizes.Min() <= 1)
            && (size == 1 || people < 2 || sizes.Min() > 1);
    });

    [Fact]
    public void TheOrderOfPeople_DoesNotMatter() => Gen.Select(Any, Gen.Int).Sample(
        (request, shuffle) =>
        {
            PersonId[] people = [.. request.People];
            new Random(shuffle).Shuffle(people);
            Pairing.Form(request with { People = ValueList<PersonId>.Of(people), Stay = ValueList<PersonId>.Of(request.Stay.Reverse()), Earlier = ValueList<ValueList<PersonId>>.Of(request.Earlier.Reverse()) })
                .Should().Be(Pairing.Form(request));
        },
        iter: 100);

    [Fact]
    public void NoPlainSplit_IsBetter() => Gen.Select(Any, Gen.Int).Sample(
        (request, shuffle) =>
        {
            PersonId[] people = [.. request.People];
            new Random(shuffle).Shuffle(people);
            var split = new List<ValueList<PersonId>>();
            foreach (var size in Pairing.Sizes(people.Length, request.Size))
            {
                split.Add(ValueList<PersonId>.Of(people.Skip(split.Sum(g => g.Count)).Take(size)));
            }

            var free = request with { Stay = [] };
            var grouping = Pairing.Form(free);
            (grouping.WithinUnits, grouping.Repeats).CompareTo((Within(free, split), Repeats(free, split))).Should().BeLessThanOrEqualTo(0);
        },
        iter: 300);

    [Fact]
    public void SixPeopleInPairs_AreDividedAsWellAsCanBe() => Gen.Int[0, 5].Array[2].Array[0, 14].Sample(
        earlier =>
        {
            var people = PairingTests.People(6);
            var request = new PairingRequest(people, 2) { Earlier = ValueList<ValueList<PersonId>>.Of(earlier.Select(g => ValueList<PersonId>.Of(g.Select(i => people[i])))) };
            Pairing.Form(request).Repeats.Should().Be(Matchings(people).Min(m => Repeats(request, m)));
        },
        iter: 300);

    private static IEnumerable<ValueList<ValueList<PersonId>>> Matchings(ValueList<PersonId> people) => people.Count == 0
        ? [ValueList<ValueList<PersonId>>.Empty]
        : from partner in people.Skip(1)
          from rest in Matchings(people.Where(p => p != people[0] && p != partner))
          select rest.Add([people[0], partner]);

    private static int Repeats(PairingRequest request, IEnumerable<ValueList<PersonId>> groups) =>
        CountPairs(groups, (a, b) => request.Earlier.Any(g => a != b && g.Contains(a) && g.Contains(b)));

    private static int Within(PairingRequest request, IEnumerable<ValueList<PersonId>> groups) =>
        CountPairs(groups, (a, b) => request.Units.Any(u => u.Contains(a) && u.Contains(b)));

    private static int CountPairs(IEnumerable<ValueList<PersonId>> groups, Func<PersonId, PersonId, bool> counts) =>
        groups.Sum(g => g.Sum(a => g.Count(b => a.CompareTo(b) < 0 && counts(a, b))));
}
