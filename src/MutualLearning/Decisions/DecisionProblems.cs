using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What exactly can be wrong with a declaration, a ballot or a delegation: the cause of a refusal. Each code is stable; the arguments stand in braces.</summary>
internal static class DecisionProblems
{
    /// <summary><c>declaration.too-many-options</c>: there are more options than a decision can declare.</summary>
    public static readonly MessageCode TooManyOptions = new("declaration.too-many-options", "there are more than {max}", RefusalCategory.Invalid);

    /// <summary><c>declaration.no-such-form</c>: the form of the ballots is none of those there are.</summary>
    public static readonly MessageCode NoSuchForm = new("declaration.no-such-form", "there is no such form of ballots", RefusalCategory.Invalid);

    /// <summary><c>declaration.no-such-meaning</c>: what it means to leave an option out is none of the meanings there are.</summary>
    public static readonly MessageCode NoSuchMeaning = new("declaration.no-such-meaning", "there is no such meaning of leaving out", RefusalCategory.Invalid);

    /// <summary><c>declaration.option-unreadable</c>: the name of an option is empty or too long, shows nothing, or turns the direction of writing; options are counted from 1.</summary>
    public static readonly MessageCode OptionUnreadable = new("declaration.option-unreadable", "the option {number} needs 1 to 128 characters, one of them to be seen and none that turns the direction of writing", RefusalCategory.Invalid);

    /// <summary><c>declaration.option-twice</c>: an option stands twice.</summary>
    public static readonly MessageCode OptionTwice = new("declaration.option-twice", "'{option}' stands twice", RefusalCategory.Invalid);

    /// <summary><c>declaration.options-needed</c>: a form of ballots or several seats are declared, and no options.</summary>
    public static readonly MessageCode OptionsNeeded = new("declaration.options-needed", "a form or several seats need options", RefusalCategory.Invalid);

    /// <summary><c>declaration.seats-unfit</c>: there are fewer options than seats, or no seat.</summary>
    public static readonly MessageCode SeatsUnfit = new("declaration.seats-unfit", "there are {options} for {seats} seats", RefusalCategory.Invalid);

    /// <summary><c>declaration.tie-steps-unfit</c>: a step that breaks ties is none of those there are, or stands twice.</summary>
    public static readonly MessageCode TieStepsUnfit = new("declaration.tie-steps-unfit", "there is no such step to break ties, or it stands twice", RefusalCategory.Invalid);

    /// <summary><c>declaration.tie-order-unfit</c>: an order that breaks ties names something that is no option, or an option twice.</summary>
    public static readonly MessageCode TieOrderUnfit = new("declaration.tie-order-unfit", "an order to break ties holds options, each once", RefusalCategory.Invalid);

    /// <summary><c>declaration.seed-unfit</c>: the seed of a lot is too long, or has characters that no name has.</summary>
    public static readonly MessageCode SeedUnfit = new("declaration.seed-unfit", "a seed has 1 to 128 characters", RefusalCategory.Invalid);

    /// <summary><c>declaration.power-unfit</c>: a power or its holders are none of those there are, it is given twice, or given to an objector and is not about objections.</summary>
    public static readonly MessageCode PowerUnfit = new("declaration.power-unfit", "a power is one of those there are, given once, and only that over objections to objectors", RefusalCategory.Invalid);

    /// <summary><c>declaration.no-such-secrecy</c>: the secrecy is none of those there are.</summary>
    public static readonly MessageCode NoSuchSecrecy = new("declaration.no-such-secrecy", "there is no such secrecy", RefusalCategory.Invalid);

    /// <summary><c>declaration.approval-quorum-unfit</c>: the approval quorum is more than everybody, or there are options.</summary>
    public static readonly MessageCode ApprovalQuorumUnfit = new("declaration.approval-quorum-unfit", "an approval quorum is at most 1 and goes with a proposal", RefusalCategory.Invalid);

    /// <summary><c>declaration.quorum-terms-unfit</c>: the terms of a quorum stand without one, or count no part of those that they are of.</summary>
    public static readonly MessageCode QuorumTermsUnfit = new(
        "declaration.quorum-terms-unfit", "a quorum counts some of those that it is a part of: decided, cast, present, electorate, in this order", RefusalCategory.Invalid);

    /// <summary><c>declaration.vote-period-unfit</c>: a vote after an objection has no fallback rule, no time, or too much.</summary>
    public static readonly MessageCode VotePeriodUnfit = new("declaration.vote-period-unfit", "a vote after an objection needs a fallback rule, and lasts up to {days} days", RefusalCategory.Invalid);

    /// <summary><c>declaration.voters-need-names</c>: the ballot is secret, and something was declared that goes by the names of voters.</summary>
    public static readonly MessageCode VotersNeedNames = new("declaration.voters-need-names", "weights, classes, delegation, a casting vote and answers to advice need voters with a name; the ballot is secret", RefusalCategory.Invalid);

    /// <summary><c>declaration.weight-unfit</c>: a weight is out of range, stands twice, or is of somebody who does not vote.</summary>
    public static readonly MessageCode WeightUnfit = new("declaration.weight-unfit", "the weight of '{person}' is not one, from 1 to {max}, of a voter", RefusalCategory.Invalid);

    /// <summary><c>declaration.class-unfit</c>: a class of voters has no name, nobody in it, somebody twice, or somebody who does not vote.</summary>
    public static readonly MessageCode ClassUnfit = new("declaration.class-unfit", "the class '{class}' needs a name and members who may vote, each once", RefusalCategory.Invalid);

    /// <summary><c>declaration.class-twice</c>: two classes of voters have one name.</summary>
    public static readonly MessageCode ClassTwice = new("declaration.class-twice", "a class stands twice", RefusalCategory.Invalid);

