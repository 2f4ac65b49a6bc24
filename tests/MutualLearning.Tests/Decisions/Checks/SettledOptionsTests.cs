using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Checks;

public sealed class SettledOptionsTests
{
    private static readonly DecisionDeclaration Day =
        new("Which day?", new RuleSpec("plurality"), Votes.Electorate(9)) { Options = ["Monday", "Tuesday", "Friday"] };

    private static readonly Preference[] Rankings =
        [.. from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 4) from c in Enumerable.Range(0, 4) select Ranked(a, b, c)];

    [Fact]
    public void Settled_IsNeverSaidWrongly_AndUnsettledIsShown() =>
        Gen.Select(Gen.OneOfConst(Rankings).Array[0, 5], Gen.Int[0, 2], Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 3]).Sample(
            (cast, missing, seats, isSecret, quarters) =>
            {
                var context = Context(cast, missing, seats, isSecret);
                var quorum = quarters == 0 ? (Rational?)null : new Rational(quarters, 4);
                DecisionRules.BuiltIn.TryGet("plurality", out var rule);

                var result = SettledTest.Run(context, rule!, quorum);

                result.IsKnown.Should().BeTrue();
                result.IsSettled.Should().Be(IsSettledByBruteForce(context, rule!, quorum, missing), $"{cast.Length} cast, {missing} missing, {seats} seats: {result.How}");
            },
            iter: 400);

    [Fact]
    public void ABound_SettlesWhatNobodyCouldTry()
    {
        var declared = Day with { Electorate = Votes.Electorate(3_000) };
        var ahead = Enumerable.Range(0, 1_600).Select(i => (DecisionCommand)new CastBallot(Votes.Person(i), Preference.Ranked("Friday"))).ToArray();

        SettledTest.Run(Run.Of(declared, ahead).State, DecisionRules.BuiltIn).IsSettled.Should().BeTrue();
        var close = SettledTest.Run(Run.Of(declared, ahead[..1_500]).State, DecisionRules.BuiltIn);
        (close.IsKnown, close.IsSettled, close.How).Should().Be((true, false, "1500 rank Monday"));
    }

    [Fact]
    public void ASettledElection_ClosesBeforeItsDeadline()
    {
        var declared = Day with { Deadline = Run.Now + Duration.FromDays(1), AreBallotsFinal = true };
        var votes = Enumerable.Range(0, 5).Select(i => (DecisionCommand)new CastBallot(Votes.Person(i), Preference.Ranked("Friday"))).ToArray();

        Run.Of(declared, votes[..4]).When(new CloseDecision(Votes.Person(0))).ThenRefused("decision.deadline-not-reached");
        Run.Of(declared, votes).When(new CloseDecision(Votes.Person(0))).ThenAccepted();
        Run.Of(declared with { AreBallotsFinal = false }, votes).When(new CloseDecision(Votes.Person(0))).ThenRefused("decision.deadline-not-reached");
    }

    [Fact]
    public void BallotsThatMayStillChange_UnsettleIt_UnlessTheyAreFinal()
    {
        var votes = Enumerable.Range(0, 5).Select(i => (DecisionCommand)new CastBallot(Votes.Person(i), Preference.Ranked("Friday"))).ToArray();

        SettledTest.RunWithChanges(Run.Of(Day, votes).State, DecisionRules.BuiltIn).IsSettled.Should().BeFalse();
        SettledTest.RunWithChanges(Run.Of(Day with { AreBallotsFinal = true }, votes).State, DecisionRules.BuiltIn).IsSettled.Should().BeTrue();
    }

    [Fact]
    public void MissingAdvice_CanChangeAVerdictThatNeedsIt()
    {
        var ana = Votes.Person(0);
        var declared = new DecisionDeclaration("Go?", new RuleSpec("advice").With("decider", ana.Value), [ana]) { Advisory = [Votes.Person(1)] };

        SettledTest.Run(Run.Of(declared, new CastBallot(ana, Stance.Yes)).State, DecisionRules.BuiltIn).IsSettled.Should().BeFalse();
    }

    [Fact]
    public void AScore_HasTooManyWays_ToBeSettledWithoutABound()
    {
        var context = new DecisionRuleContext(Votes.Electorate(2), [], ValueList<Objection>.Empty, new Dictionary<string, string>()) { Options = ["A", "B"], Form = BallotForm.Score };

        SettledTest.Run(context, new Nothing()).Should().Match<SettledResult>(r => !r.IsKnown && !r.IsSettled);
    }

    [Fact]
    public void WithDelegations_SettledIsNeverSaidWrongly() =>
        Gen.Select(Gen.Char["ynah-"].Array[1, 4], Gen.Int[0, 3].Array[4], Gen.Long[1, 3].Array[4], Gen.OneOfConst("simple-majority", "absolute-majority", "super-majority", "super-majority:base=electorate")).Sample(
            (letters, to, weights, text) =>
            {
                RuleSpec.TryParse(text, out var spec).Should().BeTrue();
                DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule);
                var context = new DecisionRuleContext(Votes.Electorate(letters.Length), Votes.Ballots(new string(letters)), ValueList<Objection>.Empty, spec.Parameters)
                {
                    Power = new VotingPower(
                        ValueList<VoterWeight>.Of(weights.Select((w, i) => new VoterWeight(Votes.Person(i), w))),
                        ValueList<VoterDelegation>.Of(to.Select((t, i) => new VoterDelegation(Votes.Person(i), Votes.Person(t)))),
                        0),
                };

                SettledTest.Run(context, rule!).IsSettled.Should().Be(SettledTest.Run(context, new Plain(rule!)).IsSettled, $"{text} on {new string(letters)}");
            },
            iter: 1_000);

    private static Preference Ranked(params int[] ranks) => new(BallotForm.Ranking, ValueList<Mark>.Of(ranks
        .Select((rank, i) => new Mark(Day.Options[i], rank)).Where(m => m.Value > 0)));

    private static DecisionRuleContext Context(Preference[] cast, int missing, int seats, bool isSecret) =>
        new(Votes.Electorate(cast.Length + missing), cast.Select((p, i) => Ballot(i, p, isSecret)), ValueList<Objection>.Empty, Day.Rule.Parameters)
        {
            Options = Day.Options, Seats = seats, IsSecret = isSecret,
        };

    private static Ballot Ballot(int voter, Preference? preference, bool isSecret) =>
        new(isSecret ? default : Votes.Person(voter), isSecret ? new Pseudonym("x" + voter) : default, preference is null ? Stance.Abstain : Stance.None, 1m, "", false, "")
        {
            Preference = preference,
        };

    // Every missing voter may stay away, abstain, or rank in any way, one after the other.
    private static bool IsSettledByBruteForce(DecisionRuleContext context, DecisionRule rule, Rational? quorum, int missing)
    {
        var now = Ask(context, rule, quorum);
        IEnumerable<Ballot[]> completions = [[]];
        for (var i = 0; i < missing; i++)
        {
            var voter = context.Electorate.Count - 1 - i;
            Ballot[] own = [Ballot(voter, null, context.IsSecret), .. Rankings.Select(r => Ballot(voter, r, context.IsSecret))];
            completions = [.. completions.SelectMany(so => own.Select(b => (Ballot[])[.. so, b]).Append(so))];
        }

        return completions.All(more => Ask(context.With(context.Ballots.Concat(more)), rule, quorum).ComesTo(now));
    }

    private static Verdict Ask(DecisionRuleContext context, DecisionRule rule, Rational? quorum) =>
        quorum is { } needed && !needed.IsReachedBy(context.Cast, context.Electorate.Count)
            ? Verdict.NotDecided(VerdictReasons.QuorumMissed)
            : rule.Evaluate(context);

    private sealed class Plain(DecisionRule rule) : DecisionRule
    {
        public override RuleId Id => rule.Id;

        public override Verdict Evaluate(DecisionRuleContext context) => rule.Evaluate(context);
    }

    private sealed class Nothing : DecisionRule
    {
        public override RuleId Id => new("nothing", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.NotDecided(VerdictReasons.NobodyChosen);
    }
}
