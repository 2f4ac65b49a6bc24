using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Checks;

/// <summary>Over all shipped rules: whatever is said to be settled stays as it is, whatever the missing voters do.</summary>
public sealed class SettledRulesTests
{
    private static readonly Log<string> Options = ["A", "B", "C"];

    // A score far beyond the others is in it, and ranks with gaps.
    private static readonly Dictionary<BallotForm, int[]> Values = new()
    {
        [BallotForm.Ranking] = [0, 1, 2, 3, 4], [BallotForm.Approval] = [0, 1], [BallotForm.Score] = [0, 1, 5, DecisionDecider.MaxMark],
    };

    private static readonly RuleSpec[] Specs =
    [
        .. FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("plurality")), new RuleSpec("plurality"),
        new RuleSpec("minimax").With("strength", "opposition"), new RuleSpec("minimax").With("strength", "margins"), new RuleSpec("copeland").With("level", "full"),
        new RuleSpec("irv").With("equal", "whole"), new RuleSpec("two-round").With("equal", "exhaust"), new RuleSpec("score").With("missing", "ignore"),
    ];

    public static TheoryData<string> Names() => [.. Specs.Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsSaidToBeSettled_StaysAsItIs(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
        Gen.Select(Gen.OneOfConst(Values.Keys.ToArray()), Gen.Int[0, 4].Array[3].Array[1, 5], Gen.Int[0, 4], Gen.Int[1, 2], Gen.Bool).Sample(
            (form, marks, same, seats, below) =>
            {
                var cast = marks.Concat(Enumerable.Repeat(marks[0], same)).Select(m => Said(form, m.Select(i => Values[form][i % Values[form].Length]))).ToArray();
                var context = new DecisionRuleContext(Votes.Electorate(cast.Length + 1), cast.Select((p, i) => Ballot(i, p)), Log<Objection>.Empty, spec.Parameters)
                {
                    Options = Options, Form = form, Seats = seats, Unranked = below ? Unranked.BelowRanked : Unranked.NotCompared,
                };

                var result = SettledTest.Run(context, rule!);

                if (result.IsSettled)
                {
                    var now = rule!.Evaluate(context);
                    foreach (var more in Everything(form).Where(p => rule is not IBallotCheck check || check.Check(p, spec.Parameters) is null))
                    {
                        rule.Evaluate(context.With(context.Ballots.Append(Ballot(cast.Length, more)))).ComesTo(now).Should().BeTrue($"{more} on {string.Join("; ", cast.Select(c => c.ToString()))}");
                    }
                }
                else if (result.IsKnown)
                {
                    result.Otherwise!.ComesTo(result.Verdict!).Should().BeFalse();
                }
            },
            iter: 150);
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
        DecisionRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        var isApproval = name is "approval";
        var ballots = Enumerable.Range(0, 60).Select(i => Ballot(i, isApproval ? Preference.Approved("B") : Preference.Ranked("B", "A", "C")));
        var context = new DecisionRuleContext(Votes.Electorate(100), ballots, Log<Objection>.Empty, new Dictionary<string, string>())
        {
            Options = Options, Form = isApproval ? BallotForm.Approval : BallotForm.Ranking,
        };

        SettledTest.Run(context, rule!).IsSettled.Should().BeTrue();
        SettledTest.Run(context.With(context.Ballots.Take(40)), rule!).IsSettled.Should().BeFalse();
    }

    private static IEnumerable<Preference> Everything(BallotForm form) =>
        from a in Values[form] from b in Values[form] from c in Values[form] select Said(form, [a, b, c]);

    // 0 leaves an option out, but a score of 0 is said.
    private static Preference Said(BallotForm form, IEnumerable<int> values) => new(form, Log<Mark>.Of(values
        .Select((value, i) => new Mark(Options[i], value)).Where(m => m.Value > 0 || form == BallotForm.Score)));

    private static Ballot Ballot(int voter, Preference preference) =>
        new(Votes.Person(voter), default, Stance.None, 1m, string.Empty, false, string.Empty) { Preference = preference };
}
