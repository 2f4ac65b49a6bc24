using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Why a decision refuses a command. Each code is stable; the arguments stand in braces.</summary>
public static class DecisionRefusals
{
    /// <summary><c>decision.exists</c>: a decision of this name was declared before.</summary>
    public static readonly MessageCode Exists = new("decision.exists", "There is already a decision {decision}.", RefusalCategory.Conflict);

    /// <summary><c>decision.unknown</c>: there is no such decision.</summary>
    public static readonly MessageCode Unknown = new("decision.unknown", "There is no such decision.", RefusalCategory.NotFound);

    /// <summary><c>decision.id-missing</c>: the decision needs a name.</summary>
    public static readonly MessageCode IdMissing = new("decision.id-missing", "A decision needs an id.", RefusalCategory.Invalid);

    /// <summary><c>decision.id-differs</c>: the command declares a decision of another name than the one that it was sent to.</summary>
    public static readonly MessageCode IdDiffers = new("decision.id-differs", "The command is for the decision {named} and was sent to {decision}.", RefusalCategory.Invalid);

    /// <summary><c>decision.declaration-missing</c>: the question, the rule or the electorate is not declared.</summary>
    public static readonly MessageCode DeclarationMissing = new("decision.declaration-missing", "A decision needs a question, a rule and an electorate.", RefusalCategory.Invalid);

    /// <summary><c>decision.person-missing</c>: a person must be named.</summary>
    public static readonly MessageCode PersonMissing = new("decision.person-missing", "A person must be named.", RefusalCategory.Invalid);

    /// <summary><c>decision.person-twice</c>: a person stands twice among those who may vote or advise.</summary>
    public static readonly MessageCode PersonTwice = new("decision.person-twice", "{person} stands twice among those who may vote or advise.", RefusalCategory.Invalid);

    /// <summary><c>decision.people-alike</c>: two ids look the same, as by a character that nobody sees; somebody could vote twice.</summary>
    public static readonly MessageCode PeopleAlike = new("decision.people-alike", "{person} and {other} look alike.", RefusalCategory.Invalid);

    /// <summary><c>decision.rule-unknown</c>: no such rule is registered.</summary>
    public static readonly MessageCode RuleUnknown = new("decision.rule-unknown", "There is no decision rule {rule}.", RefusalCategory.NotFound);

    /// <summary><c>decision.rule-parameters</c>: the rule cannot work with its parameters.</summary>
    public static readonly MessageCode RuleParameters = new("decision.rule-parameters", "The rule {rule} cannot work with its parameters: {why}", RefusalCategory.Invalid);

    /// <summary><c>decision.rule-failed</c>: the plug-in that is the rule failed.</summary>
    public static readonly MessageCode RuleFailed = new("decision.rule-failed", "The rule {rule} failed: {error}.", RefusalCategory.Conflict);

    /// <summary><c>decision.rule-frozen</c>: the discussion has begun.</summary>
    public static readonly MessageCode RuleFrozen = new("decision.rule-frozen", "The discussion has begun; the rule can no longer be changed.", RefusalCategory.Conflict);

    /// <summary><c>decision.quorum-invalid</c>: the quorum is more than everybody.</summary>
    public static readonly MessageCode QuorumInvalid = new("decision.quorum-invalid", "A quorum is at most 1, not {quorum}.", RefusalCategory.Invalid);

    /// <summary><c>decision.closed</c>: the decision is closed, or another one took its place.</summary>
    public static readonly MessageCode Closed = new("decision.closed", "The decision is closed.", RefusalCategory.Conflict);

    /// <summary><c>decision.review-invalid</c>: a review does not say whether the decision is kept, amended or ended, or gives one that is ended a next day.</summary>
    public static readonly MessageCode ReviewInvalid = new(
        "decision.review-invalid", "A decision is kept, amended or ended; one that is ended has no next review.", RefusalCategory.Invalid);

    /// <summary><c>decision.no-predecessor</c>: the decision whose place is to be taken is unknown, has ended, was superseded before, or is this one.</summary>
    public static readonly MessageCode NoPredecessor = new("decision.no-predecessor", "There is no decision {decision} whose place can be taken.", RefusalCategory.Conflict);

