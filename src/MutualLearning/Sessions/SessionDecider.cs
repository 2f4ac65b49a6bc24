using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What a command leads to in a session. Pure and total: never throws for any command in any state.</summary>
internal static class SessionDecider
{
    /// <summary>What a command leads to.</summary>
    /// <param name="session">The session now.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which id. Time does not go back: an event is never earlier than the one before it, whatever the clock says.</param>
    /// <param name="kinds">The kinds that contributions may have.</param>
    /// <returns>The events, or why not; the codes stand in <see cref="SessionRefusals"/> and <see cref="ContributionRefusals"/>.</returns>
    public static Decided<SessionEvent> Decide(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds)
    {
        Guard.Against.Null(session);
        Guard.Against.Null(command);
        Guard.Against.Null(kinds);
        context = context.NotBefore(session.LastAt);
        switch (command)
        {
            case PlanSession c: return Planning.Plan(session, c, context);
            case StartSession c: return Opening.Start(session, c, context);
        }

        if (session.Status == SessionStatus.None)
        {
            return SessionRefusals.Unknown;
        }

        if (session.Status is SessionStatus.Closed or SessionStatus.Cancelled)
        {
            return SessionRefusals.Over;
        }

        switch (command)
        {
            case OpenSession c: return Opening.Open(session, c.By, context);
            case JoinSession c: return Attendance.Join(session, c, context);
            case LeaveSession c: return Attendance.Leave(session, c, context);
            case DeclineSession c: return Attendance.Decline(session, c, context);
            case AssignRole c: return RoleChanges.Assign(session, c, context);
            case ReleaseRole c: return RoleChanges.Release(session, c, context);
            case HandOverRole c: return RoleChanges.HandOver(session, c, context);
            case AddItem c: return Agenda.Add(session, c, context);
            case CancelSession c: return Closing.Cancel(session, c, context);
        }

        return session.Status switch
        {
            SessionStatus.Open => Running(session, command, context, kinds),
            SessionStatus.Paused => command is ResumeSession c ? Timing.Resume(session, c, context) : SessionRefusals.Paused,
            _ => SessionRefusals.NotOpen,
        };
    }

    private static Decided<SessionEvent> Running(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds) =>
        command switch
        {
            Contribute c => Contributing.Decide(session, c, context, kinds),
            CorrectContribution c => Correcting.Decide(session, c, context, kinds),
            SettleObjection c => Objections.Settle(session, c, context),
            MarkReady c => Marking.Ready(session, c, context),
            NoteVerdict c => Marking.NoteVerdict(session, c, context),
            AdvancePhase c => Moving.Advance(session, c, context),
            GoToPhase c => Moving.GoTo(session, c, context),
            ExtendPhase c => Timing.Extend(session, c, context),
            PauseSession c => Timing.Pause(session, c, context),
            ResumeSession => SessionRefusals.NotPaused,
            TakeUpItem c => Agenda.TakeUp(session, c, context),
            FinishItem c => Agenda.Finish(session, c, context),
            FormGroups c => GroupChanges.Form(session, c, context),
            JoinQueue c => SpeakerQueue.Join(session, c, context),
            LeaveQueue c => SpeakerQueue.Leave(session, c, context),
            GiveFloor c => SpeakerQueue.Give(session, c, context),
            CloseSession c => Closing.Close(session, c, context),
            _ => SessionRefusals.NotOpen,
        };
}
