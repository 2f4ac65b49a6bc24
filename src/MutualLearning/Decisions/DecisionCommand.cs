using MutualLearning.Roles;

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
public sealed record CastBallot(
    PersonId By, Stance Stance, string Reason = "", decimal Strength = 1m, string AsWritten = "", Pseudonym Pseudonym = default) : DecisionCommand
{
    /// <summary>Votes on options, or votes anew.</summary>
    /// <param name="by">Who.</param>
    /// <param name="preference">What they say about the options.</param>
    public CastBallot(PersonId by, Preference preference)
        : this(by, Stance.None) => Preference = preference;

    /// <summary>What is said about the options, with the stance <see cref="Stance.None"/>; null (the default) for a yes or no, and to abstain.</summary>
    public Preference? Preference { get; init; }
}

/// <summary>Takes a ballot back.</summary>
/// <param name="By">Whose.</param>
/// <param name="Pseudonym">What stands for the voter in a secret ballot; the facade fills it in.</param>
public sealed record WithdrawBallot(PersonId By, Pseudonym Pseudonym = default) : DecisionCommand;

/// <summary>Raises an objection beside the ballots.</summary>
/// <param name="By">Who; somebody who may vote or advise.</param>
/// <param name="Reason">The reason; never empty.</param>
public sealed record RaiseObjection(PersonId By, string Reason) : DecisionCommand;

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
/// <param name="By">Who closes it.</param>
/// <param name="MinutedAs">What the minutes say was resolved; empty for the question as it stands.</param>
public sealed record CloseDecision(PersonId By, string MinutedAs = "") : DecisionCommand;

/// <summary>Says that another decision takes the place of this one.</summary>
/// <param name="Successor">The other decision.</param>
/// <param name="By">Who says so.</param>
public sealed record SupersedeDecision(DecisionId Successor, PersonId By) : DecisionCommand;
