using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Why the built-in rules decide as they do, and what they explain by points. Each code is stable; the arguments stand in braces.</summary>
public static class VerdictReasons
{
    /// <summary><c>verdict.no-electorate</c>: nobody may vote.</summary>
    public static readonly MessageCode NoElectorate = new("verdict.no-electorate", "Nobody may vote on it.");

    /// <summary><c>verdict.no-ballots</c>: nobody voted.</summary>
    public static readonly MessageCode NoBallots = new("verdict.no-ballots", "Nobody voted.");

    /// <summary><c>verdict.quorum-missed</c>: too few took part.</summary>
    public static readonly MessageCode QuorumMissed = new("verdict.quorum-missed", "{cast} of {electorate} voted; the quorum is {quorum}.");

    /// <summary><c>verdict.present-missed</c>: too few were there.</summary>
    public static readonly MessageCode PresentMissed = new("verdict.present-missed", "{present} of {electorate} were present; the quorum is {quorum}.");

    /// <summary><c>verdict.cast-of-present-missed</c>: too few of those present took part.</summary>
    public static readonly MessageCode CastOfPresentMissed = new("verdict.cast-of-present-missed", "{cast} of {present} present voted; the quorum is {quorum}.");

    /// <summary><c>verdict.decided-missed</c>: too few voted without abstaining.</summary>
    public static readonly MessageCode DecidedMissed = new("verdict.decided-missed", "{decided} of {electorate} voted without abstaining; the quorum is {quorum}.");

    /// <summary><c>verdict.decided-of-present-missed</c>: too few of those present voted without abstaining.</summary>
    public static readonly MessageCode DecidedOfPresentMissed = new(
        "verdict.decided-of-present-missed", "{decided} of {present} present voted without abstaining; the quorum is {quorum}.");

    /// <summary><c>verdict.decided-of-cast-missed</c>: too many of those who voted abstained.</summary>
    public static readonly MessageCode DecidedOfCastMissed = new(
        "verdict.decided-of-cast-missed", "{decided} of {cast} who voted did not abstain; the quorum is {quorum}.");

    /// <summary><c>verdict.majority</c>: more for than against.</summary>
    public static readonly MessageCode Majority = new("verdict.majority", "{yes} yes to {no} no.");

    /// <summary><c>verdict.no-majority</c>: more against than for.</summary>
    public static readonly MessageCode NoMajority = new("verdict.no-majority", "{yes} yes to {no} no is no majority.");

    /// <summary><c>verdict.tie</c>: as many for as against.</summary>
    public static readonly MessageCode Tie = new("verdict.tie", "A tie: {yes} yes and {no} no.");

    /// <summary><c>verdict.casting-vote</c>: as many for as against, and the ballot of the declared chair decides.</summary>
    public static readonly MessageCode CastingVote = new("verdict.casting-vote", "{chair} has the casting vote: {yes} yes and {no} no.");

    /// <summary><c>verdict.short-of-cast</c>: not more than half of the votes cast are for it.</summary>
    public static readonly MessageCode ShortOfCast = new("verdict.short-of-cast", "{yes} yes of {cast} cast; {no} no, {abstained} abstained.");

    /// <summary><c>verdict.short-of-present</c>: not more than half of those present are for it.</summary>
    public static readonly MessageCode ShortOfPresent = new("verdict.short-of-present", "{yes} yes of {present} present; {no} no, {abstained} abstained.");

    /// <summary><c>verdict.short-of-electorate</c>: not more than half of everybody who may vote is for it.</summary>
    public static readonly MessageCode ShortOfElectorate = new(
        "verdict.short-of-electorate", "{yes} yes of {electorate} who may vote; {no} no, {abstained} abstained.");

    /// <summary><c>verdict.threshold-reached</c>: the needed part was reached.</summary>
    public static readonly MessageCode ThresholdReached = new("verdict.threshold-reached", "{yes} yes of {base} reach {threshold}.");

