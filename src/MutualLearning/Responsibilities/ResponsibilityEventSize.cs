namespace MutualLearning.Responsibilities;

/// <summary>About how many bytes an event keeps busy in the state of a responsibility: two for each character of its words, and a rest.</summary>
internal static class ResponsibilityEventSize
{
    private const int Rest = 400;

    public static int Of(ResponsibilityEvent body) => Rest + (2 * body switch
    {
        ResponsibilityTakenOn c => c.What.Length + c.DoneWhen.Length,
        ResponsibilityBlocked c => c.What.Length,
        DueDateChanged c => c.Reason.Length,
        HandOverOffered c => c.Note.Length,
        HandOverDeclined c => c.Reason.Length,
        ResponsibilityCompleted c => c.Evidence.Length,
        ResponsibilityDropped c => c.Reason.Length,
        ResponsibilityDeclined c => c.Reason.Length,
        ResponsibilityReopened c => c.Reason.Length,
        ResponsibilityPermitted c => c.Why.Length,
        _ => 0,
    });
}
