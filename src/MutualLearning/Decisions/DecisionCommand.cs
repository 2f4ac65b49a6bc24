using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Something that somebody wants to happen to a decision.</summary>
public abstract record DecisionCommand
{
    private protected DecisionCommand()
    {
    }
}

/// <summary>Declares a decision: the question, who decides, and by which rule.</summary>
/// <param name="Id">Its name, new in the tenant.</param>
/// <param name="Declaration">What is declared.</param>
/// <param name="By">Who declares it.</param>
public sealed record DeclareDecision(DecisionId Id, DecisionDeclaration Declaration, PersonId By) : DecisionCommand;

/// <summary>Changes the declared rule. Refused once the discussion has begun.</summary>
/// <param name="Rule">The new rule.</param>
/// <param name="By">Who changes it.</param>
public sealed record ChangeRule(RuleSpec Rule, PersonId By) : DecisionCommand;

/// <summary>Begins the discussion: from now on rule and electorate are frozen. The first ballot or objection does so too.</summary>
/// <param name="By">Who begins it.</param>
public sealed record BeginDiscussion(PersonId By) : DecisionCommand;

/// <summary>Votes, or votes anew: only the last ballot of a voter counts.</summary>
/// <param name="By">Who. In a secret ballot it is looked at and not kept.</param>
/// <param name="Stance">What they say.</param>
/// <param name="Reason">Why; may be empty unless reasons are required.</param>
/// <param name="Strength">How strongly, more than 0 and at most 1.</param>
/// <param name="AsWritten">How it was written in an imported record; empty otherwise.</param>
/// <param name="Pseudonym">What stands for the voter in a secret ballot; the facade fills it in.</param>
[method: JsonConstructor]
public sealed record CastBallot(
    PersonId By, Stance Stance, string Reason = "", [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal Strength = 1m, string AsWritten = "", Pseudonym Pseudonym = default) : DecisionCommand
{
    /// <summary>Votes on options, or votes anew.</summary>
    /// <param name="by">Who.</param>
    /// <param name="preference">What they say about the options.</param>
    public CastBallot(PersonId by, Preference preference)
        : this(by, Stance.None) => Preference = preference;

    /// <summary>Votes with a grade, or votes anew; the stance and the strength are those that go with it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="grade">How far they agree.</param>
    /// <param name="reason">Why; may be empty unless reasons are required.</param>
    public CastBallot(PersonId by, Grade grade, string reason)
        : this(by, Guard.Against.Null(grade).ToStance(), reason, grade.ToStrength()) => Grade = grade;

    /// <summary>How far they agree, on a scale finer than the stance; null (the default) for the stance alone.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The version of the proposal that the voter read, so that nobody votes on words they did not see; 0 (the default) for the present one.</summary>
    public int Version { get; init; }

    /// <summary>The check value of the key of the secret ballot; the facade fills it in. Null (the default) for none.</summary>
    public string? KeyCheck { get; init; }

    /// <summary>What is said about the options, with the stance <see cref="Stance.None"/>; null (the default) for a yes or no, and to abstain.</summary>
    public Preference? Preference { get; init; }
}

/// <summary>Takes a ballot back.</summary>
/// <param name="By">Whose.</param>
/// <param name="Pseudonym">What stands for the voter in a secret ballot; the facade fills it in.</param>
public sealed record WithdrawBallot(PersonId By, Pseudonym Pseudonym = default) : DecisionCommand
{
    /// <summary>The check value of the key of the secret ballot; the facade fills it in. Null (the default) for none.</summary>
    public string? KeyCheck { get; init; }
}

/// <summary>Raises an objection beside the ballots.</summary>
/// <param name="By">Who; somebody who may vote or advise.</param>
/// <param name="Reason">The reason; never empty.</param>
public sealed record RaiseObjection(PersonId By, string Reason) : DecisionCommand
{
    /// <summary>The version of the proposal that they read; 0 (the default) for the present one.</summary>
    public int Version { get; init; }
}

/// <summary>Says how an objection was met, or that it is withdrawn.</summary>
/// <param name="Number">The number of the objection.</param>
/// <param name="By">Who says so.</param>
/// <param name="How">How; never empty.</param>
public sealed record SettleDecisionObjection(int Number, PersonId By, string How) : DecisionCommand;

/// <summary>Steps back from a decision before voting: the electorate is one smaller, and so is every part of it.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record RecuseFromDecision(PersonId By, string Reason) : DecisionCommand;

/// <summary>Closes the decision: the rule speaks.</summary>
/// <param name="By">Who closes it; <c>default</c> for nobody, once the deadline of a decision has passed that <see cref="DecisionDeclaration.ClosesAtDeadline"/>.</param>
/// <param name="MinutedAs">What the minutes say was resolved; empty for the question as it stands.</param>
public sealed record CloseDecision(PersonId By, string MinutedAs = "") : DecisionCommand;

/// <summary>Moves the deadline to a later time, before it has passed.</summary>
/// <param name="Deadline">Until when ballots are taken from now on.</param>
/// <param name="By">Who moves it.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ExtendDeadline(Instant Deadline, PersonId By, string Reason) : DecisionCommand;

/// <summary>Says that another decision takes the place of this one, before its close or after it.</summary>
/// <param name="Successor">The other decision.</param>
/// <param name="By">Who says so.</param>
/// <remarks>A successor that is declared with <see cref="DecisionDeclaration.Supersedes"/> does so by itself, once it is adopted or has chosen.</remarks>
public sealed record SupersedeDecision(DecisionId Successor, PersonId By) : DecisionCommand;

/// <summary>Says what a review of a closed decision came to. It is then no longer due for review, unless a next day is given.</summary>
/// <param name="Outcome">Whether it is kept, amended or ended.</param>
/// <param name="By">Who says so.</param>
/// <param name="Note">What was found; needed where it is amended, to say how, and where it is ended, to say why. May be empty otherwise.</param>
/// <param name="NextOn">The day of the next review; null (the default) for none. Not for one that is ended.</param>
public sealed record ReviewDecision(ReviewOutcome Outcome, PersonId By, string Note = "", LocalDate? NextOn = null) : DecisionCommand;

/// <summary>Asks anew: with a changed proposal that integrates objections, or for another round on the same one.</summary>
/// <param name="By">Who changes it.</param>
/// <param name="How">What changed and why; never empty.</param>
/// <param name="Text">The proposal in its new words; empty for the same words, as for the next round of a Delphi study, and where there are options.</param>
public sealed record AmendProposal(PersonId By, string How, string Text = "") : DecisionCommand
{
    /// <summary>The open objections that the new version integrates, by number; they are settled with it. None unless set.</summary>
    public ValueList<int> Integrates { get; init; } = ValueList<int>.Empty;
}

/// <summary>Adds an option to a question that has options, before the first ballot.</summary>
/// <param name="Option">Its name, which nobody can mistake for another one's.</param>
/// <param name="By">Who adds it; whoever may put a new version.</param>
public sealed record AddOption(string Option, PersonId By) : DecisionCommand;

/// <summary>Answers the advice of one person. An answer falls when the adviser says something else.</summary>
/// <param name="Adviser">Whose advice.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="Why">Why; never empty.</param>
/// <param name="By">Who answers.</param>
public sealed record AnswerAdvice(PersonId Adviser, AdviceAnswer Answer, string Why, PersonId By) : DecisionCommand;

/// <summary>Records who is present, for rules with that base. The last record holds.</summary>
/// <param name="People">Everybody who is; each may vote or advise.</param>
/// <param name="By">Who records it.</param>
public sealed record RecordPresence(ValueList<PersonId> People, PersonId By) : DecisionCommand;

/// <summary>Records, once and before the close, what breaks ties: the order in which a lot was drawn, the chair's order, or the published seed.</summary>
/// <param name="Step">The declared step: drawn, chair or lot.</param>
/// <param name="Order">The options in order, first drawn or preferred first; empty for a seed.</param>
/// <param name="Seed">The published seed; empty for an order.</param>
/// <param name="By">Who records it.</param>
public sealed record RecordLot(TieStep Step, ValueList<string> Order, string Seed, PersonId By) : DecisionCommand;

/// <summary>Hands a voice on for this decision, or hands it on anew. Voting oneself overrides it.</summary>
/// <param name="By">Whose voice.</param>
/// <param name="Shares">Who may carry it; one share unless the policy allows splitting.</param>
[method: JsonConstructor]
public sealed record DelegateVote(PersonId By, ValueList<DelegationShare> Shares) : DecisionCommand
{
    /// <summary>Hands a whole voice on.</summary>
    /// <param name="by">Whose voice.</param>
    /// <param name="to">Who may carry it, first choice first.</param>
    public DelegateVote(PersonId by, params PersonId[] to)
        : this(by, new VoterDelegation(by, to).Shares)
    {
    }
}

/// <summary>Takes a voice back that was handed on for this decision; a standing delegation holds again.</summary>
/// <param name="By">Whose voice.</param>
public sealed record WithdrawDelegation(PersonId By) : DecisionCommand;
