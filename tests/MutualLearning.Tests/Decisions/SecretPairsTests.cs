using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Privacy;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Of two secret ballots with the same votes by others, nobody can tell which is which, not even who voted.</summary>
public sealed class SecretPairsTests
{
    private const int Voters = 4;

    private static readonly PersonId Chair = new("chair");
    private static readonly PersonId Zoe = new("zoe");
    private static readonly PersonId[] Everybody = [.. Votes.Electorate(Voters), Chair, Zoe, new("stranger")];

    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(Voters)) { Secrecy = Secrecy.Secret };

    private static readonly DecisionDeclaration Choice = Plain with { Options = ["A", "B", "C"] };

    private static readonly Dictionary<string, DecisionDeclaration> Declared = new(StringComparer.Ordinal)
    {
        ["plain"] = Plain,
        ["requirements"] = Plain with { Requirements = [new Requirement(new("absolute-majority")), new Requirement(new RuleSpec("few-against").With("threshold", "1/2"))] },
        ["quorum"] = Plain with { Quorum = new Rational(1, 2), QuorumTerms = new QuorumTerms(QuorumBase.Decided, QuorumBase.Cast, IsStrict: true) },
        ["advised"] = Plain with { Advisory = [Zoe] },
        ["consent"] = Plain with { Rule = new("consent") },
        ["consensus"] = Plain with { Rule = new("consensus") },
        ["lot"] = Choice with { Rule = new("plurality"), Ties = new TieLadder([TieStep.Lot]) { Seed = "2026-11-24 evening draw" } },
        ["approval"] = Choice with { Rule = new("approval") },
    };

    // Who votes, how, and whether they take it back at once.
    private static readonly Gen<(int By, int Vote, bool TakesBack)[]> Ballots = Gen.Select(Gen.Int[0, Voters - 1], Gen.Int[0, 3], Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true)))).Array[1, 7];

    public static TheoryData<string> Names => [.. Declared.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task ASecretBallot_TellsNobodyWhoVotedWhat(string name) => Gen.Select(Ballots, Gen.Int[1, Voters - 1]).SampleAsync(
        async (ballots, turn) =>
        {
            using var one = await RunAsync(Declared[name], ballots, 0);
            using var other = await RunAsync(Declared[name], ballots, turn);
            (await ShownAsync(one)).Should().Equal(await ShownAsync(other), "while it is open");

            await CloseAsync(one, other);
            (await ShownAsync(one)).Should().Equal(await ShownAsync(other), "once it is closed");
        },
        iter: 25,
        threads: 1);

    // Whoever cast them: as long as a ballot may come or change, nothing shows what the others say.
    [Theory]
    [InlineData(false, 4)]
    [InlineData(false, 3)]
    [InlineData(true, 3)]
    [InlineData(true, 1)]
    public Task WhileItRuns_NothingTellsWhatWasVoted(bool isFinal, int cast) => Gen.Select(Gen.Int[0, 2].Array[cast], Gen.Int[0, 2].Array[cast]).SampleAsync(
        async (votes, others) =>
        {
            var declared = Plain with { AreBallotsFinal = isFinal };
            using var one = await RunAsync(declared, [.. votes.Select((vote, by) => (by, vote, false))], 0);
            using var other = await RunAsync(declared, [.. others.Select((vote, by) => (by, vote, false))], 0);
            (await ShownAsync(one)).Should().Equal(await ShownAsync(other));
            (await one.DoAsync(new CloseDecision(Chair))).Should().Be(await other.DoAsync(new CloseDecision(Chair))).And.Contain("decision.deadline-not-reached");
        },
        iter: 25,
        threads: 1);

    // Of equal ballots those with the lowest pseudonyms are turned: chance, the same whoever voted.
    [Fact]
    public async Task WhatWouldHaveBeen_IsDrawnByChance_WhoeverVoted()
    {
        var told = new List<string>[2];
        for (var turn = 0; turn < told.Length; turn++)
        {
            var seen = new SortedSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < 60; i++)
            {
                using var outside = await RunAsync(Plain, [(0, 2, false), (1, 1, false), (2, 3, false)], turn);
                outside.Clock.Advance(Duration.FromHours(2));
                await outside.DoAsync(new CloseDecision(Chair));
                seen.Add(string.Join('|', (await outside.Decisions.ExplainAsync(Outside.Decision, Chair)).Value.WhatIf.Select(w => w.ToString())));
            }

            told[turn] = [.. seen];
        }

        told[0].Should().HaveCountGreaterThan(1).And.Equal(told[1]);
    }

    // The test can fail: with names the two differ.
    [Fact]
    public async Task AnOpenBallot_TellsWhoVotedWhat()
    {
        using var one = await RunAsync(Plain with { Secrecy = Secrecy.Open }, [(0, 0, false), (1, 1, false)], 0);
        using var other = await RunAsync(Plain with { Secrecy = Secrecy.Open }, [(0, 0, false), (1, 1, false)], 1);
        (await ShownAsync(one)).Should().NotEqual(await ShownAsync(other));
    }

    private static async Task<Outside> RunAsync(DecisionDeclaration declared, (int By, int Vote, bool TakesBack)[] ballots, int turn)
    {
        var outside = new Outside();
        await outside.DeclareAsync(declared with { Deadline = outside.Clock.GetCurrentInstant() + Duration.FromHours(1) }, Chair);
        foreach (var (by, vote, takesBack) in ballots)
        {
            outside.Clock.Advance(Duration.FromSeconds(20));
            var voter = Votes.Person((by + turn) % Voters);
            await outside.VoteAsync(declared.Options.Count > 0
                ? new CastBallot(voter, Preference.Ranked(vote switch { 0 => ["A"], 1 => ["B", "A"], 2 => ["C", "B"], _ => ["A", "C"] }))
                : new CastBallot(voter, vote switch { 0 => Stance.Yes, 1 => Stance.No, 2 => Stance.Abstain, _ => Stance.Block }, "Because " + vote));
            if (takesBack)
            {
                await outside.VoteAsync(new WithdrawBallot(voter));
            }
        }

        if (declared.Advisory.Count > 0)
        {
            await outside.VoteAsync(new CastBallot(Zoe, Stance.No, "Too dear."));
        }

        return outside;
    }

    private static async Task CloseAsync(Outside one, Outside other)
    {
        one.Clock.Advance(Duration.FromHours(2));
        other.Clock.Advance(Duration.FromHours(2));
        (await one.DoAsync(new CloseDecision(Chair))).Should().Be(await other.DoAsync(new CloseDecision(Chair))).And.NotContain("decision.deadline");
    }

    private static async Task<List<string>> ShownAsync(Outside outside)
    {
        List<string> all = [.. await outside.DecisionAsync(Everybody), .. await outside.AroundAsync(Everybody)];
        foreach (var person in Everybody)
        {
            all.Add($"{person} closes too soon or twice: {await outside.DoAsync(new CloseDecision(person) { MinutedAs = new string('x', 100_000) })}");
            all.Add($"{person} steps back: {((await outside.Decisions.FindUnfilteredAsync(Outside.Decision))!.Ballots.IsEmpty ? "-" : await outside.DoAsync(new RecuseFromDecision(person, "Mine.")))}");
        }

        return all;
    }
}
