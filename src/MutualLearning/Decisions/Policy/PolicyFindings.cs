using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What <see cref="DecisionPolicy"/> finds. Each code is stable; the arguments stand in braces.</summary>
internal static class PolicyFindings
{
    /// <summary><c>policy.never-passes</c>: not even a yes of everybody adopts it.</summary>
    public static readonly MessageCode NeverPasses = new("policy.never-passes", "This can never pass under {rule}: with a yes of everybody the verdict is: {verdict}");

    /// <summary><c>policy.never-fails</c>: not even a block of everybody prevents it.</summary>
    public static readonly MessageCode NeverFails = new("policy.never-fails", "This cannot fail under {rule}: with everybody against it the verdict is: {verdict}");

    /// <summary><c>policy.not-tried</c>: to try ballots takes too much work.</summary>
    public static readonly MessageCode NotTried = new("policy.not-tried", "Ballots could not be tried: it takes more steps than may be made.");

    /// <summary><c>policy.staying-away-wins</c>: an opponent prevents by staying away what they could not prevent by voting.</summary>
    public static readonly MessageCode StayingAwayWins = new(
        "policy.staying-away-wins", "The quorum rewards staying away: {for} for and 1 against are enough; if the 1 stays away, the quorum is missed.");

    /// <summary><c>policy.silence-and-quorum</c>: silence is consent, and a quorum asks people to speak.</summary>
    public static readonly MessageCode SilenceAndQuorum = new("policy.silence-and-quorum", "Under {rule} silence is consent; the quorum {quorum} asks people to speak.");

    /// <summary><c>policy.silence-needs-deadline</c>: silence is consent, and nobody knows by when to speak.</summary>
    public static readonly MessageCode SilenceNeedsDeadline = new("policy.silence-needs-deadline", "Under {rule} silence is consent; without a deadline nobody knows by when to speak.");

    /// <summary><c>policy.needs-options</c>: the rule chooses among options, and there are none.</summary>
    public static readonly MessageCode NeedsOptions = new("policy.needs-options", "The rule {rule} chooses among options; none are declared.");

    /// <summary><c>policy.needs-proposal</c>: the rule adopts or rejects, and there are options.</summary>
    public static readonly MessageCode NeedsProposal = new("policy.needs-proposal", "The rule {rule} adopts or rejects a proposal; it does not choose among options.");

    /// <summary><c>policy.wrong-form</c>: the rule cannot read ballots of the declared form.</summary>
    public static readonly MessageCode WrongForm = new("policy.wrong-form", "The rule {rule} cannot read these ballots: {verdict}");

    /// <summary><c>policy.seats-unfilled</c>: the rule does not fill the seats.</summary>
    public static readonly MessageCode SeatsUnfilled = new("policy.seats-unfilled", "The rule {rule} fills {filled} of {seats} seats even when all agree.");

    /// <summary><c>policy.fallback-same</c>: the fallback is the rule again.</summary>
    public static readonly MessageCode FallbackSame = new("policy.fallback-same", "The fallback {rule} is the rule itself; it decides no more than the rule does.");

    /// <summary><c>policy.deadline-passed</c>: no ballot will be taken.</summary>
    public static readonly MessageCode DeadlinePassed = new("policy.deadline-passed", "The deadline has passed; no ballot will be taken.");

    /// <summary><c>policy.review-too-early</c>: the review comes before the deadline.</summary>
    public static readonly MessageCode ReviewTooEarly = new("policy.review-too-early", "The review on {day} comes before the deadline.");

    /// <summary><c>policy.order-missing</c>: a step to break ties has no order yet.</summary>
    public static readonly MessageCode OrderMissing = new("policy.order-missing", "The step {step} breaks no tie until its order is recorded.");

    /// <summary><c>policy.seed-missing</c>: the lot has no published seed yet.</summary>
    public static readonly MessageCode SeedMissing = new("policy.seed-missing", "Until a published seed is recorded, whoever votes last can choose the lot.");

    /// <summary><c>policy.ties-unused</c>: steps to break ties without options.</summary>
    public static readonly MessageCode TiesUnused = new("policy.ties-unused", "Ties are broken among options; none are declared.");

    /// <summary><c>policy.no-classes</c>: the rule counts classes of voters, and there are none.</summary>
    public static readonly MessageCode NoClasses = new("policy.no-classes", "The rule {rule} counts every class of voters; none are declared.");

    /// <summary><c>policy.not-in-a-class</c>: a voter belongs to no class, and the classes are counted one by one.</summary>
    public static readonly MessageCode NotInAClass = new("policy.not-in-a-class", "{person} belongs to no class; their ballot can change nothing.");

    /// <summary><c>policy.veto-outside</c>: whoever has the veto cannot use it.</summary>
    public static readonly MessageCode VetoOutside = new("policy.veto-outside", "{person} has a veto, and neither votes nor advises; it can never be cast.");

    /// <summary><c>policy.chair-outside</c>: whoever has the casting vote cannot use it.</summary>
    public static readonly MessageCode ChairOutside = new("policy.chair-outside", "{person} has the casting vote, and neither votes nor advises; it can never be cast.");

    /// <summary><c>policy.secret-of-few</c>: the ballot is secret, and whoever knows their own ballot knows that of the other.</summary>
    public static readonly MessageCode SecretOfFew = new(
        "policy.secret-of-few", "The ballot is secret, and {voters} may vote: whoever knows their own ballot knows the other one from the result.");

    /// <summary><c>policy.one-decides</c>: one voter weighs so much that the others do not matter.</summary>
    public static readonly MessageCode OneDecides = new("policy.one-decides", "{person} weighs so much that the others cannot prevent what {person} is for.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        NeverPasses, NeverFails, NotTried, StayingAwayWins, SilenceAndQuorum, SilenceNeedsDeadline, NeedsOptions, NeedsProposal, WrongForm,
        SeatsUnfilled, FallbackSame, DeadlinePassed, ReviewTooEarly, OrderMissing, SeedMissing, TiesUnused, NoClasses, NotInAClass,
        VetoOutside, ChairOutside, SecretOfFew, OneDecides,
    ];
}
