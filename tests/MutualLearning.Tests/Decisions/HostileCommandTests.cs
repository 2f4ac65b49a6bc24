using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Whatever is sent, in whatever state and under whatever policy: an answer, never an exception, and replay gives the same.</summary>
public sealed class HostileCommandTests
{
    private static readonly PersonId Nobody = default;

    [Fact]
    public void Decide_NeverThrows_AndReplayEquals() =>
        Gen.Select(Gen.Int[0, 5], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 99], Gen.Int[0, 9]).Array[0, 30]).Sample(
            (policy, steps) =>
            {
                var given = Run.Nothing;
                foreach (var command in steps.Select(s => Any(s.Item1, s.Item2, s.Item3)).Prepend(new DeclareDecision(Run.Id, Policy(policy), Votes.Person(0))))
                {
                    var outcome = given.When(command, Run.Now + Duration.FromMinutes(given.Events.Count)).Outcome;
                    (outcome.IsAccepted || outcome.IsRefused).Should().BeTrue();
                    given = outcome.IsAccepted ? given.Given([.. outcome.Events]) : given;
                }

                var decision = given.State;
                var again = given.Events.Aggregate(Decision.Initial, Decision.Evolve);
                (again.Status, again.Verdict, again.Version, again.Proposal, again.Delegation).Should().Be((decision.Status, decision.Verdict, decision.Version, decision.Proposal, decision.Delegation));
                (again.EarlierBallots, again.AdviceReplies, again.Delegations, again.Present).Should().Be((decision.EarlierBallots, decision.AdviceReplies, decision.Delegations, decision.Present));
                again.ViewAs(Votes.Person(0)).CastCount.Should().Be(decision.Ballots.Count);
                again.ViewAs(Nobody).Should().Be(new DecisionView());
                if (decision.Declaration is { } declared)
                {
                    _ = FlipTest.RunAll(decision, DecisionRules.BuiltIn);
                    _ = SensitivityTest.Run(decision, DecisionRules.BuiltIn);
                    _ = DecisionPolicy.Analyse(declared, DecisionRules.BuiltIn);
                }
            },
            iter: 500);

    [Fact]
    public void AnyDeclaration_IsAnsweredAndAnalysed()
    {
        DecisionDeclaration[] hostile =
        [
            Policy(0) with { Classes = [new VoterClass(null!, null!)] }, Policy(0) with { Ties = new TieLadder(null!) },
            Policy(0) with { Delegation = new DelegationPolicy { Standing = [new VoterDelegation(Votes.Person(0), (ValueList<DelegationShare>)null!)] } },
            Policy(0) with { Delegation = new DelegationPolicy { Standing = [new VoterDelegation(Votes.Person(0), [new DelegationShare(null!, 1)])] } },
            Policy(0) with { Delegation = new DelegationPolicy { MaxChain = int.MaxValue } },
            Policy(0) with { VotePeriod = Duration.MaxValue, Fallback = new RuleSpec("consent") },
        ];
        foreach (var declared in hostile)
        {
            DecisionPolicy.Analyse(declared, DecisionRules.BuiltIn).Should().OnlyContain(f => f.Severity == PolicySeverity.Refused);
        }
    }

    private static DecisionDeclaration Policy(int which)
    {
        var plain = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3)) { Quorum = new Rational(1, 3) };
        return which switch
        {
            1 => plain with { Delegation = new DelegationPolicy { MaySplit = true, MaxChain = 2 }, Weights = [new VoterWeight(Votes.Person(1), 3)] },
            2 => plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"], Ties = new TieLadder([TieStep.Chair, TieStep.Drawn, TieStep.Lot]), Delegation = new DelegationPolicy { MaySplit = true } },
            3 => plain with { Rule = new RuleSpec("lazy-consensus"), Fallback = new RuleSpec("consent"), VotePeriod = Duration.FromHours(1), AreBallotsFinal = true },
            4 => plain with { Rule = new RuleSpec("advice").With("decider", "p0"), MustAnswerAdvice = true, Advisory = [new PersonId("adviser")] },
            5 => plain with { Secrecy = Secrecy.Secret, DoAnswersCarryOver = true },
            _ => plain,
        };
    }

    private static DecisionCommand Any(int who, int pick, int extra)
    {
        var by = extra == 9 ? Nobody : Votes.Person(who);
        ValueList<PersonId> to = extra == 8 ? [Nobody] : [Votes.Person(extra % 3), Votes.Person((extra + 1) % 3)];
        return (pick % 12) switch
        {
            0 => new AmendProposal(by, extra == 7 ? null! : "why", extra == 6 ? null! : extra > 3 ? "new words" : "") { Integrates = extra == 5 ? null! : extra == 4 ? [1] : ValueList<int>.Empty },
            1 => new AnswerAdvice(Votes.Person(extra % 3), (AdviceAnswer)(extra % 5), extra == 7 ? null! : "why", by),
            2 => new RecordPresence(extra == 7 ? null! : to, by),
            3 => new RecordLot((TieStep)(extra % 6), extra == 7 ? null! : extra > 4 ? ["B", "A"] : ValueList<string>.Empty, extra == 6 ? null! : extra > 4 ? "" : "seed", by),
            4 => new DelegateVote(by, extra == 7 ? null! : [new DelegationShare(extra == 6 ? null! : to, extra)]),
            5 => new DelegateVote(by, [new DelegationShare([Votes.Person((who + 1) % 3)], 1), new DelegationShare([Votes.Person((who + 2) % 3)], 2)]),
            6 => new WithdrawDelegation(by),
            7 => new RaiseObjection(by, "because") { Version = extra % 3 },
            8 when extra < 2 => new CloseDecision(by),
            9 => new CastBallot(by, Stance.Yes) { Grade = new Grade((GradeScale)(extra % 4), extra), Preference = null },
            10 => new CastBallot(by, Preference.Ranked("B")) { Version = extra % 3 },
            _ => new CastBallot(by, (Stance)extra) { Pseudonym = who == 0 ? new Pseudonym("00") : default },
        };
    }
}