    /// <summary><c>verdict.threshold-missed</c>: the needed part was not reached.</summary>
    public static readonly MessageCode ThresholdMissed = new("verdict.threshold-missed", "{yes} yes of {base} do not reach {threshold}.");

    /// <summary><c>verdict.threshold-exceeded</c>: more than a share agree.</summary>
    public static readonly MessageCode ThresholdExceeded = new("verdict.threshold-exceeded", "{yes} yes of {base} are more than {threshold}.");

    /// <summary><c>verdict.threshold-not-exceeded</c>: no more than a share agree.</summary>
    public static readonly MessageCode ThresholdNotExceeded = new("verdict.threshold-not-exceeded", "{yes} yes of {base} are not more than {threshold}.");

    /// <summary><c>verdict.consensus</c>: nobody prevents it, and few enough stand aside.</summary>
    public static readonly MessageCode Consensus = new("verdict.consensus", "Nobody is against it; standing aside: {stand-asides}.");

    /// <summary><c>verdict.blocked</c>: somebody prevents it.</summary>
    public static readonly MessageCode Blocked = new("verdict.blocked", "{blocks} against it; that prevents consensus.");

    /// <summary><c>verdict.too-many-stand-asides</c>: more stand aside than may.</summary>
    public static readonly MessageCode TooManyStandAsides = new("verdict.too-many-stand-asides", "Standing aside: {stand-asides}; at most {max} may.");

    /// <summary><c>verdict.no-support</c>: nobody prevents it, and nobody is for it.</summary>
    public static readonly MessageCode NoSupport = new("verdict.no-support", "Nobody is against it, and nobody is for it.");

    /// <summary><c>verdict.consent</c>: no objection is open.</summary>
    public static readonly MessageCode Consent = new("verdict.consent", "No objection is open; concerns on record: {concerns}.");

    /// <summary><c>verdict.objections-open</c>: objections wait to be integrated.</summary>
    public static readonly MessageCode ObjectionsOpen = new("verdict.objections-open", "Open objections: {objections}.");

    /// <summary><c>verdict.lazy-consensus</c>: nobody objected in time.</summary>
    public static readonly MessageCode LazyConsensus = new("verdict.lazy-consensus", "Nobody objected in time.");

    /// <summary><c>verdict.three-plus-one</c>: three full yes and more yes than no.</summary>
    public static readonly MessageCode ThreePlusOne = new("verdict.three-plus-one", "{yes} full +1 and {no} -1.");

    /// <summary><c>verdict.too-few-plus-one</c>: fewer full yes than needed.</summary>
    public static readonly MessageCode TooFewPlusOne = new("verdict.too-few-plus-one", "{yes} full +1; {needed} are needed.");

    /// <summary><c>verdict.vetoed</c>: a full no with a reason.</summary>
    public static readonly MessageCode Vetoed = new("verdict.vetoed", "Vetoes with a reason: {vetoes}.");

    /// <summary><c>verdict.decider-decided</c>: the one who decides has.</summary>
    public static readonly MessageCode DeciderDecided = new("verdict.decider-decided", "{decider} decided.");

    /// <summary><c>verdict.decider-silent</c>: the one who decides has not.</summary>
    public static readonly MessageCode DeciderSilent = new("verdict.decider-silent", "{decider} has not decided.");

    /// <summary><c>verdict.advice-missing</c>: too few gave advice.</summary>
    public static readonly MessageCode AdviceMissing = new("verdict.advice-missing", "{given} gave advice; {needed} are needed.");

    /// <summary><c>verdict.no-options</c>: the rule chooses among options, and there are none.</summary>
    public static readonly MessageCode NoOptions = new("verdict.no-options", "The rule chooses among options, and none are declared.");

    /// <summary><c>verdict.wrong-form</c>: the rule cannot read ballots of this form.</summary>
    public static readonly MessageCode WrongForm = new("verdict.wrong-form", "The rule counts ballots of the form {needed}, and these are of the form {given}.");

