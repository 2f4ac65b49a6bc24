using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What a command leads to in a decision. Pure and total: never throws for any command in any state, whatever the rules do.</summary>
public static partial class DecisionDecider
{
    /// <summary>The greatest length of any words in a decision, in UTF-16 code units.</summary>
    public const int MaxTextLength = PlainText.MaxLength;

    /// <summary>The greatest number of people who may vote or advise, together.</summary>
    public const int MaxPeople = 100_000;

    /// <summary>The decider over a collection of rules.</summary>
    /// <param name="rules">The rules that decisions may declare.</param>
    /// <returns>The decider.</returns>
    public static Decider<Decision, DecisionCommand, DecisionEvent> Create(DecisionRules rules)
    {
        Guard.Against.Null(rules);
        return new(Decision.Initial, (decision, command, context) => Decide(decision, command, context, rules), Decision.Evolve)
        {
            TimeOf = static body => body.At,
            SizeOf = DecisionEventSize.Of,
            IsSame = IsSame,
        };
    }

    /// <summary>What a command leads to.</summary>
    /// <param name="decision">The decision now.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which id. Time does not go back: an event is never earlier than the one before it, whatever the clock says.</param>
    /// <param name="rules">The rules that decisions may declare.</param>
    /// <returns>The events, or why not; the codes stand in <see cref="DecisionRefusals"/>.</returns>
    public static Decided<DecisionEvent> Decide(Decision decision, DecisionCommand command, CommandContext context, DecisionRules rules)
    {
        Guard.Against.Null(decision);
        Guard.Against.Null(command);
        Guard.Against.Null(rules);
        context = context.NotBefore(decision.LastAt);
        if (command is DeclareDecision declare)
        {
            return Declare(decision, declare, context, rules);
        }

        if (decision.Declaration is null)
        {
            return DecisionRefusals.Unknown;
        }

        if (!decision.IsOpen)
        {
            return DecisionRefusals.Closed;
        }

        return command switch
        {
            ChangeRule c => Change(decision, c, context, rules),
            BeginDiscussion c => Begin(decision, c, context),
            CastBallot c => Cast(decision, c, context, rules),
            WithdrawBallot c => Withdraw(decision, c, context),
            RaiseObjection c => Object(decision, c, context),
            SettleDecisionObjection c => Settle(decision, c, context),
            RecuseFromDecision c => Recuse(decision, c, context),
            AmendProposal c => Amend(decision, c, context),
            AnswerAdvice c => Answer(decision, c, context),
            RecordPresence c => Record(decision, c, context),
            RecordLot c => Record(decision, c, context),
            DelegateVote c => HandOn(decision, c, context),
            WithdrawDelegation c => TakeBack(decision, c, context),
            CloseDecision c => Close(decision, c, context, rules),
            SupersedeDecision c => Supersede(decision, c, context),
            _ => DecisionRefusals.Unknown,
        };
    }

    // The verdict is what the rule said then, and no part of the command.
    internal static bool IsSame(DecisionEvent stored, DecisionEvent decided) => (stored, decided) switch
    {
        (DecisionClosed one, DecisionClosed other) => one.By == other.By && string.Equals(one.MinutedAs, other.MinutedAs, System.StringComparison.Ordinal),
        _ => stored.Equals(decided),
    };

    private static Decided<DecisionEvent> Change(Decision decision, ChangeRule c, CommandContext context, DecisionRules rules)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (decision.Status != DecisionStatus.Declared)
        {
            return DecisionRefusals.RuleFrozen;
        }

        return BadRule(c.Rule, context, rules) is { } refusal ? refusal : new RuleChanged(context.Now, c.Rule, c.By);
    }

    private static Decided<DecisionEvent> Begin(Decision decision, BeginDiscussion c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        return decision.Status == DecisionStatus.Open
            ? ImmutableArray<DecisionEvent>.Empty
            : new DiscussionBegun(context.Now, c.By);
    }

    private static Decided<DecisionEvent> Supersede(Decision decision, SupersedeDecision c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        return c.Successor.IsDefault || c.Successor == decision.Id
            ? DecisionRefusals.IdMissing
            : new DecisionSuperseded(context.Now, c.Successor, c.By);
    }

    // The first ballot, objection or recusal begins the discussion.
    private static Decided<DecisionEvent> Begun(Decision decision, DecisionEvent body, PersonId by) =>
        decision.Status == DecisionStatus.Open
            ? body
            : ImmutableArray.Create<DecisionEvent>(new DiscussionBegun(body.At, by), body);

    private static Decided<DecisionEvent> Begun(Decision decision, ImmutableArray<DecisionEvent> bodies, PersonId by) =>
        decision.Status == DecisionStatus.Open ? bodies : bodies.Insert(0, new DiscussionBegun(bodies[0].At, by));

    private static bool MayVote(Decision decision, PersonId person, out bool isAdvisory)
    {
        isAdvisory = !decision.Electors.Contains(person);
        return !isAdvisory || decision.Advisers.Contains(person);
    }

    // Words that may be missing.
    private static Refusal? BadWords(string? text) => PlainText.Check(text, DecisionRefusals.TextTooLong, DecisionRefusals.TextInvalid);

    private static Refusal? NoReason(string? reason) =>
        PlainText.IsBlank(reason) ? new Refusal(DecisionRefusals.ReasonMissing) : BadWords(reason);
}
