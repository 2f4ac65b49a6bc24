using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What can be asked of a session: who may do and see what, when a phase may end, and what follows.</summary>
public static class SessionQuestions
{
    /// <summary>Whether a person may see the words of a contribution now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="contribution">A contribution of this session.</param>
    /// <returns>Whether they may.</returns>
    public static bool CanSee(this Session session, PersonId viewer, Contribution contribution) =>
        Sight.CanSee(Guard.Against.Null(session), viewer, Guard.Against.Null(contribution));

    /// <summary>What a person may do in a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <param name="now">The instant to look from: some phases may end only after a time.</param>
    /// <param name="kinds">The kinds that contributions may have; null for the built-in ones.</param>
    /// <returns>What they may do; the words of a contribution may still be refused, by a plug-in for example.</returns>
    /// <remarks>It asks the same decider that commands go through. The cost grows with the number of contributions.</remarks>
    public static SessionMoves MayDo(this Session session, PersonId person, Instant now, ContributionKinds? kinds = null) =>
        PossibleMoves.Of(Guard.Against.Null(session), person, now, kinds ?? ContributionKinds.BuiltIn);

    /// <summary>Whether a person may move the session on: they hold a role that may, or nobody who is there holds one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <returns>Whether they may.</returns>
    public static bool MayAdvance(this Session session, PersonId person) => Powers.MayAdvance(Guard.Against.Null(session), person);

    /// <summary>Whether a person has had a turn with a role.</summary>
    /// <param name="session">The session.</param>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether they have.</returns>
    public static bool HasHadTurn(this Session session, PersonId person, RoleId role)
    {
        foreach (var turn in Guard.Against.Null(session).Turns)
        {
            if (turn.Role == role && turn.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whose turn it is in a round: the first person there to whom the phase allows something and who has neither contributed nor passed in this visit.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <returns>Who, in groups the first of those whose turn it is in one; <c>default</c> when everybody had their turn, or the round is anonymous. <see cref="SessionView.NextInRound"/> is that of the viewer's group.</returns>
    public static PersonId NextInRound(this Session session, PhaseVisit visit) => SessionFloor.NextInRound(Guard.Against.Null(session), Guard.Against.Null(visit));

    /// <summary>How long a visit is to take, with what was added: in a round, the time of a turn for everybody there who has one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The visit.</param>
    /// <returns>The time in minutes.</returns>
    public static long PlannedMinutes(this Session session, PhaseVisit visit) => PlannedTime.Minutes(Guard.Against.Null(session), Guard.Against.Null(visit));

    /// <summary>Whether an exit condition holds for the running visit.</summary>
    /// <param name="exit">The condition.</param>
    /// <param name="session">The session.</param>
    /// <param name="now">The instant to look from.</param>
    /// <returns>Whether it holds; false when no visit runs.</returns>
    public static bool Holds(this ExitCondition exit, Session session, Instant now) => Exit.Holds(Guard.Against.Null(exit), Guard.Against.Null(session), now);

    /// <summary>The phase that follows the running visit, when it ends now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="visit">The running visit.</param>
    /// <returns>The phase; null for the end.</returns>
    public static Phase? Following(this Session session, PhaseVisit visit) => Transition.From(Guard.Against.Null(session), Guard.Against.Null(visit)).To;
}
