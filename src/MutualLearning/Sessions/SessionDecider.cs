using System;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What a command leads to in a session. Pure and total: never throws for any command in any state.</summary>
public static partial class SessionDecider
{
    /// <summary>The greatest length of any words in a session, in UTF-16 code units.</summary>
    public const int MaxTextLength = PlainText.MaxLength;

    /// <summary>The greatest number of people who are invited to a session or come to it, whatever its practice says.</summary>
    public const int MaxParticipants = 10_000;

    /// <summary>The greatest number of items on an agenda.</summary>
    public const int MaxItems = 1_000;

    /// <summary>The greatest number of links of one contribution.</summary>
    public const int MaxLinks = 1_000;

    /// <summary>The decider over a collection of contribution kinds.</summary>
    /// <param name="kinds">The kinds that contributions may have.</param>
    /// <returns>The decider.</returns>
    public static Decider<Session, SessionCommand, SessionEvent> Create(ContributionKinds kinds)
    {
        Guard.Against.Null(kinds);
        return new(Session.Initial, (session, command, context) => Decide(session, command, context, kinds), Session.Evolve)
        {
            TimeOf = static body => body.At,
            SizeOf = SessionEventSize.Of,
        };
    }

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
            case PlanSession c: return Plan(session, c, context);
            case StartSession c: return Start(session, c, context);
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
            case OpenSession c: return Open(session, c.By, context);
            case JoinSession c: return Join(session, c, context);
            case LeaveSession c: return Leave(session, c, context);
            case DeclineSession c: return Decline(session, c, context);
            case AssignRole c: return Assign(session, c, context);
            case ReleaseRole c: return Release(session, c, context);
            case HandOverRole c: return HandOver(session, c, context);
            case AddItem c: return Add(session, c, context);
            case CancelSession c: return Cancel(session, c, context);
        }

        return session.Status switch
        {
            SessionStatus.Open => Running(session, command, context, kinds),
            SessionStatus.Paused => Pausing(session, command, context),
            _ => SessionRefusals.NotOpen,
        };
    }

    private static Decided<SessionEvent> Running(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds) =>
        command switch
        {
            Contribute c => Say(session, c, context, kinds),
            CorrectContribution c => Correct(session, c, context, kinds),
            SettleObjection c => Settle(session, c, context),
            MarkReady c => Ready(session, c, context),
            NoteVerdict c => Note(session, c, context),
            AdvancePhase c => Advance(session, c, context),
            GoToPhase c => GoTo(session, c, context),
            ExtendPhase c => Extend(session, c, context),
            PauseSession c => Pause(session, c, context),
            ResumeSession => SessionRefusals.NotPaused,
            TakeUpItem c => TakeUp(session, c, context),
            FinishItem c => Finish(session, c, context),
            FormGroups c => Group(session, c, context),
            JoinQueue c => Queue(session, c, context),
            LeaveQueue c => Unqueue(session, c, context),
            GiveFloor c => Give(session, c, context),
            CloseSession c => Close(session, c, context),
            _ => SessionRefusals.NotOpen,
        };

    private static Decided<SessionEvent> Pausing(Session session, SessionCommand command, CommandContext context)
    {
        if (command is not ResumeSession resume)
        {
            return SessionRefusals.Paused;
        }

        return MayNotAdvance(session, resume.By) is { } refusal ? refusal : new SessionResumed(context.Now, resume.By);
    }

    private static ImmutableArray<SessionEvent> Together(SessionEvent first, SessionEvent second) => [first, second];

    private static Refusal? NotPresent(Session session, PersonId person)
    {
        if (person.IsDefault)
        {
            return new Refusal(SessionRefusals.PersonMissing);
        }

        return session.IsPresent(person) ? default(Refusal?) : new Refusal(SessionRefusals.NotPresent, person.Value);
    }

    private static Refusal? BadText(string? text)
    {
        if (PlainText.IsBlank(text))
        {
            return new Refusal(SessionRefusals.TextMissing);
        }

        return BadWords(text);
    }

    // Words that may be missing.
    private static Refusal? BadWords(string? text) => PlainText.Check(text, SessionRefusals.TextTooLong, SessionRefusals.TextInvalid);

    private static Refusal? NoReason(string? reason) =>
        PlainText.IsBlank(reason) ? new Refusal(SessionRefusals.ReasonMissing) : BadWords(reason);

    private static Refusal TooMany(string list, int max) => new(SessionRefusals.ListTooLong, list, Invariant(max));
}
