using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>Over all shipped rules: whatever is said to be settled stays as it is, whatever the missing voters do.</summary>
public sealed class SettledRulesTests
{
    /// <summary>Ten times as many elections where MUTUALLEARNING_LONG is set.</summary>
    private static readonly int Times = Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG") is null ? 1 : 10;

    private static readonly ValueList<string> Options = ["A", "B", "C"];

    // A score far beyond the others is in it, and ranks with gaps.
    private static readonly Dictionary<BallotForm, int[]> Values = new()
    {
        [BallotForm.Ranking] = [0, 1, 2, 3, 4], [BallotForm.Approval] = [0, 1], [BallotForm.Score] = [0, 1, 5, DecisionDecider.MaxMark],
    };

    private static readonly RuleSpec[] Specs =
    [
        .. FlipTest.Alternatives(VotingRules.BuiltIn, new RuleSpec("plurality")), new RuleSpec("plurality"),
        new RuleSpec("minimax").With("strength", "opposition"), new RuleSpec("minimax").With("strength", "margins"), new RuleSpec("copeland").With("level", "full"),
        new RuleSpec("irv").With("equal", "whole"), new RuleSpec("irv").With("equal", "exhaust"), new RuleSpec("two-round").With("equal", "exhaust"),
        new RuleSpec("two-round").With("equal", "whole"), new RuleSpec("score").With("missing", "ignore"), new RuleSpec("score").With("max", "5"),
        new RuleSpec("score").With("max", "5").With("missing", "ignore"), new RuleSpec("copeland").With("level", "none"),
        new RuleSpec("nanson").With("drop", "below"), new RuleSpec("borda").With("points", "modified"), new RuleSpec("borda").With("points", "dowdall"),
        new RuleSpec("borda").With("points", "tournament"), new RuleSpec("schulze").With("strength", "margins"), new RuleSpec("cumulative").With("budget", "6"),
        new RuleSpec("quadratic").With("budget", "9"), new RuleSpec("majority-judgment").With("max", "5"),
        new RuleSpec("majority-judgment").With("max", "5").With("ties", "usual"), new RuleSpec("majority-judgment").With("max", "5").With("ties", "typical"),
        new RuleSpec("majority-judgment").With("max", "5").With("ties", "central"),
        new RuleSpec("trivial"), new RuleSpec("equal-shares").With("completion", "none"), new RuleSpec("equal-shares").With("budget", "4").With("costs", "1;2;3"),
        new RuleSpec("equal-shares").With("budget", "4").With("costs", "2;2;1").With("satisfaction", "cost"),
        new RuleSpec("equal-shares").With("budget", "2").With("costs", "1;2;1").With("completion", "approval"),
        new RuleSpec("equal-shares").With("budget", "3").With("costs", "1;2;1").With("completion", "increment"),
    ];

    // Whatever the number of ballots to come, these either say "settled" or show what could still happen.
    private static readonly string[] Exact =
    [
        "plurality", "approval", "av", "sav", "condorcet", "borda", "borda:points=modified", "borda:points=dowdall", "borda:points=tournament",
        "minimax:strength=margins", "minimax:strength=opposition", "score", "score:missing=ignore", "score:max=5", "score:max=5,missing=ignore",
        "cumulative:budget=6", "quadratic:budget=9",
    ];

