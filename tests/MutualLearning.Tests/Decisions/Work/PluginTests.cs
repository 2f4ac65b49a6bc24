using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>Rules of a host that do not end, throw or answer nonsense, wherever they are asked.</summary>
public sealed class PluginTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly AsyncLocal<string> Flowing = new();

    [Fact]
    public void ARuleThatDoesNotEnd_IsRefusedWithItsId_AndTheDecisionGoesOn()
    {
        using var gate = new ManualResetEventSlim();
        var rules = With(new Rule { Evaluates = _ => Wait(gate) }, Duration.FromMilliseconds(50));

        var refusal = Close(Open("odd"), rules).Refusal;

        refusal.Code.Should().Be("decision.rule-failed");
        refusal.Arguments["rule"].Should().Be("odd");
        refusal.Arguments["error"].Should().Be("plugin.too-slow");
        refusal.Cause!.Value.Message.Should().Be("it took longer than 0.05 s");
        gate.Set();
    }

    [Fact]
    public void ARuleWithCallsThatStillRun_IsNotAskedAgain_UntilTheyEnd()
    {
        using var gate = new ManualResetEventSlim();
        var asked = 0;
        var rules = With(new Rule { Evaluates = _ => Interlocked.Increment(ref asked) < 3 ? Wait(gate) : Yes() }, Duration.FromMilliseconds(50));
        var errors = Enumerable.Range(0, 5).Select(_ => Close(Open("odd"), rules).Refusal.Cause!.Value.Message).ToList();

        errors.Should().Equal(
            "it took longer than 0.05 s", "it took longer than 0.05 s", "it has not ended an earlier call", "it has not ended an earlier call", "it has not ended an earlier call");
        asked.Should().Be(2);
        gate.Set();
        SpinWait.SpinUntil(() => Close(Open("odd"), rules).IsAccepted, TimeSpan.FromMinutes(1)).Should().BeTrue("both calls have ended");
    }

    [Fact]
    public void WhatFlowsFromWhoAsks_FlowsToTheRule()
    {
        var (culture, local, thread) = (string.Empty, string.Empty, 0);
        var rules = With(new Rule
        {
            Evaluates = _ =>
            {
                (culture, local, thread) = (0.5m.ToString(CultureInfo.CurrentCulture), Flowing.Value ?? string.Empty, Environment.CurrentManagedThreadId);
                return Yes();
            },
        });
        CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = "|";
        Flowing.Value = "here";

        Close(Open("odd"), rules).IsAccepted.Should().BeTrue();

        (culture, local).Should().Be(("0|5", "here"));
        thread.Should().NotBe(Environment.CurrentManagedThreadId);
    }

    [Fact]
    public async Task ManyAtOnce_AllGetAnAnswer()
    {
        var rules = With(new Rule { Evaluates = _ => Yes() });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Close(Open("odd"), rules).IsAccepted, TestContext.Current.CancellationToken)));

        outcomes.Should().OnlyContain(isAccepted => isAccepted);
    }

    [Fact]
    public void ACancelledToken_EndsTheWaitingForARule()
    {
        using var gate = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var rules = With(new Rule { Evaluates = _ => { source.Cancel(); return Wait(gate); } }, Duration.FromHours(1));
        var context = new CommandContext(default, new("c")) { CancellationToken = source.Token };

        var close = () => DecisionDecider.Decide(Open("odd"), new CloseDecision(Ana), context, rules);

        close.Should().Throw<OperationCanceledException>();
        gate.Set();
    }

    [Fact]
    public void ARuleThatSpendsMoreThanThereIs_IsTooMuchWork()
    {
        var rules = With(new Rule { Evaluates = context => { context.Work.Spend(long.MaxValue); return Yes(); } });

        var closed = Close(Open("odd"), rules).Events.OfType<DecisionClosed>().Single();

        closed.Verdict.Should().Be(Verdict.NotDecided(VerdictReasons.TooMuchWork));
    }

    [Fact]
    public void AGivenUpRule_CanSpendNothingMore()
    {
        using var gate = new ManualResetEventSlim();
        WorkBudget? handed = null;
        var rules = With(new Rule { Evaluates = context => { handed = context.Work; return Wait(gate); } }, Duration.FromMilliseconds(50));

        Close(Open("odd"), rules);

        handed!.IsSpent.Should().BeTrue();
        gate.Set();
    }

    public static TheoryData<string> Oddities => ["id", "check", "check-long", "evaluate", "null", "settle", "wait", "nonsense", "many"];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void OneBadRule_IsOneRowOfTheFlipTest(string how)
    {
        using var gate = new ManualResetEventSlim();
        var rules = With(Odd(how, gate), Duration.FromMilliseconds(50));
        var decision = Open("plurality");

        var rows = FlipTest.RunAll(decision, rules, new WorkBudget(1 << 24));

        var plain = FlipTest.RunAll(decision, DecisionRules.BuiltIn, new WorkBudget(1 << 24));
        rows.Where(row => row.Rule.Name != "odd").Should().Equal(plain);
        if (how is not ("id" or "settle"))
        {
            var row = rows.Single(row => row.Rule.Name == "odd");
            row.Verdict.Reason.Should().Be("decision.rule-failed");
            row.Differs.Should().BeFalse();
        }

        gate.Set();
    }

    [Theory]
    [MemberData(nameof(Oddities))]
    public void OneBadRule_TakesNothingAwayFromTheOtherChecks(string how)
    {
        using var gate = new ManualResetEventSlim();
        var rules = With(Odd(how, gate), Duration.FromMilliseconds(50));
        var decision = Open("odd");

        SettledTest.Run(decision, rules).IsKnown.Should().Be(how is "id" or "check" or "check-long" or "settle");
        SensitivityTest.Run(decision, rules).Where(row => row.Differs).Should().BeEmpty();
        DecisionPolicy.Analyse(decision.Declaration!, rules).Should().NotBeEmpty();
        gate.Set();
    }

    [Fact]
    public void ARuleThatWillNotSayItsName_IsRefusedAtStartUp()
    {
        var unnamed = () => new DecisionRules([new Rule { Ids = () => throw new InvalidOperationException() }]);
        var colon = () => new DecisionRules([new Rule { Ids = () => new("a:b", 1) }]);

        unnamed.Should().Throw<ArgumentException>().WithMessage("*Rule*");
        colon.Should().Throw<ArgumentException>();
    }

    private static Rule Odd(string how, ManualResetEventSlim gate)
    {
        var asked = 0;
        return how switch
        {
            "id" => new Rule { Ids = () => asked++ == 0 ? new("odd", 1) : throw new InvalidOperationException() },
            "check" => new Rule { Checks = () => throw new InvalidOperationException() },
            "check-long" => new Rule { Checks = () => new string('x', 100_000_000) },
            "evaluate" => new Rule { Evaluates = _ => throw new InvalidOperationException() },
            "null" => new Rule { Evaluates = _ => null! },
            "settle" => new Rule { Settles = () => throw new InvalidOperationException() },
            "wait" => new Rule { Evaluates = _ => Wait(gate) },
            "nonsense" => new Rule { Evaluates = _ => Verdict.Adopted(VerdictReasons.ThresholdReached, "1", null!) },
            _ => new Rule { Evaluates = _ => new Verdict(VerdictKind.NotDecided, "plug-in", new string('x', 200_000_000)) },
        };
    }

    private static Verdict Yes() => Verdict.Adopted(VerdictReasons.ThresholdReached, "1", "1", "1/1");

    private static Verdict Wait(ManualResetEventSlim gate)
    {
        gate.Wait(TimeSpan.FromMinutes(2));
        return Yes();
    }

    private static DecisionRules With(Rule rule, Duration? time = null) =>
        new([.. DecisionRules.Standard(), rule]) { PluginTime = time ?? Duration.FromMinutes(1) };

    private static Decided<DecisionEvent> Close(Decision decision, DecisionRules rules) =>
        DecisionDecider.Decide(decision, new CloseDecision(Ana), new(default, new("c")), rules);

    private static Decision Open(string rule) => Decision.Evolve(
        Decision.Evolve(
            Decision.Initial,
            new DecisionDeclared(default, new DecisionId("day"), new DecisionDeclaration("Which?", new RuleSpec(rule), [Ana, new("ben")]) { Options = ["A", "B"] }, Ana)),
        new BallotCast(default, new Ballot(Ana, Stance.None, string.Empty) { Preference = Preference.Ranked("B", "A") }));

    private sealed class Rule : DecisionRule
    {
        public Func<RuleId> Ids { get; init; } = () => new("odd", 1);

        public Func<string?> Checks { get; init; } = () => null;

        public Func<bool> Settles { get; init; } = () => false;

        public Func<DecisionRuleContext, Verdict> Evaluates { get; init; } = _ => Yes();

        public override RuleId Id => Ids();

        public override Verdict Evaluate(DecisionRuleContext context) => Evaluates(context);

        public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => Checks() is { } why ? new Refusal(new MessageCode("odd.why", "{why}"), why) : default(Refusal?);

        public override bool IsSettled(DecisionRuleContext context, Rational missing) => Settles();
    }
}
