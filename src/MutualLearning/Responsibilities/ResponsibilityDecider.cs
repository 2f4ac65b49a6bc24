using Ardalis.GuardClauses;
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
            return ResponsibilityRefusals.Closed;
        }

        return command switch
        {
            InvolvePeople c => Working.Involve(responsibility, c, context.Now),
            StartResponsibility c => Working.Start(responsibility, c, context.Now),
            BlockResponsibility c => Working.Block(responsibility, c, context.Now),
            UnblockResponsibility c => Working.Unblock(responsibility, c, context.Now),
            ChangeDueDate c => Working.ChangeDue(responsibility, c, context.Now),
            OfferHandOver c => HandingOver.Offer(responsibility, c, context.Now),
            AcceptHandOver c => HandingOver.Accept(responsibility, c, context.Now),
            DeclineHandOver c => HandingOver.Decline(responsibility, c, context.Now),
            WithdrawHandOver c => HandingOver.Withdraw(responsibility, c, context.Now),
            ReportAccountableLeft c => HandingOver.Orphan(responsibility, c, context.Now),
            TakeOverResponsibility c => HandingOver.TakeOver(responsibility, c, context.Now),
            CompleteResponsibility c => Working.Complete(responsibility, c, context.Now),
            DropResponsibility c => Working.Drop(responsibility, c, context.Now),
            _ => ResponsibilityRefusals.CommandUnknown,
        };
    }
}
