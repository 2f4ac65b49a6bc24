namespace MutualLearning.Sessions;

/// <summary>About how many bytes an event keeps busy in the state of a session: two for each character of its words, and a rest.</summary>
internal static class SessionEventSize
{
    private const int Rest = 400;
    private const int Practice = 40_000;
    private const int Person = 200;
    private const int Link = 100;

    public static int Of(SessionEvent body) => Rest + body switch
    {
        Contributed c => (2 * c.Text.Length) + (Link * c.Links.Count) + Fields(c.Fields),
        ContributionCorrected c => (2 * c.Text.Length) + Fields(c.Fields),
        SessionPlanned c => Practice + (2 * c.Goal.Length) + (Person * (c.Participants.Count + (c.Observers?.Count ?? 0))),
        SessionPermitted c => 2 * c.Why.Length,
        ObjectionSettled c => 2 * c.How.Length,
        SettlementAgreed c => 2 * c.How.Length,
        PhaseEnded c => (2 * c.Reason.Length) + (Person * c.Authors.Count),
        PhaseExtended c => 2 * c.Reason.Length,
        SessionPaused c => 2 * c.Reason.Length,
        SessionCancelled c => 2 * c.Reason.Length,
        SessionClosed { Reason: { } reason } => 2 * reason.Length,
        ItemAdded c => 2 * c.Title.Length,
        QueueJoined c => 2 * c.About.Length,
        _ => 0,
    };

    private static int Fields(ValueList<ContributionField>? fields)
    {
        var size = 0;
        foreach (var field in fields ?? [])
        {
            size += 2 * field.Text.Length;
        }

        return size;
    }
}
