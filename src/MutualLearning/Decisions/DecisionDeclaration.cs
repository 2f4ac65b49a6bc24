using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>What is declared before the discussion: the question, who decides, and how. Immutable; equal by content.</summary>
/// <param name="Question">What is proposed or asked; never empty.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Electorate">Who may vote with effect, each once; frozen when the discussion begins.</param>
[method: JsonConstructor]
public sealed record DecisionDeclaration(string Question, RuleSpec Rule, ValueList<PersonId> Electorate)
{
    /// <summary>Declares a question and a rule. Nobody may vote: for a decision that is taken in a session, where everybody votes who is there.</summary>
    /// <param name="question">What is proposed or asked; never empty.</param>
    /// <param name="rule">The rule.</param>
    public DecisionDeclaration(string question, RuleSpec rule)
        : this(question, rule, ValueList<PersonId>.Empty)
    {
    }

    /// <summary>Who may vote as advice, without effect on the count. Nobody unless set; null, as in JSON without it, is nobody.</summary>
    public ValueList<PersonId> Advisory { get; init => field = value ?? ValueList<PersonId>.Empty; } = ValueList<PersonId>.Empty;

    /// <summary>The part of the electorate that must vote, abstentions included, or the part that <see cref="QuorumTerms"/> says; null (the default) for no quorum.</summary>
    public Rational? Quorum { get; init; }

    /// <summary>What the quorum counts, of whom, and whether it must be exceeded; null (the default) for <see cref="QuorumTerms.Usual"/>.</summary>
    public QuorumTerms? QuorumTerms { get; init; }

    /// <summary>Who sees which ballot when. Open unless set.</summary>
    public Secrecy Secrecy { get; init; } = Secrecy.Open;

    /// <summary>Until when ballots are taken; before it the decision closes only when nothing that may still be voted, changed or objected can change what comes of it. Null (the default) for no deadline.</summary>
    public Instant? Deadline { get; init; }

    /// <summary>The rule that decides when the first cannot; null (the default) for none.</summary>
    public RuleSpec? Fallback { get; init; }

    /// <summary>The day on which the group looks at it again; null (the default) for none.</summary>
    public LocalDate? ReviewOn { get; init; }

    /// <summary>Whether a no, a block and standing aside need a reason. They do not unless set.</summary>
    public bool ReasonsRequired { get; init; }

    /// <summary>Whether nobody declared the rule and it was assumed, as for an imported record.</summary>
    public bool IsRuleAssumed { get; init; }

    /// <summary>What is chosen from, each once; empty (the default) for a proposal that is adopted or not.</summary>
    public ValueList<string> Options { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>What ballots say about the options; <see cref="BallotForm.None"/> (the default) for a ranking.</summary>
    public BallotForm Form { get; init; }

    /// <summary>How many options are to be chosen; 1 unless set, and where it is set to 0.</summary>
    public int Seats { get; init => field = value == 0 ? 1 : value; } = 1;

    /// <summary>What it means to leave an option out. Below the ranked ones unless set.</summary>
    public Unranked Unranked { get; init; }

    /// <summary>How ties among options are broken; null (the default) when they stand.</summary>
    public TieLadder? Ties { get; init; }

    /// <summary>The part of the electorate that must be for a proposal, whatever the rule says; null (the default) for none.</summary>
    public Rational? ApprovalQuorum { get; init; }

    /// <summary>The voters who do not weigh 1. Nobody unless set. Parts and quorums are then of the weight.</summary>
    public ValueList<VoterWeight> Weights { get; init => field = value ?? ValueList<VoterWeight>.Empty; } = ValueList<VoterWeight>.Empty;

    /// <summary>The classes of voters that a rule may count one by one. None unless set.</summary>
    public ValueList<VoterClass> Classes { get; init => field = value ?? ValueList<VoterClass>.Empty; } = ValueList<VoterClass>.Empty;

    /// <summary>
    /// What must hold beside the rule for a proposal to be adopted, such as two thirds of one class <i>and</i> more than half of another, or heads <i>and</i> shares.
    /// None unless set. It holds for the fallback too; the verdict says for each whether it held.
    /// </summary>
    public ValueList<Requirement> Requirements { get; init => field = value ?? ValueList<Requirement>.Empty; } = ValueList<Requirement>.Empty;

    /// <summary>How voters may let others vote for them; null (the default) when they may not.</summary>
    public DelegationPolicy? Delegation { get; init; }

    /// <summary>Whether a ballot, once cast, stays as it is. It can be changed until the close unless set.</summary>
    public bool AreBallotsFinal { get; init; }

    /// <summary>Whether ballots carry over to a new version of the proposal. Everybody is asked anew unless set.</summary>
    public bool DoAnswersCarryOver { get; init; }

    /// <summary>Whether the decision closes only when every piece of advice has an answer. It closes without unless set.</summary>
    public bool MustAnswerAdvice { get; init; }

    /// <summary>How long the vote takes into which the first objection turns the decision, by the fallback rule; null (the default) when it does not.</summary>
    public Duration? VotePeriod { get; init; }

    /// <summary>The contributions that it goes back to, each once, at most 100. None unless set.</summary>
    public ValueList<ContributionReference> Contributions { get; init => field = value ?? ValueList<ContributionReference>.Empty; } = ValueList<ContributionReference>.Empty;

    /// <summary>The session that it belongs to; <c>default</c> for none.</summary>
    public SessionId Session { get; init; }

    /// <summary>The group of the host whose decision it is; <c>default</c> for that of its session, and for none where there is no session.</summary>
    public GroupId Group { get; init; }

    /// <summary>
    /// The decision whose place it takes once it is adopted or has chosen; until then, and otherwise, that one stands. <c>default</c> (the default) for none.
    /// Who declares it needs the power <see cref="DecisionPower.Supersede"/> over that one.
    /// </summary>
    public DecisionId Supersedes { get; init; }

    /// <summary>
    /// Who may do what not everybody may. Empty (the default) for whoever declared the decision and whoever may advance its session; an objection is
    /// settled by who raised it, and advice answered by the decider of the rule too.
    /// </summary>
    public ValueList<PowerGrant> Powers { get; init => field = value ?? ValueList<PowerGrant>.Empty; } = ValueList<PowerGrant>.Empty;

    /// <summary>Who may see the decision beside those who vote, advise, declared it or hold a power by name. Nobody unless set.</summary>
    public ValueList<PersonId> Observers { get; init => field = value ?? ValueList<PersonId>.Empty; } = ValueList<PersonId>.Empty;

    /// <summary>Whether the decision may be closed by nobody, such as a timer of the host, once its deadline has passed. It may not unless set.</summary>
    public bool ClosesAtDeadline { get; init; }
}
