using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What is to happen after a session.</summary>
internal static class SessionFollowUps
{
    /// <summary>The follow-ups of a session that was closed; none before, and none of one that was called off.</summary>
    public static ValueList<FollowUpView> Of(Session session) => session is { Status: SessionStatus.Closed, EndedAt: { } ended, Practice: { } practice }
        ? practice.FollowUps.Select(f => new FollowUpView(f.Id, Later(ended.InUtc().Date, f.Days), f.Role, Holders(session, f), f.Practice))
        : ValueList<FollowUpView>.Empty;

    // As late as a day can be.
    private static LocalDate Later(LocalDate day, int days) =>
        Period.DaysBetween(day, LocalDate.MaxIsoValue) < days ? LocalDate.MaxIsoValue : day.PlusDays(days);

    private static ValueList<PersonId> Holders(Session session, PracticeFollowUp followUp)
    {
        var holders = ValueList<PersonId>.Empty;
        foreach (var participant in followUp.Role.IsDefault ? ValueList<Participant>.Empty : session.Participants)
        {
            holders = session.Holds(participant.Person, followUp.Role) ? holders.Add(participant.Person) : holders;
        }

        return holders;
    }
}
