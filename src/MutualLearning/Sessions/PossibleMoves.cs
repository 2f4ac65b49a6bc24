using System.Globalization;
using MutualLearning.Contributions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What somebody may do now.</summary>
internal static class PossibleMoves
{
    public static SessionMoves Of(Session session, PersonId person, Instant now, ContributionKinds kinds)
    {
        // A stranger gets the answer of a session that does not exist, unless they may come.
        session = session.Openness == SessionOpenness.Open || Sight.MayLookOn(session, person) ? session : Session.Initial;
        var pass = new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty);
        var silence = Silence.Of(session, pass);
        return new(
            person,
            session.Visit?.Number ?? 0,
            silence is null && session.Visit is { } visit ? AllowedKinds.Of(session, visit, person, kinds) : ValueList<AllowedKind>.Empty,
            SessionProbe.Moves(session, person, new CommandContext(now, new CommandId("?")), kinds, silence is null),
            silence)
        {
            Warning = silence is null ? TooFewToHide(session) : null,
        };
    }

    // Of two people each knows what the other has written.
    private static Refusal? TooFewToHide(Session session)
    {
        const int Few = 3;
        var present = session.CountPresent();
        return session.Visit is { Phase.IsAnonymous: true } && present < Few
            ? new Refusal(SessionWarnings.FewPresent, present.ToString(CultureInfo.InvariantCulture))
            : default(Refusal?);
    }
}