    /// <summary><c>verdict.chosen</c>: options are chosen.</summary>
    public static readonly MessageCode ChosenOptions = new("verdict.chosen", "Chosen: {options}.");

    /// <summary><c>verdict.tied-options</c>: options tie, and no declared step breaks the tie.</summary>
    public static readonly MessageCode TiedOptions = new("verdict.tied-options", "A tie stands: {options}.");

    /// <summary><c>verdict.unfollowed-ties</c>: more ties stand than can be followed, so that everybody who could still be chosen is named.</summary>
    public static readonly MessageCode UnfollowedTies = new(
        "verdict.unfollowed-ties", "More ties stand than can be followed one by one; tied are all who could still be chosen at the first: {options}. A declared ladder would break them.");

    /// <summary><c>verdict.nobody-chosen</c>: no option can be chosen.</summary>
    public static readonly MessageCode NobodyChosen = new("verdict.nobody-chosen", "No option can be chosen.");

    /// <summary><c>verdict.every-class</c>: every class of voters reached it.</summary>
    public static readonly MessageCode EveryClass = new("verdict.every-class", "Each of the {classes} classes of voters adopts it.");

    /// <summary><c>verdict.class-missed</c>: a class of voters did not reach it.</summary>
    public static readonly MessageCode ClassMissed = new("verdict.class-missed", "The class {class} does not adopt it: {why}");

    /// <summary><c>verdict.requirement-missed</c>: one of the conditions does not hold that must.</summary>
    public static readonly MessageCode RequirementMissed = new("verdict.requirement-missed", "The requirement {requirement} does not hold: {why}");

    /// <summary><c>verdict.few-against</c>: no more are against it than may be.</summary>
    public static readonly MessageCode FewAgainst = new("verdict.few-against", "{no} no of {base} are at most {threshold}.");

    /// <summary><c>verdict.many-against</c>: more are against it than may be.</summary>
    public static readonly MessageCode ManyAgainst = new("verdict.many-against", "{no} no of {base} are more than {threshold}.");

    /// <summary><c>verdict.approval-quorum-missed</c>: too few of the electorate are for it.</summary>
    public static readonly MessageCode ApprovalQuorumMissed = new(
        "verdict.approval-quorum-missed", "{yes} of {electorate} are for it; {quorum} must be.");

    /// <summary><c>verdict.weights-too-fine</c>: voices are split so finely that they cannot be counted.</summary>
    public static readonly MessageCode WeightsTooFine = new("verdict.weights-too-fine", "Voices are split more finely than can be counted.");

    /// <summary><c>verdict.veto-escalates</c>: somebody who may stop the decider did, with a reason.</summary>
    public static readonly MessageCode VetoEscalates = new("verdict.veto-escalates", "{person} has a veto and gave a reason; it is decided further up.");

    /// <summary><c>verdict.grade-reached</c>: enough agree as far as is needed.</summary>
    public static readonly MessageCode GradeReached = new("verdict.grade-reached", "{reached} of {graded} agree as far as {needed} or further.");

    /// <summary><c>verdict.grade-missed</c>: too few agree as far as is needed.</summary>
    public static readonly MessageCode GradeMissed = new("verdict.grade-missed", "Only {reached} of {graded} agree as far as {needed}.");

    /// <summary><c>verdict.grade-prevented</c>: somebody shows a fist, or vetoes.</summary>
    public static readonly MessageCode GradePrevented = new("verdict.grade-prevented", "Fists or vetoes: {fists}; that prevents it.");

    /// <summary><c>verdict.thumbs-up</c>: a thumb is up, and few enough are down.</summary>
    public static readonly MessageCode ThumbsUp = new("verdict.thumbs-up", "Thumbs up: {up}; down: {down}.");

    /// <summary><c>verdict.thumbs-down</c>: more thumbs are down than may be.</summary>
    public static readonly MessageCode ThumbsDown = new("verdict.thumbs-down", "Thumbs down: {down}; at most {max} may be.");