    public static TheoryData<string> Names() => [.. Specs.Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsSaidToBeSettled_StaysAsItIs(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        VotingRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
        Gen.Select(Gen.OneOfConst(Values.Keys.ToArray()), Gen.Int[0, 4].Array[3].Array[1, 5], Gen.Int[0, 4], Gen.Int[1, 2], Gen.Bool).Sample(
            (form, marks, same, seats, below) =>
            {
                var cast = marks.Concat(Enumerable.Repeat(marks[0], same)).Select(m => Said(form, m.Select(i => Values[form][i % Values[form].Length]))).ToArray();
                var context = new DecisionRuleContext(Votes.Electorate(cast.Length + 1), cast.Select((p, i) => Ballot(i, p)), ValueList<Objection>.Empty, spec.Parameters)
                {
                    Options = Options, Form = form, Seats = seats, Unranked = below ? Unranked.BelowRanked : Unranked.NotCompared,
                };

                var result = SettledTest.Run(context, rule!);

                if (result.IsSettled)
                {
                    var now = rule!.Evaluate(context);
                    foreach (var more in Everything(form).Where(p => rule.CheckBallot(p, spec.Parameters) is null))
                    {
                        rule.Evaluate(context.With(context.Ballots.Append(Ballot(cast.Length, more)))).ComesTo(now).Should().BeTrue($"{more} on {string.Join("; ", cast.Select(c => c.ToString()))}");
                    }
                }
                else if (result.IsKnown)
                {
                    result.Otherwise!.ComesTo(result.Verdict!).Should().BeFalse();
                }
            },
            iter: 150 * Times);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TwoMissingVoters_ChangeNothingThatIsSaidToBeSettled(string text)
    {
        var (spec, rule) = Parse(text);
        var form = FormOf(rule, spec);
        Preference[] some = [.. Everything(form, 3).Where(p => rule.CheckBallot(p, spec.Parameters) is null)];
        Gen.Select(Gen.OneOfConst(some).Array[1, 4], Gen.Int[0, 5], Gen.Int[1, 2], Gen.Bool).Sample(
            (given, same, seats, below) =>
            {
                Preference[] cast = [.. given, .. Enumerable.Repeat(given[0], same)];
                var context = Context(spec, form, cast, cast.Length + 2, seats, below);
                if (!SettledTest.Run(context, new Told(rule)).IsSettled)
                {
                    return;
                }

                var now = rule.Evaluate(context);
                for (var i = 0; i < some.Length; i++)
                {
                    for (var j = i; j < some.Length; j++)
                    {
                        Ballot[] more = [Ballot(cast.Length, some[i]), Ballot(cast.Length + 1, some[j])];
                        rule.Evaluate(context.With(context.Ballots.Concat(more))).ComesTo(now).Should().BeTrue($"{some[i]} and {some[j]} on {string.Join("; ", cast.Select(c => c.ToString()))}");
                    }
                }
            },
            iter: 40 * Times);
    }

    private static readonly string[] OneSeat = ["condorcet", "minimax:strength=opposition"];

    public static TheoryData<string> ExactNames() => [.. Exact];

    [Theory]
    [MemberData(nameof(ExactNames))]
    public void AnExactBound_IsNeverInDoubt(string text)
    {
        var (spec, rule) = Parse(text);
        var form = FormOf(rule, spec);
        Preference[] some = [.. Everything(form, 4).Where(p => rule.CheckBallot(p, spec.Parameters) is null)];
        var (settled, open) = (0, 0);
        Gen.Select(Gen.OneOfConst(some).Array[1, 4], Gen.Int[1, 200], Gen.Int[1, 60], Gen.Int[1, OneSeat.Contains(text) ? 1 : 2], Gen.Bool).Sample(
            (given, same, missing, seats, below) =>
            {
                Preference[] cast = [.. given, .. Enumerable.Repeat(given[0], same)];

                var result = SettledTest.Run(Context(spec, form, cast, cast.Length + missing, seats, below), rule);

                result.IsKnown.Should().BeTrue($"{missing} missing for {seats} on {same + 1} of {string.Join("; ", given.Select(c => c.ToString()))}");
                _ = result.IsSettled ? settled++ : open++;
            },
            iter: 300 * Times,
            threads: 1);
        open.Should().BePositive();
        (settled > 0 || text is "score" or "score:missing=ignore").Should().BeTrue("without a greatest score only a giant lead is settled");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void VoicesHandedOn_ChangeNothingThatIsSaidToBeSettled(string text)
    {
        var (spec, rule) = Parse(text);
        var form = FormOf(rule, spec);
        Preference[] some = [.. Everything(form, 3).Where(p => rule.CheckBallot(p, spec.Parameters) is null)];
        Gen.Select(Gen.OneOfConst(some).Array[1, 3], Gen.Int[0, 4], Gen.Int[0, 2], Gen.Long[1, 3].Array[3], Gen.Int[0, 2].Array[2]).Sample(
            (given, same, missing, weights, to) =>
            {
                Preference[] cast = [.. given, .. Enumerable.Repeat(given[0], same)];
                var people = cast.Length + missing;
                var context = new DecisionRuleContext(Votes.Electorate(people), cast.Select((p, i) => Ballot(i, p)), ValueList<Objection>.Empty, spec.Parameters)
                {
                    Options = Options,
                    Form = form,
                    Power = new VotingPower(
                        ValueList<VoterWeight>.Of(weights.Take(people).Select((w, i) => new VoterWeight(Votes.Person(people - 1 - i), w))),
                        ValueList<VoterDelegation>.Of(to.Take(missing).Select((t, i) => new VoterDelegation(Votes.Person(cast.Length + i), Votes.Person(t)))),
                        0),
                };
                if (!SettledTest.Run(context, rule).IsSettled)
                {
                    return;
                }

                var now = rule.Evaluate(context);
                Preference?[] ways = [null, .. some];
                foreach (var more in ways.SelectMany(a => missing < 2 ? [(a, null)] : ways.Select(b => (A: a, B: b))))
                {
                    Preference?[] votes = [more.A, more.B];
                    var late = votes.Take(missing).Select((p, i) => (p, i)).Where(v => v.p is not null).Select(v => Ballot(cast.Length + v.i, v.p!));
                    rule.Evaluate(context.With(context.Ballots.Concat(late))).ComesTo(now).Should().BeTrue($"{more} on {string.Join("; ", cast.Select(c => c.ToString()))}");
                }
            },
            iter: 25 * Times);
    }

    [Fact]
    public void Criteria_AreSettled_WhenNoScoreToComeCanMoveTheMeansSoFar()
    {
        var (spec, rule) = Parse("weighted-criteria:weights=cost:3;risk:1/2,max=5");
        Gen.Select(Gen.OneOfConst("ignore", "zero"), Gen.Int[0, 5].Array[4], Gen.Int[1, 12], Gen.Int[1, 2]).Sample(
            (missing, scores, voters, open) =>
            {
                var own = spec.With("missing", missing);
                var context = Context(own, BallotForm.Score, [.. Enumerable.Repeat(Criteria(scores), voters)], voters + open, 1, below: true);

                if (SettledTest.Run(context, rule).IsSettled)
                {
                    var now = rule.Evaluate(context);
                    foreach (var late in Enumerable.Range(0, 6 * 6 * 6 * 6).Where(n => n % 7 is 0 or 5).Select(n => Criteria([n % 6, n / 6 % 6, n / 36 % 6, n / 216])))
                    {
                        rule.Evaluate(context.With(context.Ballots.Concat(Enumerable.Range(voters, open).Select(i => Ballot(i, late))))).ComesTo(now).Should().BeTrue($"{late} on {context.Ballots[0].Preference}");
                    }
                }
            },
            iter: 200 * Times);
        SettledTest.Run(Context(spec, BallotForm.Score, [.. Enumerable.Repeat(Criteria([5, 5, 1, 1, 1, 1]), 40)], 50, 1, below: true), rule).IsSettled.Should().BeTrue();
    }

    [Theory]
    [InlineData("kemeny", BallotForm.Ranking)]
    [InlineData("nanson", BallotForm.Ranking)]
    [InlineData("baldwin", BallotForm.Ranking)]
    [InlineData("borda", BallotForm.Ranking)]
    [InlineData("copeland", BallotForm.Ranking)]
    [InlineData("scottish-stv", BallotForm.Ranking)]
    [InlineData("meek-stv", BallotForm.Ranking)]
    [InlineData("star", BallotForm.Score)]
    [InlineData("majority-judgment:max=5", BallotForm.Score)]
    [InlineData("score:max=5", BallotForm.Score)]
    [InlineData("reweighted-range", BallotForm.Score)]
    [InlineData("cumulative:budget=5", BallotForm.Score)]
    [InlineData("equal-shares:budget=3;costs=2", BallotForm.Approval)]
    [InlineData("pav", BallotForm.Approval)]
    [InlineData("slav", BallotForm.Approval)]
    [InlineData("geom2", BallotForm.Approval)]
    [InlineData("cc", BallotForm.Approval)]
    [InlineData("lexcc", BallotForm.Approval)]
    [InlineData("adams", BallotForm.Approval)]
    [InlineData("seqpav", BallotForm.Approval)]
    [InlineData("seqslav", BallotForm.Approval)]
    [InlineData("seqcc", BallotForm.Approval)]
    [InlineData("revseqpav", BallotForm.Approval)]
    public void EveryFamily_ClosesALandslideEarly(string text, BallotForm form)
    {
        var (spec, rule) = text.StartsWith("equal", StringComparison.Ordinal)
            ? (new RuleSpec("equal-shares").With("budget", "3").With("costs", "2;2;2"), Parse("equal-shares").Rule)
            : Parse(text);
        Preference landslide = form switch
        {
            BallotForm.Score => new(form, [new Mark("A", 0), new Mark("B", 5), new Mark("C", 0)]),
            BallotForm.Approval => Preference.Approved("B"),
            _ => Preference.Ranked("B", "A", "C"),
        };

        SettledTest.Run(Context(spec, form, [.. Enumerable.Repeat(landslide, 90)], 100, 1, below: true), rule).IsSettled.Should().BeTrue();
        SettledTest.Run(Context(spec, form, [.. Enumerable.Repeat(landslide, 40)], 100, 1, below: true), rule).IsSettled.Should().BeFalse();
    }

    /// <summary>Where those left out are not compared, the loser of every runoff can still come to more than half of the first votes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMajorityBeforeTheRunoff_IsReckonedWith(bool below)
    {
        var (spec, rule) = Parse("two-round");
        Preference[] cast = [Preference.Ranked("B"), Preference.Ranked("B", "C"), Preference.Ranked("A", "B"), Preference.Ranked("A", "B")];

        SettledTest.Run(Context(spec, BallotForm.Ranking, cast, 5, 1, below), rule).IsSettled.Should().BeFalse();
    }

    [Fact]
    public void TwoSeatsOfASingleTransferableVote_AreSettledByTwoQuotas()
    {
        var (spec, rule) = Parse("scottish-stv");
        Preference[] cast = [.. Enumerable.Repeat(Preference.Ranked("A"), 36), .. Enumerable.Repeat(Preference.Ranked("C", "A"), 37)];

        SettledTest.Run(Context(spec, BallotForm.Ranking, cast, 100, 2, below: true), rule).IsSettled.Should().BeTrue();
        SettledTest.Run(Context(spec, BallotForm.Ranking, cast[4..], 100, 2, below: true), rule).IsSettled.Should().BeFalse();
    }

    [Fact]
    public void VotersWhoAreAlike_AreNotToldApart_SoThatMoreOfThemCanBeTried()
    {
        var (spec, rule) = Parse("monroe");
        var context = Context(spec, BallotForm.Approval, [.. Enumerable.Repeat(Preference.Approved("A", "B"), 20)], 26, 2, below: true);

        SettledTest.Run(context, rule).Should().Match<SettledResult>(r => r.IsKnown && r.IsSettled);
        SettledTest.Run(context, new Told(rule)).IsKnown.Should().BeFalse();
    }

    [Theory]
    [InlineData("schulze")]
    [InlineData("irv")]
    [InlineData("approval")]
    [InlineData("plurality")]
    [InlineData("benham")]
    [InlineData("bucklin")]
    public void ABound_SettlesALandslideInALargeGroup(string name)
    {
        VotingRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        var isApproval = name is "approval";
        var ballots = Enumerable.Range(0, 60).Select(i => Ballot(i, isApproval ? Preference.Approved("B") : Preference.Ranked("B", "A", "C")));
        var context = new DecisionRuleContext(Votes.Electorate(100), ballots, ValueList<Objection>.Empty, new Dictionary<string, string>())
        {
            Options = Options, Form = isApproval ? BallotForm.Approval : BallotForm.Ranking,
        };

        SettledTest.Run(context, rule!).IsSettled.Should().BeTrue();
        SettledTest.Run(context.With(context.Ballots.Take(40)), rule!).IsSettled.Should().BeFalse();
    }

    private static IEnumerable<Preference> Everything(BallotForm form, int values = int.MaxValue) =>
        from a in Values[form].Take(values) from b in Values[form].Take(values) from c in Values[form].Take(values) select Said(form, [a, b, c]);

    private static (RuleSpec Spec, DecisionRule Rule) Parse(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        VotingRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
        return (spec, rule!);
    }

    // The form that the rule counts, found by asking.
    private static BallotForm FormOf(DecisionRule rule, RuleSpec spec) => new[] { BallotForm.Ranking, BallotForm.Score, BallotForm.Approval }.FirstOrDefault(form =>
        rule.Evaluate(Context(spec, form, [Said(form, [1, form == BallotForm.Ranking ? 2 : 0, 0])], 1, 1, below: true)).Result is not null, BallotForm.Ranking);

    private static DecisionRuleContext Context(RuleSpec spec, BallotForm form, Preference[] cast, int people, int seats, bool below) =>
        new(Votes.Electorate(people), cast.Select((p, i) => Ballot(i, p)), ValueList<Objection>.Empty, spec.Parameters)
        {
            Options = Options, Form = form, Seats = seats, Unranked = below ? Unranked.BelowRanked : Unranked.NotCompared,
        };

    private static Preference Criteria(int[] scores) => new(BallotForm.Score, ValueList<Mark>.Of(scores.Select((score, i) =>
        new Mark(Options[i / 2], score) { Criterion = i % 2 == 0 ? "cost" : "risk" })));

    // 0 leaves an option out, but a score of 0 is said.
    private static Preference Said(BallotForm form, IEnumerable<int> values) => new(form, ValueList<Mark>.Of(values
        .Select((value, i) => new Mark(Options[i], value)).Where(m => m.Value > 0 || form == BallotForm.Score)));

    private static Ballot Ballot(int voter, Preference preference) =>
        new(Votes.Person(voter), default, Stance.None, 1m, string.Empty, false, string.Empty) { Preference = preference };

    /// <summary>The same rule from elsewhere: it can tell voters apart.</summary>
    private sealed class Told(DecisionRule rule) : DecisionRule
    {
        public override RuleId Id => rule.Id;

        public override Verdict Evaluate(DecisionRuleContext context) => rule.Evaluate(context);

        public override bool IsSettled(DecisionRuleContext context, Rational missing) => rule.IsSettled(context, missing);
    }
}
