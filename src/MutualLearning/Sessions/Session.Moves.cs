using MutualLearning.Contributions;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>What somebody may do now.</content>
public sealed partial record Session
{
    /// <summary>What a person may do in this session.</summary>
    /// <param name="person">Who.</param>
    /// <param name="now">The instant to look from: some phases may end only after a time.</param>
    /// <param name="kinds">The kinds that contributions may have; null for the built-in ones.</param>
    /// <returns>What they may do; the words of a contribution may still be refused, by a plug-in for example.</returns>
    /// <remarks>It asks the same decider that commands go through. The cost grows with the number of contributions.</remarks>
    public SessionMoves MayDo(PersonId person, Instant now, ContributionKinds? kinds = null)
    {
        kinds ??= ContributionKinds.BuiltIn;
        var pass = new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty);
        var silence = SessionDecider.Silence(this, pass);
        return new(
            person,
            Visit?.Number ?? 0,
            silence is null && Visit is { } visit ? SessionFlow.AllowedKinds(this, visit, person, kinds) : ValueList<AllowedKind>.Empty,
            SessionProbe.Moves(this, person, now, kinds, silence is null),
            silence)
        {
            Warning = silence is null ? TooFewToHide() : null,
        };
    }

    // Of two people each knows what the other has written.
    private Refusal? TooFewToHide()
    {
        const int Few = 3;
        var present = 0;
        foreach (var participant in Participants)
        {
            present += participant.Presence == Presence.Present ? 1 : 0;
        }

        return Visit is { Phase.IsAnonymous: true } && present < Few
            ? new Refusal(SessionWarnings.FewPresent, present.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : default(Refusal?);
    }
}
