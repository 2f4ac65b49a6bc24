using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Certificates;

/// <summary>Certificates of greater questions, and of questions with costs, criteria and rounds of estimates.</summary>
public sealed class LargeCertificateTests
{
    [Theory]
    [InlineData("schulze", 150)]
    [InlineData("schulze:strength=margins", 150)]
    [InlineData("split-cycle", 150)]
    [InlineData("smith", 150)]
    [InlineData("schwartz", 150)]
    [InlineData("condorcet", 150)]
    [InlineData("ranked-pairs", 80)]
    [InlineData("irv", 150)]
    [InlineData("nanson", 150)]
    public void ManyOptions_AreProven(string text, int options)
    {
        var rule = Tally.Rule(text, out var spec);
        var context = new DecisionRuleContext(Random(options, 60, BallotForm.Ranking), spec.Parameters)
        {
            Seats = text == "condorcet" ? 1 : 3, Ties = new TieLadder([TieStep.Lot]) { Seed = "drawn" },
        };
        var certificate = rule.Certify(context)!;

        certificate.Winners.Should().Equal(rule.Evaluate(context).Result!.Winners);
        CertificateCheck.Problem(certificate, context).Should().BeNull();
        CertificateJson.Write(certificate).Length.Should().BeLessThan(4_000_000);
    }

    [Theory]
    [InlineData("pav")]
    [InlineData("slav")]
    [InlineData("cc")]
    [InlineData("geom2")]
    [InlineData("lexcc")]
    public void BestCommittees_AreProvenByFewParts(string text)
    {
        var rule = Tally.Rule(text, out var spec);
        var context = new DecisionRuleContext(Random(16, 60, BallotForm.Approval), spec.Parameters) { Seats = 5 };
        var certificate = rule.Certify(context)!;

        CertificateCheck.Problem(certificate, context).Should().BeNull();
        certificate.Claims.Count.Should().BeLessThan(4_368, "there are as many committees");
    }

    [Fact]
    public void AWorseCommittee_IsNotProven()
    {
        var rule = Tally.Rule("pav", out var spec);
        var context = new DecisionRuleContext(Tally.Scored("ABCD", "3 A1 B1 | 2 C1 | 1 D1", BallotForm.Approval), spec.Parameters) { Seats = 2 };
        var certificate = rule.Certify(context)!;
        var worse = certificate with { Winners = [["A"], ["B"]], Claims = certificate.Claims.SetItem(0, new("score", [], [new Rational(9, 2)])) };

        CertificateCheck.Problem(certificate, context).Should().BeNull();
        CertificateCheck.Problem(worse, context).Should().NotBeNull();
    }

