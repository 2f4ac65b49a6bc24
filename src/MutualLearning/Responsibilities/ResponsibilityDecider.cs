using Ardalis.GuardClauses;
using MutualLearning.Permissions;
using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>What a command leads to in a responsibility. Pure and total: never throws for any command in any state.</summary>
internal static class ResponsibilityDecider
{
    /// <summary>What a command leads to.</summary>
    /// <param name="responsibility">The responsibility now.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which id. Time does not go back: an event is never earlier than the one before it, whatever the clock says.</param>
    /// <returns>The events, or why not; the codes stand in <see cref="ResponsibilityRefusals"/>.</returns>
    public static Decided<ResponsibilityEvent> Decide(
        Responsibility responsibility, ResponsibilityCommand command, CommandContext context)
    {
        Guard.Against.Null(responsibility);
        Guard.Against.Null(command);
        context = context.NotBefore(responsibility.LastAt);
        var decided = Own(responsibility, command, context with { Permission = null });
        return Permitting.IsNeeded(context, decided)
            ? Permitting.OnRecord(Own(responsibility, command, context), new ResponsibilityPermitted(context.Now, ActorOf(command), context.Permission!))
            : Confirmed(responsibility, command, decided, context);
    }

    /// <summary>Who sends a command: whoever it names as the one who acts; <c>default</c> for nobody.</summary>
    internal static PersonId ActorOf(ResponsibilityCommand command) => command switch
    {
        TakeOnResponsibility c => c.By,
        InvolvePeople c => c.By,
        StartResponsibility c => c.By,
        BlockResponsibility c => c.By,
        UnblockResponsibility c => c.By,
        ChangeDueDate c => c.By,
        OfferHandOver c => c.By,
        AcceptHandOver c => c.By,
        DeclineHandOver c => c.By,
        WithdrawHandOver c => c.By,
        ReportAccountableLeft c => c.By,
        TakeOverResponsibility c => c.By,
        CompleteResponsibility c => c.By,
        DropResponsibility c => c.By,
        ReopenResponsibility c => c.By,
        _ => default,
    };

    // A permitted act is the same whatever reason the host gives when it is asked again.
    internal static bool IsSame(ResponsibilityEvent stored, ResponsibilityEvent decided) => (stored, decided) switch
    {
        (ResponsibilityPermitted one, ResponsibilityPermitted other) => one.By == other.By,
        _ => stored.Equals(decided),
    };

    // Whoever works on what a record gave them has agreed to it.
    private static Decided<ResponsibilityEvent> Confirmed(
        Responsibility before, ResponsibilityCommand command, Decided<ResponsibilityEvent> decided, in CommandContext context) =>
        decided.IsAccepted && !decided.Events.IsEmpty && before is { IsOpen: true, IsConfirmed: false, IsOrphaned: false }
            && ActorOf(command) == before.Accountable && command is not (AcceptHandOver or DeclineHandOver or ReportAccountableLeft)
            ? decided.Events.Insert(0, new ResponsibilityConfirmed(context.Now, before.Accountable))
            : decided;

    private static Decided<ResponsibilityEvent> Own(Responsibility responsibility, ResponsibilityCommand command, CommandContext context)
    {
        if (command is TakeOnResponsibility takeOn)
        {
            return TakingOn.TakeOn(responsibility, takeOn, context.Now);
        }

        if (responsibility.Status == ResponsibilityStatus.None)
        {
            return ResponsibilityRefusals.Unknown;
        }

        if (!responsibility.IsOpen)
        {
            return command is ReopenResponsibility reopen ? Working.Reopen(responsibility, reopen, context) : ResponsibilityRefusals.Closed;
        }

        return command switch
        {
            InvolvePeople c => Working.Involve(responsibility, c, context),
            StartResponsibility c => Working.Start(responsibility, c, context),
            BlockResponsibility c => Working.Block(responsibility, c, context),
            UnblockResponsibility c => Working.Unblock(responsibility, c, context),
            ChangeDueDate c => Working.ChangeDue(responsibility, c, context),
            OfferHandOver c => HandingOver.Offer(responsibility, c, context),
            AcceptHandOver c => HandingOver.Accept(responsibility, c, context),
            DeclineHandOver c => HandingOver.Decline(responsibility, c, context),
            WithdrawHandOver c => HandingOver.Withdraw(responsibility, c, context),
            ReportAccountableLeft c => HandingOver.Orphan(responsibility, c, context),
            TakeOverResponsibility c => HandingOver.TakeOver(responsibility, c, context),
            CompleteResponsibility c => Working.Complete(responsibility, c, context),
            DropResponsibility c => Working.Drop(responsibility, c, context),
            ReopenResponsibility => ResponsibilityRefusals.NotClosed,
            _ => ResponsibilityRefusals.CommandUnknown,
        };
    }
}
