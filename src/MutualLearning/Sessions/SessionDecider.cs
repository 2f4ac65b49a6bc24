using System;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Permissions;
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
        var noted = Deciding.Noted(session, context);
        if (noted.IsEmpty)
        {
            return Alone(session, command, context, kinds);
        }

        foreach (var body in noted)
        {
            session = Session.Evolve(session, body);
        }

        var after = Alone(session, command, context, kinds);
        return after.IsAccepted ? after.Events.InsertRange(0, noted) : after;
    }

    private static Decided<SessionEvent> Alone(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds)
    {
        var decided = Own(session, command, context with { Permission = null }, kinds);
        return Permitting.IsNeeded(context, decided)
            ? Permitting.OnRecord(Own(session, command, context, kinds), new SessionPermitted(context.Now, ActorOf(command), context.Permission!))
            : decided;
    }

    /// <summary>Who sends a command: whoever it names as the one who acts; <c>default</c> for nobody.</summary>
    internal static PersonId ActorOf(SessionCommand command) => command switch
    {
        PlanSession c => c.By,
        StartSession c => c.By,
        OpenSession c => c.By,
        InvitePerson c => c.By,
        AnswerAgreement c => c.By,
        JoinSession c => c.Person,
        LeaveSession c => c.Person,
        DeclineSession c => c.Person,
        AssignRole c => c.By,
        ReleaseRole c => c.By,
        HandOverRole c => c.By,
        Contribute c => c.RecordedBy.IsDefault ? c.By : c.RecordedBy,
        CorrectContribution c => c.By,
        SettleObjection c => c.By,
        MarkReady c => c.By,
        JoinDecision c => c.By,
        AdvancePhase c => c.By,
        GoToPhase c => c.By,
        ExtendPhase c => c.By,
        PauseSession c => c.By,
        ResumeSession c => c.By,
        AddItem c => c.By,
        TakeUpItem c => c.By,
        FinishItem c => c.By,
        FormGroups c => c.By,
        JoinQueue c => c.Person,
        LeaveQueue c => c.Person,
        GiveFloor c => c.By,
        CloseSession c => c.By,
        CancelSession c => c.By,
        _ => default,
    };

    // A permitted act is the same whatever reason the host gives when it is asked again.
    internal static bool IsSame(SessionEvent stored, SessionEvent decided) => (stored, decided) switch
    {
        (SessionPermitted one, SessionPermitted other) => one.By == other.By,
        _ => stored.Equals(decided),
    };

    private static Decided<SessionEvent> Own(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds)
    {
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
            case JoinDecision c when Deciding.IsJoined(session, c.Decision): return ImmutableArray<SessionEvent>.Empty;
            case OpenSession c: return Opening.Open(session, c.By, context);
            case InvitePerson c: return Attendance.Invite(session, c, context);
            case AnswerAgreement c: return Agreeing.Answer(session, c, context);
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
            JoinDecision c => Deciding.Join(session, c, context),
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
