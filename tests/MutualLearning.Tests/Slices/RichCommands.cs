using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>Commands with something in every place that there is.</summary>
internal static class RichCommands
{
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 10, 0);

    private static readonly PersonId[] People = [.. Enumerable.Range(0, 4).Select(i => new PersonId("p" + i))];

    private static readonly DecisionDeclaration Plain = new("Who?", new RuleSpec("super-majority").With("threshold", "2/3"), [People[0], People[1], People[2]])
    {
        Advisory = [People[3]],
        Quorum = new Rational(1, 3),
        QuorumTerms = new QuorumTerms(QuorumBase.Decided, QuorumBase.Present, IsStrict: true),
        Secrecy = Secrecy.Simultaneous,
        Deadline = Now + Duration.FromDays(2),
        Fallback = new RuleSpec("simple-majority"),
        ReviewOn = new LocalDate(2026, 7, 1),
        Session = new SessionId("s"),
        Supersedes = new DecisionId("c"),
    };

    /// <summary>On a proposal: everything that goes with one.</summary>
    public static DecisionDeclaration Proposal { get; } = Plain with
    {
        ApprovalQuorum = new Rational(1, 2),
        VotePeriod = Duration.FromHours(3),
        Weights = [new VoterWeight(People[1], 3)],
        Classes = [new VoterClass("north", [People[0]]), new VoterClass("south", [People[1], People[2]])],
        Delegation = new DelegationPolicy
        {
            MaxChain = 3, MaxVoices = 5, RefusesOverCap = true, MaySplit = true, Topic = "hr/rota",
            Standing = [new VoterDelegation(People[0], [new DelegationShare([People[1], People[2]], 2)]) { Scope = "hr" }],
        },
        MustAnswerAdvice = true,
        Requirements = [new Requirement(new RuleSpec("few-against").With("threshold", "1/2")) { Class = "south", ByHeads = true }],
    };

    /// <summary>Among options: everything that goes with them.</summary>
    public static DecisionDeclaration Election { get; } = Plain with
    {
        Rule = new RuleSpec("plurality"), Fallback = new RuleSpec("sortition"), Options = ["A", "B", "C"], Form = BallotForm.Ranking, Seats = 2, Unranked = Unranked.NotCompared,
        Ties = new TieLadder([TieStep.PreviousRounds, TieStep.Chair, TieStep.Drawn, TieStep.Lot]) { ChairOrder = ["B", "A"], DrawnOrder = ["C", "B", "A"], Seed = "2026" },
    };

    public static PlanSession Plan { get; } = new(new("s"), Talk(), "Learn", [Template.Ana, Template.Ben, Template.Cleo], Template.Ana)
    {
        After = new("r"),
        Rotas = [new RoleOrder(Template.Scribe, [Template.Ben, Template.Ana])],
        Items = [new CarriedItem(new("i"), "Rest", Template.Ben, new ItemOrigin(ItemSource.UnreachedItem, new("r"), 2))],
    };

    /// <summary>Each command with the state that it is for.</summary>
    public static IEnumerable<(Decision Before, DecisionCommand Command)> Decisions()
    {
        DecisionCommand[] all =
        [
            new DeclareDecision(new("d"), Proposal, People[0]),
            new CastBallot(People[1], Stance.No, "because", 0.5m, "-0.5"),
            new CastBallot(People[0], Grade.Fingers(4), "why not"),
            new AmendProposal(People[0], "shorter", "Who then?") { Integrates = [] },
            new RaiseObjection(People[0], "because") { Version = 2 },
            new DelegateVote(People[2], [new DelegationShare([People[0], People[1]], 2), new DelegationShare([People[1]], 1)]),
            new RecordPresence([People[0], People[1]], People[0]),
            new CastBallot(People[3], Stance.No, "advice"),
            new AnswerAdvice(People[3], AdviceAnswer.Adapted, "yes", People[0]),
        ];
        DecisionCommand[] more =
        [
            new DeclareDecision(new("d"), Election with { Deadline = null, Ties = Election.Ties! with { DrawnOrder = [], Seed = "" } }, People[0]),
            new AddOption("D", People[0]),
            new CastBallot(People[1], new Preference(BallotForm.Ranking, [new Mark("A", 1), new Mark("B", 2) { Criterion = "cost" }])) { AsWritten = "A>B" },
            new RecordLot(TieStep.Drawn, ["C", "A", "B", "D"], "", People[0]),
            new RecordLot(TieStep.Lot, [], "seed", People[0]),
            new CloseDecision(People[0], "minuted"),
            new ReviewDecision(ReviewOutcome.Amended, People[0], "shorter", new LocalDate(2027, 1, 1)),
            new SupersedeDecision(new("e"), People[0]),
        ];
        DecisionCommand[] elected = [new DeclareDecision(new("d"), Election, People[0])];
        return After(all).Concat(After(more)).Concat(After(elected));
    }

    public static IEnumerable<(Session Before, SessionCommand Command)> Sessions()
    {
        var session = Session.Initial;
        var visit = 1;
        SessionCommand[] all =
        [
            Plan, new OpenSession(Template.Ana),
            new Contribute(Template.Ben, ContributionKind.View, "words", [], Visit: visit, Fields: [new("harm", "it harms"), new("cause", "because")]),
            new Contribute(Template.Cleo, ContributionKind.Answer, "words", [new(LinkKind.Answers, new ContributionId("c2"))], Template.Ana, visit, default, [new("harm", "it harms"), new("cause", "because")]),
            new CorrectContribution(new("c2"), "better", Template.Ben, [new("harm", "no harm"), new("cause", "because")]),
            new ExtendPhase(2, Template.Ana, "more"), new AdvancePhase(Template.Ana, "enough", [new RevealedAuthor(new Pseudonym("00"), Template.Ana)], visit),
            new FormGroups([[Template.Ana], [Template.Ben, Template.Cleo]], Template.Ana),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            yield return (session, all[i]);
            session = SessionDecider.Decide(session, all[i], new CommandContext(Now, new CommandId("c" + i)), ContributionKinds.BuiltIn) is { IsAccepted: true } done
                ? done.Events.Aggregate(session, Session.Evolve)
                : session;
        }
    }

    private static IEnumerable<(Decision Before, DecisionCommand Command)> After(DecisionCommand[] commands)
    {
        var decision = Decision.Initial;
        foreach (var command in commands)
        {
            yield return (decision, command);
            decision = DecisionDecider.Decide(decision, command, new CommandContext(Now, new CommandId("c")), DecisionRules.BuiltIn).Events.Aggregate(decision, Decision.Evolve);
        }
    }

    private static Practice Talk()
    {
        var phase = Template.Phase("talk");
        return Template.Practice(
            phase with
            {
                Allows = [new Allowance([ContributionKind.View, ContributionKind.Answer], []) { Fields = ["harm", "cause"] }],
                Exit = new ExitCondition(ExitKind.All, [new(ExitKind.Timebox), new(ContributionKind.View)]),
                Next = [new NextStep(new("end-talk"), StepGuard.Passed, 3)],
                Turn = Template.Scribe,
            },
            Template.Phase("end-talk") with { Groups = new PhaseGroups(2, GroupForm.Mix, Template.Scribe) });
    }
}