    /// <summary><c>verdict.seed-missing</c>: the lot has no published seed yet.</summary>
    public static readonly MessageCode SeedMissing = new("verdict.seed-missing", "The lot has no published seed yet.");

    /// <summary><c>verdict.estimates-move</c>: estimates neither agree nor stay as they were.</summary>
    public static readonly MessageCode EstimatesMove = new(
        "verdict.estimates-move", "Quartiles are up to {range} apart, and {moved} of the answers moved; another round is due.");

    /// <summary><c>verdict.disagreement-lasts</c>: estimates stay as they were and do not agree; the medians are what there is.</summary>
    public static readonly MessageCode DisagreementLasts = new(
        "verdict.disagreement-lasts", "The disagreement lasts: quartiles are up to {range} apart and no longer move; the medians lead to {options}.");

    /// <summary><c>verdict.too-much-work</c>: the exact answer takes more steps than the rule may make.</summary>
    public static readonly MessageCode TooMuchWork = new("verdict.too-much-work", "The exact answer takes more steps than the rule may make.");

    /// <summary><c>verdict.void-ballots</c>: ballots that mark nothing.</summary>
    public static readonly MessageCode VoidBallots = new("verdict.void-ballots", "Void ballots, which mark nothing: {ballots}.");

    /// <summary><c>verdict.marks-not-read</c>: marks behind the first place, under a rule that reads only that.</summary>
    public static readonly MessageCode MarksNotRead = new("verdict.marks-not-read", "Marks behind the first place, which the rule does not read: {marks}.");

    /// <summary><c>verdict.votes-exhausted</c>: votes that name nobody in the last round any more.</summary>
    public static readonly MessageCode VotesExhausted = new("verdict.votes-exhausted", "Votes that name nobody any more in the last round: {votes}.");

    /// <summary><c>verdict.votes-lost</c>: votes that the count itself lost, by the decimals that its rule prescribes.</summary>
    public static readonly MessageCode VotesLost = new("verdict.votes-lost", "Votes that the rule loses by its decimals: {votes}.");

    /// <summary><c>why.points</c>: what an option has that was chosen, or ties.</summary>
    public static readonly MessageCode Points = new("why.points", "{option} has {points}.");

    /// <summary><c>why.fewer-points</c>: what an option has that was not chosen.</summary>
    public static readonly MessageCode FewerPoints = new("why.fewer-points", "{option} has {points}, {less} less than the last one chosen.");

    /// <summary><c>why.more-points</c>: what an option would have needed.</summary>
    public static readonly MessageCode MorePoints = new("why.more-points", "With more than {points} more, {option} would be chosen.");

    /// <summary><c>why.points-table</c>: the heading of a table of points.</summary>
    public static readonly MessageCode PointsTable = new("why.points-table", "What each option has.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        NoElectorate, NoBallots, QuorumMissed, PresentMissed, CastOfPresentMissed, DecidedMissed, DecidedOfPresentMissed, DecidedOfCastMissed, Majority, NoMajority, Tie, CastingVote, ShortOfCast, ShortOfPresent, ShortOfElectorate, ThresholdReached, ThresholdMissed, ThresholdExceeded, ThresholdNotExceeded, Consensus, Blocked,
        TooManyStandAsides, NoSupport, Consent, ObjectionsOpen, LazyConsensus, ThreePlusOne, TooFewPlusOne, Vetoed, DeciderDecided,
        DeciderSilent, AdviceMissing, NoOptions, WrongForm, ChosenOptions, TiedOptions, UnfollowedTies, NobodyChosen, EveryClass,
        ClassMissed, RequirementMissed, FewAgainst, ManyAgainst, ApprovalQuorumMissed, WeightsTooFine, VetoEscalates, GradeReached, GradeMissed, GradePrevented, ThumbsUp, ThumbsDown,
        SeedMissing, EstimatesMove, DisagreementLasts, TooMuchWork, VoidBallots, MarksNotRead, VotesExhausted, VotesLost, Points, FewerPoints, MorePoints, PointsTable,
    ];
}