    /// <summary><c>declaration.requirement-unfit</c>: a requirement has no rule, names a class that is not declared, or there are options.</summary>
    public static readonly MessageCode RequirementUnfit = new(
        "declaration.requirement-unfit", "a requirement has a rule, goes with a proposal, and names a declared class or none", RefusalCategory.Invalid);

    /// <summary><c>declaration.chain-too-long</c>: a vote could be delegated more often in a row than can be counted, or less than not at all.</summary>
    public static readonly MessageCode ChainTooLong = new("declaration.chain-too-long", "a vote is delegated at most {max} times in a row; 0 stands for no limit", RefusalCategory.Invalid);

    /// <summary><c>declaration.cap-unfit</c>: a cap on voices is less than 0, or there is none to refuse by.</summary>
    public static readonly MessageCode CapUnfit = new("declaration.cap-unfit", "a cap on the voices of one ballot is 1 or more, and 0 is none", RefusalCategory.Invalid);

    /// <summary><c>declaration.topic-too-long</c>: a topic of delegations is too long.</summary>
    public static readonly MessageCode TopicTooLong = new("declaration.topic-too-long", "a topic has up to 128 characters", RefusalCategory.Invalid);

    /// <summary><c>declaration.delegation-of-nobody</c>: a standing delegation does not say whose vote it is.</summary>
    public static readonly MessageCode DelegationOfNobody = new("declaration.delegation-of-nobody", "a standing delegation is of nobody", RefusalCategory.Invalid);

    /// <summary><c>delegation.shares-unfit</c>: a delegation has no shares, or too many.</summary>
    public static readonly MessageCode SharesUnfit = new("delegation.shares-unfit", "a vote has 1 to {max} shares", RefusalCategory.Invalid);

    /// <summary><c>delegation.not-split</c>: a delegation has several shares where votes are not split.</summary>
    public static readonly MessageCode NotSplit = new("delegation.not-split", "a vote is not split here", RefusalCategory.Invalid);

    /// <summary><c>delegation.share-unfit</c>: a share has no parts or too many, or no choices or too many.</summary>
    public static readonly MessageCode ShareUnfit = new("delegation.share-unfit", "a share has 1 to {parts} parts and 1 to {choices} choices", RefusalCategory.Invalid);

    /// <summary><c>delegation.choices-unfit</c>: a share goes to nobody, to whoever delegates, or to somebody twice.</summary>
    public static readonly MessageCode ChoicesUnfit = new("delegation.choices-unfit", "the choices are different people, and others", RefusalCategory.Invalid);

    /// <summary><c>ballot.no-options</c>: a ballot on options was cast, and the question has none.</summary>
    public static readonly MessageCode NoOptions = new("ballot.no-options", "there are no options", RefusalCategory.Invalid);

    /// <summary><c>ballot.says-nothing</c>: a ballot says nothing about the options, and does not abstain.</summary>
    public static readonly MessageCode SaysNothing = new("ballot.says-nothing", "it says nothing about them, and does not abstain", RefusalCategory.Invalid);

    /// <summary><c>ballot.no-marks</c>: the marks are missing.</summary>
    public static readonly MessageCode NoMarks = new("ballot.no-marks", "it has no marks", RefusalCategory.Invalid);

    /// <summary><c>ballot.stance-on-options</c>: a ballot on options also has a stance.</summary>
    public static readonly MessageCode StanceOnOptions = new("ballot.stance-on-options", "a stance goes with a proposal, not with options", RefusalCategory.Invalid);

    /// <summary><c>ballot.other-form</c>: a ballot is of another form than the declared one.</summary>
    public static readonly MessageCode OtherForm = new("ballot.other-form", "it is of the form {given}, not {needed}", RefusalCategory.Invalid);

    /// <summary><c>ballot.no-such-option</c>: a ballot marks something that is no option.</summary>
    public static readonly MessageCode NoSuchOption = new("ballot.no-such-option", "there is no option '{option}'", RefusalCategory.Invalid);

    /// <summary><c>ballot.criterion-unfit</c>: the name of a criterion is empty or too long.</summary>
    public static readonly MessageCode CriterionUnfit = new("ballot.criterion-unfit", "a criterion has 1 to 128 characters", RefusalCategory.Invalid);

    /// <summary><c>ballot.marked-twice</c>: a ballot marks an option twice.</summary>
    public static readonly MessageCode MarkedTwice = new("ballot.marked-twice", "'{option}' stands twice", RefusalCategory.Invalid);

    /// <summary><c>ballot.mark-out-of-range</c>: a rank or a score is out of range.</summary>
    public static readonly MessageCode MarkOutOfRange = new("ballot.mark-out-of-range", "{mark} for '{option}' is not from {range}", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        TooManyOptions, NoSuchForm, NoSuchMeaning, OptionUnreadable, OptionTwice, OptionsNeeded, SeatsUnfit, TieStepsUnfit, TieOrderUnfit,
        SeedUnfit, NoSuchSecrecy, PowerUnfit, ApprovalQuorumUnfit, QuorumTermsUnfit, VotePeriodUnfit, VotersNeedNames, WeightUnfit, ClassUnfit, ClassTwice, RequirementUnfit, ChainTooLong, CapUnfit,
        TopicTooLong, DelegationOfNobody, SharesUnfit, NotSplit, ShareUnfit, ChoicesUnfit, NoOptions, SaysNothing, NoMarks, StanceOnOptions,
        OtherForm, NoSuchOption, CriterionUnfit, MarkedTwice, MarkOutOfRange,
    ];
}
