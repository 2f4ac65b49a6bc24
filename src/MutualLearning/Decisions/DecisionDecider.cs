using Ardalis.GuardClauses;
using MutualLearning.Permissions;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What a command leads to in a decision. Pure and total: never throws for any command in any state, whatever the rules do.</summary>
internal static class DecisionDecider
{
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
        var decided = Own(decision, command, context with { Permission = null }, rules);
        return Permitting.IsNeeded(context, decided)
            ? Permitting.OnRecord(Own(decision, command, context, rules), new DecisionPermitted(context.Now, ActorOf(command), context.Permission!))
            : decided;
    }

    /// <summary>Who sends a command: whoever it names as the one who acts; <c>default</c> for nobody.</summary>
    internal static PersonId ActorOf(DecisionCommand command) => command switch
    {
        DeclareDecision c => c.By,
        ChangeRule c => c.By,
        BeginDiscussion c => c.By,
        CastBallot c => c.By,
        WithdrawBallot c => c.By,
        RaiseObjection c => c.By,
        SettleDecisionObjection c => c.By,
        RecuseFromDecision c => c.By,
        AmendProposal c => c.By,
        AddOption c => c.By,
        AnswerAdvice c => c.By,
        RecordPresence c => c.By,
        RecordLot c => c.By,
        DelegateVote c => c.By,
        WithdrawDelegation c => c.By,
        CloseDecision c => c.By,
        ExtendDeadline c => c.By,
        SupersedeDecision c => c.By,
        ReviewDecision c => c.By,
        _ => default,
    };

    private static Decided<DecisionEvent> Own(Decision decision, DecisionCommand command, CommandContext context, DecisionRules rules)
    {
        if (command is DeclareDecision declare)
        {
            return Declaring.Declare(decision, declare, context, rules);
        }

        if (decision.Declaration is null)
        {
            return DecisionRefusals.Unknown;
        }

        return command switch
        {
            ReviewDecision c => Reviewing.Review(decision, c, context),
            SupersedeDecision c => Reviewing.Supersede(decision, c, context),
            _ when !decision.IsOpen => DecisionRefusals.Closed,
            ChangeRule c => Declaring.Change(decision, c, context, rules),
            BeginDiscussion c => Discussion.Begin(decision, c, context),
            CastBallot c => Balloting.Cast(decision, c, context, rules),
            WithdrawBallot c => Balloting.Withdraw(decision, c, context),
            RaiseObjection c => Objecting.Object(decision, c, context),
            SettleDecisionObjection c => Objecting.Settle(decision, c, context),
            RecuseFromDecision c => Balloting.Recuse(decision, c, context),
            AmendProposal c => Objecting.Amend(decision, c, context),
            AddOption c => AddingOptions.Add(decision, c, context),
            AnswerAdvice c => Advising.Answer(decision, c, context),
            RecordPresence c => Recording.Record(decision, c, context),
            RecordLot c => Recording.Record(decision, c, context),
            DelegateVote c => Delegating.Delegate(decision, c, context),
            WithdrawDelegation c => Delegating.Withdraw(decision, c, context),
            CloseDecision c => Closing.Close(decision, c, context, rules),
            ExtendDeadline c => Closing.Extend(decision, c, context),
            _ => DecisionRefusals.Unknown,
        };
    }

    // The verdict is what the rule said then, and no part of the command.
    internal static bool IsSame(DecisionEvent stored, DecisionEvent decided) => (stored, decided) switch
    {
        (DecisionClosed one, DecisionClosed other) => one.By == other.By && string.Equals(one.MinutedAs, other.MinutedAs, System.StringComparison.Ordinal),
        (DecisionPermitted one, DecisionPermitted other) => one.By == other.By,
        _ => stored.Equals(decided),
    };
}