    [Theory]
    [InlineData("none", "number")]
    [InlineData("approval", "number")]
    [InlineData("increment", "number")]
    [InlineData("none", "cost")]
    [InlineData("approval", "cost")]
    [InlineData("increment", "cost")]
    public void Purchases_AreProven(string completion, string satisfaction)
    {
        Gen.Select(Gen.Int[0, 1].Array[4], Gen.Long[1, 5]).List[1, 6].Select(Gen.Int[1, 9].Array[4], Gen.Int[3, 20], Gen.Bool).Sample(
            (rows, costs, budget, breaks) =>
            {
                var spec = new RuleSpec("equal-shares").With("completion", completion).With("satisfaction", satisfaction)
                    .With("budget", budget.ToString(System.Globalization.CultureInfo.InvariantCulture)).With("costs", string.Join(";", costs));
                var rule = Tally.Rule("equal-shares", out _);
                var builder = new ProfileBuilder(["A", "B", "C", "D"], BallotForm.Approval);
                foreach (var (marks, weight) in rows)
                {
                    builder.Add(marks, weight);
                }

                var context = new DecisionRuleContext(builder.Build(), spec.Parameters) { Ties = breaks ? new TieLadder([TieStep.Lot]) : TieLadder.None };
                if (rule.Certify(context) is not { } certificate)
                {
                    rule.Evaluate(context).Reason.Should().Be("verdict.too-much-work");
                    return;
                }

                certificate.Winners.Should().Equal(rule.Evaluate(context).Result!.Winners);
                CertificateCheck.Problem(certificate, context).Should().BeNull(CertificateJson.Write(certificate));
                CertificateCheck.Problem(certificate with { Rule = spec.With("budget", "1000") }, context).Should().NotBeNull();
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("weights", "cost:3;risk:1/2", "ignore")]
    [InlineData("weights", "cost:1;risk:2", "zero")]
    public void Criteria_AreProven(string name, string weights, string missing)
    {
        var spec = new RuleSpec("weighted-criteria").With(name, weights).With("missing", missing);
        var rule = Tally.Rule("weighted-criteria:weights=cost:1", out _);
        Gen.Int[0, 5].Array[4].List[1, 4].Sample(
            ballots =>
            {
                var context = new DecisionRuleContext(Votes.Electorate(ballots.Count), ballots.Select((scores, i) => new Ballot(Votes.Person(i), Stance.None, string.Empty)
                {
                    Preference = new Preference(BallotForm.Score, ValueList<Mark>.Of(scores.Select((score, k) => new Mark(k % 2 == 0 ? "A" : "B", score) { Criterion = k / 2 == 0 ? "cost" : "risk" }).Where(m => m.Value < 5))),
                }), [], spec.Parameters) { Options = ["A", "B"], Form = BallotForm.Score };
                if (rule.Certify(context) is not { } certificate)
                {
                    rule.Evaluate(context).Result?.Winners.Count.Should().Be(0);
                    return;
                }

                CertificateCheck.Problem(certificate, context).Should().BeNull(CertificateJson.Write(certificate));
                var more = certificate.Claims[0] with { Figures = [certificate.Claims[0].Figures[0] + 1] };
                CertificateCheck.Problem(certificate with { Claims = certificate.Claims.SetItem(0, more) }, context).Should().NotBeNull();
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void EstimatesThatNoLongerMove_AreProven()
    {
        var rule = Tally.Rule("delphi:stop=stability", out var spec);
        DecisionRuleContext Context(int[] before, int[] now) => new(Votes.Electorate(now.Length), Scores(now), [], spec.Parameters)
        {
            Options = ["A", "B"], Form = BallotForm.Score, EarlierBallots = [ValueList<Ballot>.Of(Scores(before))],
        };
        var (still, moved) = (Context([1, 9, 9], [1, 9, 9]), Context([1, 1, 1], [1, 9, 9]));
        var certificate = rule.Certify(still)!;

        CertificateCheck.Problem(certificate, still).Should().BeNull();
        rule.Certify(moved).Should().BeNull("it does not decide");
        CertificateCheck.Problem(certificate, moved).Should().NotBeNull();
        CertificateCheck.Problem(certificate with { Rule = new RuleSpec("delphi") }, still).Should().Contain("still move");

        IEnumerable<Ballot> Scores(int[] scores) => scores.Select((score, i) => new Ballot(Votes.Person(i), Stance.None, string.Empty)
        {
            Preference = new Preference(BallotForm.Score, [new Mark("A", score), new Mark("B", 3)]),
        });
    }

    [Fact]
    public void WhateverIsClaimed_IsRefused_OrTrue()
    {
        string[] rules = [.. VotingRules.BuiltIn.All.Select(rule => rule.Id.Name)];
        string[] kinds = ["points", "round", "tie", "elected", "eliminated", "path", "from", "bound", "best", "circle", "split", "score", "keep", "seen", "money", "quotient", "levels", "locked", "order", "pair", "grades", "yes"];
        var claims = from kind in Gen.OneOfConst(kinds)
                     from options in Gen.OneOfConst("A", "B", "C", "D").List[0, 4]
                     from figures in Gen.Int[-2, 7].List[0, 4]
                     select new CertificateClaim(kind, ValueList<string>.Of(options), ValueList<Rational>.Of(figures.Select(f => (Rational)f)));
        var named = from rule in Gen.OneOfConst(rules)
                    from parameter in Gen.OneOfConst("seats", "budget", "costs", "threshold", "max", "weights", "equal", "decider", "veto", "part", "x")
                    from value in Gen.OneOfConst("0", "-1", "x", "1/0", "99999999999999999999", "0;0", "", "1000000000")
                    select new RuleSpec(rule).With(parameter, value.Length == 0 ? "y" : value);
        Gen.Select(named, claims.List[0, 6], Gen.OneOfConst(BallotForm.Ranking, BallotForm.Approval, BallotForm.Score), Gen.Int[1, 40]).Sample(
            (spec, said, form, seats) =>
            {
                var context = new DecisionRuleContext(Random(3, 4, form), spec.Parameters) { Seats = seats };
                if (CertificateCheck.Problem(new Certificate(spec, [["A"]], ValueList<CertificateClaim>.Of(said)), context) is { } problem)
                {
                    problem.Should().NotBeNullOrWhiteSpace();
                    return;
                }

                VotingRules.BuiltIn.TryGet(spec.Name, out var rule).Should().BeTrue("{0} was accepted", spec);
                rule!.Evaluate(context).Result!.Winners.Should().Equal([["A"]], "{0} was accepted", spec);
            },
            iter: 5_000,
            threads: 1);
    }

    private static Profile Random(int options, int ballots, BallotForm form)
    {
        var random = new SplitMix64(7);
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, options).Select(i => options <= 26 ? ((char)('A' + i)).ToString() : "o" + i)), form);
        for (var ballot = 0; ballot < ballots; ballot++)
        {
            var marks = new int[options];
            int[] order = [.. Enumerable.Range(0, options).OrderBy(_ => random.Next())];
            for (var i = 0; i < options; i++)
            {
                marks[order[i]] = form == BallotForm.Approval ? (i < options / 3 ? 1 : 0) : i + 1;
            }

            builder.Add(marks);
        }

        return builder.Build();
    }
}
