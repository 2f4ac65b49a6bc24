using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Which verdicts come to the same, which are none, and what a rule of a host may say.</summary>
public sealed class VerdictValueTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private const string NoText = "it gave half a character, or a text that is too long";
    private const string NoStep = "it named a step that there is not";

    private static readonly string Longest = new('x', DecisionDecider.MaxTextLength);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));

    private static readonly Verdict All = new(VerdictKind.Chosen, "odd.chosen", Longest)
    {
        Arguments = ["A", Longest, "\ud800"],
        Result = new TallyResult([["A"]])
        {
            Ranking = [["A"], ["B", "\ud800"]],
            Committees = [["A"]],
            Rounds = [Round(TieStep.Lot)],
            TiesBrokenBy = [TieStep.None, TieStep.Lot],
            Unranked = Unranked.NotCompared,
        },
    };

    private static Dictionary<string, (Verdict Said, string Why)> Wrong { get; } = new(StringComparer.Ordinal)
    {
        ["no such kind"] = (new Verdict((VerdictKind)99, "odd.kind", "Odd."), "it gave no verdict"),
        ["a reason that is no code"] = (new Verdict(VerdictKind.Adopted, "odd\nreason", "Odd."), "its reason is no code"),
        ["too long a text"] = (new Verdict(VerdictKind.Adopted, "odd.text", Longest + "x"), NoText),
        ["too long an argument"] = (All with { Arguments = [Longest + "x"] }, NoText),
        ["half a character"] = (All with { Arguments = ["\udc00"] }, NoText),
        ["a step below"] = (All with { Result = All.Result! with { TiesBrokenBy = [(TieStep)(-1)] } }, NoStep),
        ["a step above"] = (All with { Result = All.Result! with { TiesBrokenBy = [TieStep.Lot + 1] } }, NoStep),
        ["a step above in a round"] = (All with { Result = All.Result! with { Rounds = [Round(TieStep.Lot + 1)] } }, NoStep),
        ["no such meaning"] = (All with { Result = All.Result! with { Unranked = (Unranked)9 } }, NoStep),
        ["too long a number"] = (All with { Result = All.Result! with { Rounds = [new TallyRound(1, [new TallyFigure("A", new Rational(System.Numerics.BigInteger.Pow(10, 10_000)))])] } }, "it gave a number that is too long"),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    // Winners and committees, seats and committees parted by ";", tied or chosen together by "=".
    [Theory]
    [InlineData("A;B", "", "B;A", "", true)]
    [InlineData("A;B", "", "A;C", "", false)]
    [InlineData("A;B", "A=B", "A;B", "", true)]
    [InlineData("A=B", "A", "A=B", "", true)]
    [InlineData("A=B", "", "A=B", "B", true)]
    [InlineData("A=B", "A;B", "A=B", "", true)]
    [InlineData("A=B", "", "A=B", "A;B", true)]
    [InlineData("A=B", "A;B;C", "A=B", "", false)]
    [InlineData("A=B", "", "A=B", "A;B;C", false)]
    [InlineData("A=B", "A;B", "A=B", "B;A", true)]
    [InlineData("A=B", "A;B", "A=B", "A;C", false)]
    [InlineData("A;B=C", "A=B;A=C", "A;B=C", "", true)]
    [InlineData("A=B=C;A=B=C", "A=B;A=C;B=C", "A=B=C;A=B=C", "", true)]
    [InlineData("A=B=C;A=B=C", "A=B;A=C", "A=B=C;A=B=C", "", false)]
    [InlineData("A=B=C;D=E=F", "A=D;B=E;C=F", "A=B=C;D=E=F", "", false)]
    public void AVerdict_ComesToAnother_WhereTheSameAreChosen(string winners, string committees, string others, string otherCommittees, bool isSame)
    {
        var (one, other) = (Said(winners, committees), Said(others, otherCommittees));

        one.ComesTo(other).Should().Be(isSame);
        one.ComesTo(one).Should().BeTrue();
        (one with { Result = null }).ComesTo(new Verdict(VerdictKind.Rejected, "x.y", "Other.")).Should().BeFalse("it is of another kind");
    }

    [Fact]
    public void ARuleThatFailedOrGaveUp_SaidNothing()
    {
        new Verdict(VerdictKind.NotDecided, "verdict.too-much-work", "").IsNoAnswer.Should().BeTrue();
        new Verdict(VerdictKind.NotDecided, "decision.rule-failed", "").IsNoAnswer.Should().BeTrue();
        new Verdict(VerdictKind.NotDecided, "verdict.no-ballots", "").IsNoAnswer.Should().BeFalse();
    }

    [Fact]
    public void WhatARuleSays_MayHoldAllThatThereIs() => Asked(All).Value.Should().Be(All);

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatARuleSays_IsRefused_WhereItIsNoAnswer(string name) => Asked(Wrong[name].Said).Refusal.Cause!.Value.Message.Should().Be(Wrong[name].Why);

    [Fact]
    public void WhatARuleExplains_MayHoldAllThatThereIs()
    {
        var sentence = new Statement("odd.why", ["A"], "Since A.");
        var said = new Explanation([sentence], [sentence], [sentence], [new ExplanationTable(sentence, ["option", "votes"], [["A", "1"], ["B", "0"]])]);

        RuleRunner.Explain(new Host { Explains = said }, Question()).Value.Should().BeSameAs(said);
        Explained(said with { Tables = [new ExplanationTable(sentence, ["option", Longest + "x"], [])] }).Should().Be(NoText);
        Explained(said with { Tables = [new ExplanationTable(sentence, [], [["A", "\udc00"]])] }).Should().Be(NoText);
        Explained(said with { Tables = [new ExplanationTable(sentence with { Text = Longest + "x" }, [], [])] }).Should().Be(NoText);

        static string Explained(Explanation explanation) => RuleRunner.Explain(new Host { Explains = explanation }, Question()).Refusal.Cause!.Value.Message;
    }

    [Fact]
    public void AnOpenBallot_IsSeenByEverybodyConcerned_AtOnce()
    {
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes)).State.ViewAs(Votes.Person(1)).Ballots.Should().ContainSingle(b => b.Voter == Ana);
        Run.Of(Plain with { Secrecy = Secrecy.Simultaneous }, new CastBallot(Ana, Stance.Yes)).State.ViewAs(Votes.Person(1)).Ballots.Should().BeEmpty();
    }

    [Fact]
    public void AnObjectionThatTurnsIntoAVote_BeginsTheDiscussion_WhereNobodyHas()
    {
        var lazy = Plain with { Rule = new RuleSpec("lazy-consensus"), Fallback = new RuleSpec("simple-majority"), VotePeriod = Duration.FromDays(3) };
        var objects = new RaiseObjection(Ana, "Too dear.");

        Run.Of(lazy).When(objects).Outcome.Events.Select(e => e.GetType()).Should().Equal(typeof(DiscussionBegun), typeof(ObjectionRaised), typeof(ConvertedToVote));
        Run.Of(lazy, new BeginDiscussion(Ana)).When(objects).Outcome.Events.Select(e => e.GetType()).Should().Equal(typeof(ObjectionRaised), typeof(ConvertedToVote));
        Run.Of(Plain).When(objects).Outcome.Events.Select(e => e.GetType()).Should().Equal(typeof(DiscussionBegun), typeof(ObjectionRaised));
        Run.Of(Plain, new BeginDiscussion(Ana)).When(objects).Outcome.Events.Select(e => e.GetType()).Should().Equal(typeof(ObjectionRaised));
    }

    private static Verdict Said(string winners, string committees) =>
        new(VerdictKind.Chosen, "odd.chosen", winners) { Result = new TallyResult(Sets(winners)) { Committees = committees.Length == 0 ? [] : Sets(committees) } };

    private static ValueList<ValueList<string>> Sets(string text) => ValueList<ValueList<string>>.Of(text.Split(';').Select(set => ValueList<string>.Of(set.Split('='))));

    private static TallyRound Round(TieStep step) =>
        new(1, [new TallyFigure("A", new Rational(1, 3))]) { Elected = ["A"], Eliminated = ["B"], Exhausted = 1, TieBrokenBy = step };

    private static Result<Verdict> Asked(Verdict said) => RuleRunner.Evaluate(new Host { Says = said }, Question());

    private static DecisionRuleContext Question() => new(Votes.Electorate(2), [], [], new Dictionary<string, string>()) { Options = ["A", "B", "\ud800"] };

    private sealed class Host : DecisionRule
    {
        public Verdict Says { get; init; } = Verdict.NotDecided(VerdictReasons.NoBallots);

        public Explanation Explains { get; init; } = Explanation.Empty;

        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Says;

        public override Explanation Explain(DecisionRuleContext context) => Explains;
    }
}
