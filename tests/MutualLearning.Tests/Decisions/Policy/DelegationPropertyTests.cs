using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Policy;

public sealed class DelegationPropertyTests
{
    private static readonly long Many = Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG") is null ? 5_000 : 1_000_000;

    private static readonly Gen<Case> Whole = Cases(shares: 1);
    private static readonly Gen<Case> Split = Cases(shares: 3);

    [Fact]
    public void RankedDelegation_AgreesWithThePlainVersion() =>
        Whole.Sample(
            c =>
            {
                var audit = c.Resolve();
                var carriers = PlainDelegation.Carriers(c.People, c.Delegations, new HashSet<PersonId>(c.Voted));

                foreach (var person in c.People)
                {
                    var chain = audit.ChainsOf(person).Should().ContainSingle().Subject;
                    (chain.Loss == VoteLoss.None).Should().Be(carriers.ContainsKey(person), c.ToString());
                    chain.People[^1].Should().Be(carriers.TryGetValue(person, out var carrier) ? carrier : chain.People[^1], c.ToString());
                }
            },
            iter: Many);

    [Fact]
    public void Delegation_ConservesEveryVoice() =>
        Split.Sample(
            c =>
            {
                var audit = c.Resolve();
                var carried = Sum(audit.Carried.Select(v => v.Own + v.Delegated)) + Sum(audit.Lost.Select(l => l.Weight));

                carried.Should().Be(Sum(c.People.Select(c.Weight)), c.ToString());
                foreach (var person in c.People)
                {
                    Sum(audit.ChainsOf(person).Select(chain => chain.Weight)).Should().Be(c.Weight(person), $"{person} in {c}");
                }

                foreach (var ballot in audit.Carried)
                {
                    Sum(c.People.SelectMany(audit.ChainsOf).Where(chain => chain.Loss == VoteLoss.None && chain.People[^1] == ballot.Voter).Select(chain => chain.Weight))
                        .Should().Be(ballot.Own + ballot.Delegated, $"{ballot.Voter} in {c}");
                }
            },
            iter: Many);

    [Fact]
    public void NoChain_IsLongerThanItMayBe_OrPassesSomebodyTwice() =>
        Gen.Select(Split, Gen.Int[0, 3]).Sample(
            (c, maxChain) =>
            {
                foreach (var chain in c.People.SelectMany(c.Resolve(maxChain).ChainsOf))
                {
                    chain.People.Should().OnlyHaveUniqueItems(c.ToString());
                    (maxChain == 0 || chain.People.Count <= maxChain + 1).Should().BeTrue($"{string.Join(" -> ", chain.People)} in {c}");
                }
            },
            iter: Many);

    [Fact]
    public void TheOrderOfPeopleAndDelegations_MeansNothing() =>
        Gen.Select(Split, Gen.Int).Sample(
            (c, seed) =>
            {
                var random = new Random(seed);
                var other = c with
                {
                    People = [.. c.People.OrderBy(_ => random.Next())],
                    Delegations = [.. c.Delegations.OrderBy(_ => random.Next())],
                    Voted = [.. c.Voted.OrderBy(_ => random.Next())],
                };

                other.Resolve().Should().Be(c.Resolve(), c.ToString());
            },
            iter: Many);

    [Fact]
    public void WithoutSplits_AVoiceIsLostOnlyWhereNoChoiceLeadsToABallot() =>
        Whole.Sample(
            c =>
            {
                foreach (var lost in c.Resolve().Lost)
                {
                    Reachable(c, lost.Person).Should().NotIntersectWith(c.Voted, c.ToString());
                }
            },
            iter: Many);

    private static HashSet<PersonId> Reachable(Case c, PersonId from)
    {
        var (seen, open) = (new HashSet<PersonId>(), new Stack<PersonId>([from]));
        while (open.TryPop(out var person))
        {
            if (seen.Add(person))
            {
                c.Delegations.Where(d => d.From == person).SelectMany(d => d.Shares).SelectMany(s => s.To).ToList().ForEach(open.Push);
            }
        }

        return seen;
    }

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(default(Rational), (a, b) => a + b);

    private static Gen<Case> Cases(int shares) =>
        from count in Gen.Int[1, 6]
        from voted in Gen.Bool.Array[count]
        from weights in Gen.Long[1, 4].Array[count]
        from given in Gen.Select(Gen.Int[0, 5].Array[0, 3], Gen.Int[1, 3]).Array[0, shares].Array[count]
        select new Case(
            [.. Enumerable.Range(0, count).Select(Votes.Person)],
            weights,
            [.. Enumerable.Range(0, count).Select(i => new VoterDelegation(Votes.Person(i), ValueList<DelegationShare>.Of(given[i]
                .Select(s => new DelegationShare(ValueList<PersonId>.Of(s.Item1.Where(to => to != i).Distinct().Select(Votes.Person)), s.Item2))
                .Where(s => s.To.Count > 0)))).Where(d => d.Shares.Count > 0)],
            [.. Enumerable.Range(0, count).Where(i => voted[i]).Select(Votes.Person)]);

    private sealed record Case(PersonId[] People, long[] Weights, VoterDelegation[] Delegations, PersonId[] Voted)
    {
        public Rational Weight(PersonId person) => Weights[int.Parse(person.Value[1..], System.Globalization.CultureInfo.InvariantCulture)];

        public DelegationAudit Resolve(int maxChain = 0) => Delegation.Resolve(
            ValueList<PersonId>.Of(People),
            new VotingPower(ValueList<VoterWeight>.Of(People.Select(p => new VoterWeight(p, (long)Weight(p).Numerator))), ValueList<VoterDelegation>.Of(Delegations), maxChain),
            Voted);

        public override string ToString() => $"voted: {string.Join(' ', Voted)}; "
            + string.Join("; ", Delegations.Select(d => d.From + " -> " + string.Join(" & ", d.Shares.Select(s => s.Parts + " x " + string.Join(" or ", s.To)))));
    }
}
