using System;
using System.Linq;
using System.Numerics;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>What a rule says is refused, or reads back from its event as it was.</summary>
public sealed class VerdictRoundTripTests
{
    private static readonly PersonId Ana = new("ana");

    private static readonly Gen<string> Name = Gen.OneOfConst("A", "B", "C", "A", "B", "x", string.Empty, null!, "\ud800", "\udc00A", new string('n', 70_000));

    private static readonly Gen<string> Text = Gen.OneOfConst(
        "verdict.majority", "text", "1", string.Empty, null!, "\ud800", "a\udfffb", "🦉", "\0", new string('t', 65_537), new string('t', 65_536));

    private static readonly Gen<Rational> Number = Gen.OneOf(
        Gen.Int[-100, 100].Select(Gen.Int[1, 50], (a, b) => new Rational(a, b)),
        Gen.Int[1, 12_000].Select(digits => new Rational(1, BigInteger.Pow(10, digits) + 1)),
        Gen.Int[1, 12_000].Select(digits => new Rational(-BigInteger.Pow(10, digits))));

    private static readonly Gen<TieStep> Step = Gen.Int[-1, 6].Select(step => (TieStep)step);

    private static readonly Gen<ValueList<string>> Names = Few(Name);

    private static readonly Gen<TallyRound> Round = Gen.Select(
        Gen.Int, Few(OrNull(Gen.Select(Name, Number, (name, number) => new TallyFigure(name, number)))), Names, Names, Number, Step, (number, figures, elected, gone, exhausted, step) =>
            new TallyRound(number, figures) { Elected = elected, Eliminated = gone, Exhausted = exhausted, TieBrokenBy = step });

    private static readonly Gen<TallyResult> Result = Gen.Select(
        OrNull(Few(OrNull(Names))), Few(OrNull(Names)), Few(OrNull(Names)), Few(OrNull(Round)), Few(Step), Gen.Int[-1, 2], (winners, ranking, committees, rounds, steps, unranked) =>
            new TallyResult(winners) { Ranking = ranking, Committees = committees, Rounds = rounds, TiesBrokenBy = steps, Unranked = (Unranked)unranked });

    // Half of all is what a rule may say, with one thing wrong or none.
    private static readonly Gen<Verdict> Plain = Gen.Select(
        Gen.Enum<VerdictKind>(), Few(Text), Gen.OneOfConst("A", "B"), Few(OrNull(Round)), Few(Step), Gen.Bool, (kind, arguments, winner, rounds, steps, counted) =>
            new Verdict(kind, "plug-in", "text") { Arguments = arguments, Result = counted ? new TallyResult([[winner]]) { Rounds = rounds, TiesBrokenBy = steps } : null });

    private static readonly Gen<Verdict> Any = Gen.Select(
        Gen.Int[-1, 6], Text.Where(text => !string.IsNullOrWhiteSpace(text)), Text.Where(text => text is not null), Few(Text), OrNull(Result), (kind, reason, text, arguments, result) =>
            new Verdict((VerdictKind)kind, reason, text) { Arguments = arguments, Result = result });

    [Fact]
    public void AVerdict_IsRefused_OrReadsBackAsItWas()
    {
        var (accepted, refused) = (0, 0);
        Gen.OneOf(Plain, Any).Sample(
            verdict =>
            {
                var rules = new DecisionRules([new Saying(verdict)]);
                var outcome = DecisionDecider.Decide(Open(), new CloseDecision(Ana), new(default, new("c")), rules);
                if (outcome.IsRefused)
                {
                    refused++;
                    outcome.Refusal.Code.Should().Be("decision.rule-failed");
                    outcome.Refusal.Arguments["rule"].Should().Be("saying");
                    outcome.Refusal.Message.Length.Should().BeLessThan(1_000);
                    return;
                }

                accepted++;
                var closed = outcome.Events.OfType<DecisionClosed>().Single();
                BuiltIn.Events.Read(BuiltIn.Events.NameOf(closed)!, BuiltIn.Events.Write(closed)).Should().Be(closed);
            },
            iter: 3_000,
            threads: 1);

        accepted.Should().BeGreaterThan(100, "an answer that can be one is taken");
        refused.Should().BeGreaterThan(100, "nonsense is refused");
    }

    // A list holds no null: who makes one gets an exception, in a rule too.
    private static Gen<ValueList<T>> Few<T>(Gen<T> item)
        where T : notnull => item.Array[0, 3].Select(items => ValueList<T>.Of(items.Where(one => one is not null)));

    private static Gen<T> OrNull<T>(Gen<T> item)
        where T : class => Gen.Frequency((12, item), (1, Gen.OneOfConst<T>([null!])));

    private static Decision Open() => Decision.Evolve(
        Decision.Initial,
        new DecisionDeclared(default, new DecisionId("day"), new DecisionDeclaration("Which?", new RuleSpec("saying"), [Ana]) { Options = ["A", "B", "C"] }, Ana));

    private sealed class Saying(Verdict said) : DecisionRule
    {
        public override RuleId Id => new("saying", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => said;
    }
}
