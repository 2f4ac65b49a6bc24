using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>What becomes of a tie on a proposal, as declared; and that a verdict states only votes that were cast.</summary>
public sealed class TieAndWordsTests
{
    [Theory]
    [InlineData("simple-majority", "yn", "Rejected: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=rejected", "yn", "Rejected: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=not-decided", "yn", "NotDecided: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=chair,chair=p0", "yn", "Adopted: p0 has the casting vote: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=chair,chair=p1", "yn", "Rejected: p1 has the casting vote: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=chair,chair=p2", "ynb", "Rejected: 1 yes to 2 no is no majority.")]
    [InlineData("simple-majority:tie=chair,chair=p2", "yna", "Rejected: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=chair,chair=p2", "yn-", "Rejected: A tie: 1 yes and 1 no.")]
    [InlineData("simple-majority:tie=not-decided", "yyn", "Adopted: 2 yes to 1 no.")]
    [InlineData("simple-majority:tie=not-decided", "ynn", "Rejected: 1 yes to 2 no is no majority.")]
    [InlineData("simple-majority:tie=not-decided,base=cast", "ya", "Rejected: 1 yes of 2 cast; 0 no, 1 abstained.")]
    public void ATie_IsWhatWasDeclared(string rule, string votes, string verdict) => Votes.Evaluate(rule, votes).ToString().Should().Be(verdict);

    [Theory]
    [InlineData("simple-majority:base=cast", "yynaa", "Rejected: 2 yes of 5 cast; 1 no, 2 abstained.")]
    [InlineData("simple-majority:base=cast", "yynas", "Rejected: 2 yes of 5 cast; 1 no, 2 abstained.")]
    [InlineData("simple-majority:base=electorate", "yyn--", "Rejected: 2 yes of 5 who may vote; 1 no, 0 abstained.")]
    [InlineData("simple-majority:base=present", "yyna-", "Rejected: 2 yes of 4 present; 1 no, 1 abstained.")]
    [InlineData("simple-majority:base=cast", "yyyna", "Adopted: 3 yes to 1 no.")]
    public void AVerdict_StatesOnlyVotesThatWereCast(string rule, string votes, string verdict) => Votes.Evaluate(rule, votes).ToString().Should().Be(verdict);

    [Fact]
    public void AChairWhoOnlyAdvises_BreaksATie_AndCountsNowhereElse()
    {
        var chair = new PersonId("chair");
        var declared = new DecisionDeclaration("Go?", Chair(chair), Votes.Electorate(2)) { Advisory = [chair] };
        var tie = Run.Of(declared, new CastBallot(Votes.Person(0), Stance.Yes), new CastBallot(Votes.Person(1), Stance.No), new CastBallot(chair, Stance.Yes));

        tie.After(new CloseDecision(Votes.Person(0))).State.Verdict!.ToString().Should().Be("Adopted: chair has the casting vote: 1 yes and 1 no.");
        tie.After(new CastBallot(Votes.Person(0), Stance.No), new CloseDecision(Votes.Person(0))).State.Verdict!.Kind.Should().Be(VerdictKind.Rejected);
    }

    [Fact]
    public void ATie_ThatIsNotDecided_GoesToTheFallback()
    {
        var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority").With("tie", "not-decided"), Votes.Electorate(2)) { Fallback = new RuleSpec("delegated").With("decider", "p1") };

        var closed = Run.Of(declared, new CastBallot(Votes.Person(0), Stance.No), new CastBallot(Votes.Person(1), Stance.Yes), new CloseDecision(Votes.Person(0))).State;

        (closed.FirstVerdict!.Reason, closed.Verdict!.Text).Should().Be(("verdict.tie", "p1 decided."));
    }

    [Theory]
    [InlineData("simple-majority:tie=maybe", "decision.rule-parameters")]
    [InlineData("simple-majority:tie=chair", "decision.rule-parameters")]
    [InlineData("simple-majority:chair=", "decision.rule-parameters")]
    [InlineData("simple-majority:tie=chair,chair=ana", "")]
    public void ACastingVote_NeedsAChair(string rule, string code)
    {
        RuleSpec.TryParse(rule, out var spec).Should().BeTrue();
        Run.Nothing.When(new DeclareDecision(Run.Id, new("Go?", spec!, Votes.Electorate(2)), Votes.Person(0))).Code().Should().Be(code);
    }

    [Fact]
    public void ACastingVote_IsNotSecret_AndItsChairIsErasedWithTheRest()
    {
        var declared = new DecisionDeclaration("Go?", Chair(new("p0")), Votes.Electorate(2)) { Secrecy = Secrecy.Secret };
        Run.Nothing.When(new DeclareDecision(Run.Id, declared, Votes.Person(0))).ThenRefused("decision.policy-invalid");
        Run.Nothing.When(new DeclareDecision(Run.Id, declared with { Rule = new("consent"), Fallback = Chair(new("p0")) }, Votes.Person(0))).ThenRefused("decision.policy-invalid");
    }

    [Fact]
    public void ThePolicy_WarnsOfAChairOutside_AndOfASecretBallotOfTwo()
    {
        Codes(new("Go?", Chair(new("zoe")), Votes.Electorate(3))).Should().Equal("policy.chair-outside");
        Codes(new("Go?", Chair(new("p1")), Votes.Electorate(3))).Should().BeEmpty();
        var secret = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), Votes.Electorate(2)) { Secrecy = Secrecy.Secret };
        Codes(secret).Should().Equal("policy.secret-of-few");
        Codes(secret with { Electorate = Votes.Electorate(3) }).Should().BeEmpty();
        Codes(secret with { Secrecy = Secrecy.Simultaneous }).Should().BeEmpty();
    }

    private static RuleSpec Chair(PersonId person) => new RuleSpec("simple-majority").With("tie", "chair").With("chair", person.Value);

    private static System.Collections.Generic.IEnumerable<string> Codes(DecisionDeclaration declared) => DecisionPolicy.Analyse(declared, DecisionRules.BuiltIn).Select(f => f.What.Code);
}
