using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>Rules of a host: how they are named, how often they are asked, and what is made of what they say.</summary>
public sealed class HostRuleTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("odd"), Votes.Electorate(3));
    private static readonly DecisionDeclaration Day = Plain with { Options = ["A", "B"] };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("a:b")]
    [InlineData(":a")]
    public void ARuleWithoutAName_IsRefused_NamingItsType(string? name) =>
        FluentActions.Invoking(() => new DecisionRules([new Host(name!)])).Should().Throw<ArgumentException>().WithMessage("*Host has no name.*");

    [Fact]
    public void TwoRulesOfOneName_AreRefused_NamingBothTypes() =>
        FluentActions.Invoking(() => new DecisionRules([.. DecisionRules.Standard(), new Host("consent")]))
            .Should().Throw<ArgumentException>().WithMessage("*Rules.Consent and *Host both bring the decision rule 'consent'.*");

    [Fact]
    public void ARule_IsAskedForItsNameOnce()
    {
        var rule = new Host("odd");
        var rules = new DecisionRules([rule]);

        Close(Plain, rules).DecidedBy.Should().Be(new RuleId("odd", 1));
        RuleRunner.NameOf(rule, Question()).Should().Be("odd");

        rule.Named.Should().Be(1);
    }

    [Fact]
    public void WhatIsOfTheLibrary_IsTold()
    {
        RuleRunner.IsBuiltIn(new Host("odd")).Should().BeFalse();
        RuleRunner.IsBuiltIn(DecisionRules.Standard()[0]).Should().BeTrue();
    }

    [Fact]
    public void ARuleThatFails_GivesNoVerdict_AndOneThatAnswersGivesIts()
    {
        var failing = new Host("odd") { Says = _ => throw new InvalidOperationException() };
        var answering = new Host("odd") { Says = _ => Verdict.Adopted(VerdictReasons.LazyConsensus) };

        Why(RuleRunner.Evaluate(failing, Question()).Refusal).Should().Be("decision.rule-failed odd: InvalidOperationException");
        Why(RuleRunner.Evaluate(failing, Question(), null).Refusal).Should().Be("decision.rule-failed odd: InvalidOperationException");
        RuleRunner.Evaluate(answering, Question()).Value.Kind.Should().Be(VerdictKind.Adopted);
        RuleRunner.Evaluate(answering, Question(), null).Value.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public void NonsenseOfAHost_IsRefused_AndOfTheLibraryNothing()
    {
        var (own, odd) = (DecisionRules.Standard()[0], new Host("odd"));
        static Refusal? Nonsense(string? said, DecisionRuleContext context) => said is "no" ? new Refusal(new MessageCode("test.nonsense", "it is nonsense")) : default(Refusal?);

        Why(RuleRunner.TryAsk(odd, Question(), _ => "no", Nonsense, out string? none)!.Value).Should().Be("decision.rule-failed odd: it is nonsense");
        RuleRunner.TryAsk(own, Question(), _ => "no", Nonsense, out string? mute).Should().BeNull();
        RuleRunner.TryAsk(odd, Question(), _ => "yes", Nonsense, out string? said).Should().BeNull();
        string.Join(' ', none ?? "-", mute ?? "-", said ?? "-").Should().Be("- - yes");
    }

    [Fact]
    public void WhatARuleOfTheLibrarySpends_IsSpentOfTheWhole_AlsoWhereItIsTooMuch()
    {
        var work = new WorkBudget(1_000);
        DecisionRules.BuiltIn.TryGet("plurality", out var plurality);
        var context = new DecisionRuleContext(Votes.Electorate(600), Enumerable.Range(0, 600).Select(i => new Ballot(Votes.Person(i), Stance.None, "") { Preference = Preference.Ranked("A") }), [], new Dictionary<string, string>())
        {
            Options = ["A", "B"], Work = work,
        };

        RuleRunner.Evaluate(plurality!, context).Value.Reason.Should().Be("verdict.too-much-work");
        work.IsSpent.Should().BeTrue();
    }

    [Theory]
    [InlineData(990, true)]
    [InlineData(1_001, false)]
    public void WhatIsWrongWithParameters_IsASentenceOrTwo(int length, bool isText)
    {
        var why = new string('x', length);
        var rules = new DecisionRules([new Host("odd") { Wrong = new Refusal(new MessageCode("odd.why", "{why}"), why) }]);

        Why(Declare(Plain, rules).Refusal).Should().Be(isText ? "decision.rule-parameters odd: " + why : "decision.rule-failed odd: its refusal is too long");
    }

    [Fact]
    public void HalfACharacter_IsNoSentence()
    {
        Why(Declare(Plain, new DecisionRules([new Host("odd") { Wrong = new Refusal(new MessageCode("odd.why", "{why}"), "\ud800") }])).Refusal)
            .Should().Be("decision.rule-failed odd: its refusal is no text");
        Declare(Plain, new DecisionRules([new Host("odd") { Wrong = default(Refusal) }])).IsAccepted.Should().BeTrue();
        Declare(Plain, new DecisionRules([new Host("odd")])).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task AClosedDecision_IsClosedOnce_WhateverTheRuleSaysTheSecondTime()
    {
        var asked = 0;
        var rule = new Host("odd") { Says = _ => ++asked == 1 ? Verdict.Adopted(VerdictReasons.LazyConsensus) : Verdict.Rejected(VerdictReasons.NobodyChosen) };
        await using var services = new ServiceCollection().AddMutualLearning(ml => ml.AddDecisionRule(rule)).BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(Run.Id, Plain, Ana);

        var first = await decisions.HandleAsync(Run.Id, new CloseDecision(Ana), new CommandId("close"));
        var again = await decisions.HandleAsync(Run.Id, new CloseDecision(Ana), new CommandId("close"));
        var other = await decisions.HandleAsync(Run.Id, new CloseDecision(Ana, "Otherwise."), new CommandId("close"));

        (first.Value.Verdict!.Kind, again.Value.Verdict!.Kind, asked).Should().Be((VerdictKind.Adopted, VerdictKind.Adopted, 3));
        other.Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task ADecision_HasAnId_AndAnObjectionIsIntegratedByTheShortForm()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(Run.Id, Plain with { Rule = new RuleSpec("consent") }, Ana);
        await decisions.HandleAsync(Run.Id, new RaiseObjection(Ana, "Too dear."));

        (await decisions.HandleAsync(default, new CloseDecision(Ana))).Refusal.Should().Be(new Refusal(DecisionRefusals.IdMissing));
        (await decisions.FindUnfilteredAsync(default)).Should().BeNull();
        (await decisions.AmendAsync(Run.Id, Ana, "Go, later?", "Later.")).Value.Objections.Single().Settled.Should().BeNull();
        (await decisions.AmendAsync(Run.Id, Ana, "Go, for less?", "Cheaper.", [1])).Value.Objections.Single().Settled.Should().Be("Cheaper.");
    }

    // Who is chosen, as the usual rules say it; both seats to one, as to a party; both to the same tie; and always a tie.
    [Fact]
    public void AnAlternative_AnswersTheSameQuestion()
    {
        Host Choosing(string name, Func<DecisionRuleContext, ValueList<ValueList<string>>> winners) =>
            new(name) { Says = c => OptionVerdict.Of(c, BallotForm.Ranking, (asked, _) => new TallyResult(winners(asked))) };
        var rules = new DecisionRules([
            Choosing("first", c => ValueList<ValueList<string>>.Of(c.Options.Take(c.Seats).Select(o => (ValueList<string>)[o]))),
            Choosing("other", c => ValueList<ValueList<string>>.Of(c.Options.Take(c.Seats).Select(o => (ValueList<string>)[o]))),
            Choosing("party", c => ValueList<ValueList<string>>.Of(Enumerable.Repeat<ValueList<string>>([c.Options[0]], c.Seats))),
            Choosing("parties", c => ValueList<ValueList<string>>.Of(Enumerable.Repeat<ValueList<string>>([c.Options[0]], c.Seats))),
            Choosing("even", c => c.Seats == 1 ? [[c.Options[0]]] : [[.. c.Options], [.. c.Options]]),
            Choosing("open", c => [[.. c.Options]]),
            new Host("proposal"),
        ]);

        FlipTest.Alternatives(rules, new RuleSpec("first")).Select(r => r.Name).Should().Equal("even", "other");
        FlipTest.Alternatives(rules, new RuleSpec("party")).Select(r => r.Name).Should().Equal("parties");
        FlipTest.Alternatives(rules, new RuleSpec("proposal")).Should().BeEmpty();
        FlipTest.Alternatives(rules, new RuleSpec("unknown")).Select(r => r.Name).Should().Equal("proposal");
    }

    [Fact]
    public void ARuleForBothSortsOfQuestions_IsTakenForBoth()
    {
        var both = new DecisionRules([new Host("odd")
        {
            Says = c => c.Options.Count == 0 ? Verdict.Adopted(VerdictReasons.LazyConsensus) : OptionVerdict.Of(new TallyResult([["A"]])),
        }]);
        var proposalsOnly = new DecisionRules([new Host("odd")]);

        FlipTest.Run(Declared(Day, both), [], both).Single().IsApplicable.Should().BeTrue();
        FlipTest.Run(Declared(Plain, both), [], both).Single().IsApplicable.Should().BeTrue();
        FlipTest.Run(Declared(Day, proposalsOnly), [], proposalsOnly).Single().IsApplicable.Should().BeFalse();
        FlipTest.Run(Declared(Plain, proposalsOnly), [], proposalsOnly).Single().IsApplicable.Should().BeTrue();
    }

    private static string Why(Refusal refusal) => $"{refusal.Code} {refusal.Arguments["rule"]}: {refusal.Cause!.Value.Message}";

    private static DecisionRuleContext Question() => new(Votes.Electorate(2), [], [], new Dictionary<string, string>());

    private static Decision Declared(DecisionDeclaration declared, DecisionRules rules) => Declare(declared, rules).Events.Aggregate(Decision.Initial, Decision.Evolve);

    private static Decision Close(DecisionDeclaration declared, DecisionRules rules)
    {
        var decision = Declared(declared, rules);
        return DecisionDecider.Decide(decision, new CloseDecision(Ana), new(Run.Now, new("c")), rules).Events.Aggregate(decision, Decision.Evolve);
    }

    private static Decided<DecisionEvent> Declare(DecisionDeclaration declared, DecisionRules rules) =>
        DecisionDecider.Decide(Decision.Initial, new DeclareDecision(Run.Id, declared, Ana), new(Run.Now, new("c")), rules);

    private sealed class Host(string name) : DecisionRule
    {
        public int Named { get; private set; }

        public Refusal? Wrong { get; init; }

        public Func<DecisionRuleContext, Verdict> Says { get; init; } = _ => Verdict.Adopted(VerdictReasons.LazyConsensus);

        public override RuleId Id
        {
            get
            {
                Named++;
                return new RuleId(name, 1);
            }
        }

        public override Verdict Evaluate(DecisionRuleContext context) => Says(context);

        public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => Wrong;
    }
}