    /// <summary><c>decision.not-eligible</c>: the person may neither vote nor advise.</summary>
    public static readonly MessageCode NotEligible = new("decision.not-eligible", "{person} may neither vote nor advise.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.may-not</c>: the person does not hold the power, a name of <see cref="DecisionPower"/>.</summary>
    public static readonly MessageCode MayNot = new("decision.may-not", "{person} does not hold the power {power} over this decision.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.stance-missing</c>: the ballot says nothing.</summary>
    public static readonly MessageCode StanceMissing = new("decision.stance-missing", "A ballot needs a stance, and a strength of more than 0 and at most 1.", RefusalCategory.Invalid);

    /// <summary><c>decision.reason-missing</c>: a reason is needed.</summary>
    public static readonly MessageCode ReasonMissing = new("decision.reason-missing", "This needs a reason.", RefusalCategory.Invalid);

    /// <summary><c>decision.text-too-long</c>: the words are longer than <see cref="DecisionSlice.MaxTextLength"/>.</summary>
    public static readonly MessageCode TextTooLong = new("decision.text-too-long", "The words are longer than {max} characters.", RefusalCategory.Invalid);

    /// <summary><c>decision.text-invalid</c>: the words hold half a surrogate pair or the character NUL, which no store keeps as they are.</summary>
    public static readonly MessageCode TextInvalid = new("decision.text-invalid", "The words hold half a surrogate pair or the character NUL.", RefusalCategory.Invalid);

    /// <summary><c>decision.list-too-long</c>: a list is longer than <see cref="DecisionSlice"/> says.</summary>
    public static readonly MessageCode ListTooLong = new("decision.list-too-long", "There are more than {max} {list}.", RefusalCategory.Invalid);

    /// <summary><c>decision.pseudonym-needed</c>: the ballot is secret, and the command carries no pseudonym.</summary>
    public static readonly MessageCode PseudonymNeeded = new("decision.pseudonym-needed", "The ballot is secret; a pseudonym is needed.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.key-lost</c>: the key under which the ballots are kept is gone, or another one is in its place. Nobody can vote or take a ballot back.</summary>
    public static readonly MessageCode KeyLost = new("decision.key-lost", "The key of the secret ballot is lost; no ballot can be cast, changed or taken back.", RefusalCategory.Conflict);

    /// <summary><c>decision.too-many-ballots</c>: there are more secret ballots than people who may cast them. It cannot be closed, only superseded.</summary>
    public static readonly MessageCode TooManyBallots = new("decision.too-many-ballots", "There are {ballots} secret ballots of {voters} people; another decision must take the place of this one.", RefusalCategory.Conflict);

    /// <summary><c>decision.pseudonym-not-wanted</c>: the ballot is not secret.</summary>
    public static readonly MessageCode PseudonymNotWanted = new("decision.pseudonym-not-wanted", "The ballot is not secret.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.deadline-passed</c>: no ballot is taken any more.</summary>
    public static readonly MessageCode DeadlinePassed = new("decision.deadline-passed", "The deadline has passed.", RefusalCategory.Conflict);

    /// <summary><c>decision.deadline-not-reached</c>: what may still be voted, changed or objected can change the verdict.</summary>
    public static readonly MessageCode DeadlineNotReached = new("decision.deadline-not-reached", "The deadline is not reached, and the verdict can still change.", RefusalCategory.NotYet);

    /// <summary><c>decision.deadline-not-later</c>: there is no deadline, or the new one is not later.</summary>
    public static readonly MessageCode DeadlineNotLater = new("decision.deadline-not-later", "A deadline is moved to a later time.", RefusalCategory.Invalid);

    /// <summary><c>decision.no-ballot</c>: the person has no ballot to take back.</summary>
    public static readonly MessageCode NoBallot = new("decision.no-ballot", "There is no ballot to take back.", RefusalCategory.NotFound);

    /// <summary><c>decision.has-voted</c>: whoever has voted cannot step back.</summary>
    public static readonly MessageCode HasVoted = new("decision.has-voted", "{person} has voted, and cannot step back.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.objection-not-open</c>: there is no such open objection.</summary>
    public static readonly MessageCode ObjectionNotOpen = new("decision.objection-not-open", "The objection {number} is not open.", RefusalCategory.NotFound);

    /// <summary><c>decision.options-invalid</c>: the options, the form, the seats or the ties that were declared do not fit together.</summary>
    public static readonly MessageCode OptionsInvalid = new("decision.options-invalid", "The options cannot be decided on: {why}", RefusalCategory.Invalid);

    /// <summary><c>decision.options-alike</c>: two options, or two classes, look the same to whoever reads them.</summary>
    public static readonly MessageCode OptionsAlike = new("decision.options-alike", "{option} and {other} look alike.", RefusalCategory.Invalid);

    /// <summary><c>decision.preference-invalid</c>: the ballot does not fit the options.</summary>
    public static readonly MessageCode PreferenceInvalid = new("decision.preference-invalid", "The ballot does not fit the options: {why}", RefusalCategory.Invalid);

    /// <summary><c>decision.policy-invalid</c>: quorums, weights, classes, delegation or the vote after an objection do not fit together.</summary>
    public static readonly MessageCode PolicyInvalid = new("decision.policy-invalid", "The policy does not hold together: {why}", RefusalCategory.Invalid);

    /// <summary><c>decision.version-passed</c>: the voter read another version than the present one.</summary>
    public static readonly MessageCode VersionPassed = new("decision.version-passed", "This was said to version {version}; the proposal is at version {present}.", RefusalCategory.Conflict);

    /// <summary><c>decision.no-proposal</c>: the words of a question with options do not change, and no words are no proposal.</summary>
    public static readonly MessageCode NoProposal = new("decision.no-proposal", "Only a proposal gets new words.", RefusalCategory.Invalid);

    /// <summary><c>decision.voting-begun</c>: an option is added before the first ballot, or not at all.</summary>
    public static readonly MessageCode VotingBegun = new("decision.voting-begun", "Voting has begun; no option can be added any more.", RefusalCategory.Conflict);

    /// <summary><c>decision.ballot-final</c>: ballots stay as they were cast.</summary>
    public static readonly MessageCode BallotFinal = new("decision.ballot-final", "The ballot was cast, and stays as it is.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.grade-invalid</c>: the scale has no such level, the stance is not the one that goes with it, or there are options.</summary>
    public static readonly MessageCode GradeInvalid = new("decision.grade-invalid", "The level {level} of {scale} does not fit here.", RefusalCategory.Invalid);

    /// <summary><c>decision.no-advice</c>: the person gave no advice.</summary>
    public static readonly MessageCode NoAdvice = new("decision.no-advice", "{person} gave no advice.", RefusalCategory.NotFound);

    /// <summary><c>decision.answer-missing</c>: an answer to advice says whether it is adopted, adapted or declined.</summary>
    public static readonly MessageCode AnswerMissing = new("decision.answer-missing", "Advice is adopted, adapted or declined.", RefusalCategory.Invalid);

    /// <summary><c>decision.advice-unanswered</c>: every piece of advice must be answered before the close.</summary>
    public static readonly MessageCode AdviceUnanswered = new("decision.advice-unanswered", "The advice of {adviser} has no answer yet.", RefusalCategory.NotYet);

    /// <summary><c>decision.step-not-declared</c>: the step to break ties was not declared.</summary>
    public static readonly MessageCode StepNotDeclared = new("decision.step-not-declared", "Ties are not broken by {step} here.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.lot-recorded</c>: it was declared or recorded before, and is not drawn again.</summary>
    public static readonly MessageCode LotRecorded = new("decision.lot-recorded", "The order or seed for {step} is known already.", RefusalCategory.Conflict);

    /// <summary><c>decision.lot-invalid</c>: an order holds options, each once and a drawn one all of them; a seed has 1 to 128 characters.</summary>
    public static readonly MessageCode LotInvalid = new("decision.lot-invalid", "This is no order of the options, or no seed, for {step}.", RefusalCategory.Invalid);

    /// <summary><c>decision.delegation-not-allowed</c>: nobody may vote for somebody else.</summary>
    public static readonly MessageCode DelegationNotAllowed = new("decision.delegation-not-allowed", "Everybody votes for themselves here.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.delegation-invalid</c>: the vote cannot be delegated like that.</summary>
    public static readonly MessageCode DelegationInvalid = new("decision.delegation-invalid", "The vote cannot be delegated like that: {why}.", RefusalCategory.Invalid);

    /// <summary><c>decision.delegation-full</c>: whoever the vote would go to carries as many voices as one may.</summary>
    public static readonly MessageCode DelegationFull = new("decision.delegation-full", "One ballot carries at most {max} voices of others; this one would not fit.", RefusalCategory.NotAllowed);

    /// <summary><c>decision.no-delegation</c>: the person delegated no vote for this decision.</summary>
    public static readonly MessageCode NoDelegation = new("decision.no-delegation", "There is no delegation to take back.", RefusalCategory.NotFound);

    /// <summary><c>decision.no-verdict</c>: there is nothing to explain before the close, or another decision took the place of this one.</summary>
    public static readonly MessageCode NoVerdict = new("decision.no-verdict", "There is no verdict yet.", RefusalCategory.NotYet);

    /// <summary><c>decision.preview-hidden</c>: ballots are hidden until the close, and what would be decided now would tell what they say.</summary>
    public static readonly MessageCode PreviewHidden = new("decision.preview-hidden", "Ballots are hidden until the close.", RefusalCategory.NotYet);

    /// <summary><c>decision.contributions-invalid</c>: a contribution that it goes back to is named without its session, or twice.</summary>
    public static readonly MessageCode ContributionsInvalid = new("decision.contributions-invalid", "A contribution is named without its session, or twice.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Exists, Unknown, IdMissing, IdDiffers, DeclarationMissing, PersonMissing, PersonTwice, PeopleAlike, RuleUnknown, RuleParameters,
        RuleFailed, RuleFrozen, QuorumInvalid, Closed, ReviewInvalid, NoPredecessor, NotEligible, MayNot, DeadlineNotLater, StanceMissing, ReasonMissing, TextTooLong, TextInvalid, ListTooLong,
        PseudonymNeeded, KeyLost, TooManyBallots, PseudonymNotWanted, DeadlinePassed, DeadlineNotReached, NoBallot, HasVoted,
        ObjectionNotOpen, OptionsInvalid, OptionsAlike, PreferenceInvalid, PolicyInvalid, VersionPassed, NoProposal, VotingBegun, BallotFinal,
        GradeInvalid, NoAdvice, AnswerMissing, AdviceUnanswered, StepNotDeclared, LotRecorded, LotInvalid, DelegationNotAllowed,
        DelegationInvalid, DelegationFull, NoDelegation, NoVerdict, PreviewHidden, ContributionsInvalid,
    ];
}
