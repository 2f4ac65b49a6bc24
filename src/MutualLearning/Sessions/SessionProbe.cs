using System;
using MutualLearning.Contributions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Asks the decider what it would say to each move, so that the two can never differ.</summary>
internal static class SessionProbe
{
    private const string Words = "?";

    public static ValueList<SessionMove> Moves(Session session, PersonId person, CommandContext context, ContributionKinds kinds, bool mayPass)
    {
        var moves = ValueList<SessionMove>.Empty;
        for (var move = SessionMove.Open; move <= SessionMove.Agree; move++)
        {
            var may = move == SessionMove.Pass
                ? mayPass
                : Command(session, move, person) is { } command && SessionDecider.Decide(session, command, context, kinds).IsAccepted;

            // What can be done without a reason needs none.
            var last = moves.Count > 0 ? moves[moves.Count - 1] : default;
            var isSpare = (move is SessionMove.EndEarly or SessionMove.CloseEarly) && last == move - 1;
            moves = may && !isSpare ? moves.Add(move) : moves;
        }

        return moves;
    }

    /// <summary>A command that stands for a move; null when there is nothing that it could be done to.</summary>
    public static SessionCommand? Command(Session session, SessionMove move, PersonId by) => move switch
    {
        SessionMove.Open => new OpenSession(by),
        SessionMove.Join => new JoinSession(by),
        SessionMove.Leave => new LeaveSession(by),
        SessionMove.Ready => session.IsReady(by) ? null : new MarkReady(by),
        SessionMove.JoinQueue => new JoinQueue(by, string.Empty),
        SessionMove.LeaveQueue => new LeaveQueue(by),
        SessionMove.GiveFloor => session.Queue.Count == 0 ? null : new GiveFloor(session.Queue[0].Person, by),
        SessionMove.AddItem => new AddItem(Unused(session), Words, by),
        SessionMove.TakeUpItem => session.NextItem() is { } item ? new TakeUpItem(item.Id, by) : null,
        SessionMove.FinishItem => session.CurrentItem.IsDefault ? null : new FinishItem(session.CurrentItem, by),
        SessionMove.Settle => Settling(session, by),
        SessionMove.Decide => session.Visit is { } running ? new JoinDecision(Undecided(running), by) { Session = session.Id } : null,
        SessionMove.FormGroups => new FormGroups(Everybody(session), by),
        SessionMove.Advance => new AdvancePhase(by, string.Empty, Nameless(session)),
        SessionMove.EndEarly => new AdvancePhase(by, Words, Nameless(session)),
        SessionMove.GoTo => session.Visit is { } visit ? new GoToPhase(visit.Phase.Id, by, Words, Nameless(session)) : null,
        SessionMove.Extend => new ExtendPhase(1, by, Words),
        SessionMove.Pause => new PauseSession(by, Words),
        SessionMove.Resume => new ResumeSession(by),
        SessionMove.Close => new CloseSession(by, Nameless(session)),
        SessionMove.CloseEarly => new CloseSession(by, Nameless(session), 0, Words),
        SessionMove.Invite => new InvitePerson(Somebody(session), by),
        SessionMove.Agree => Agreeing.Open(session, by) is { Count: > 0 } asked ? new AnswerAgreement(asked[0], by) : null,
        SessionMove.Cancel => new CancelSession(by, Words),
        _ => null,
    };

    // Whose pseudonym is whose matters only when the phase really ends.
    private static ValueList<RevealedAuthor> Nameless(Session session) => session.Participants.Select(static p => new RevealedAuthor(default, p.Person));

    private static ValueList<ValueList<PersonId>> Everybody(Session session) =>
        [session.Participants.Where(static p => p.Presence == Presence.Present).Select(static p => p.Person)];

    private static SettleObjection? Settling(Session session, PersonId by)
    {
        foreach (var open in session.OpenObjections)
        {
            if (session.FindContribution(open) is { } objection && Objections.MaySettle(session, objection, by))
            {
                return new(open, by, Words);
            }
        }

        return null;
    }

    private static PersonId Somebody(Session session)
    {
        var name = Words;
        while (session.FindParticipant(new(name)) is not null)
        {
            name += Words;
        }

        return new(name);
    }

    private static DecisionId Undecided(PhaseVisit visit)
    {
        var name = Words;
        while (visit.Decisions.AsSpan().IndexOf(new DecisionId(name)) >= 0)
        {
            name += Words;
        }

        return new(name);
    }

    private static ItemId Unused(Session session)
    {
        var name = Words;
        while (session.FindItem(new(name)) is not null)
        {
            name += Words;
        }

        return new(name);
    }
}
