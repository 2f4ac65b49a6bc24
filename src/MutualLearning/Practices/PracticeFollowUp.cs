namespace MutualLearning.Practices;

/// <summary>What is to happen some days after a session: somebody answers for something, or the group meets again.</summary>
/// <param name="Id">Its name; what is to be done says the text <c>follow-up.…</c>.</param>
/// <param name="Days">How many days after the day on which the session ended, from 1 to 3,650.</param>
/// <param name="Role">Whose responsibility it is: whoever holds the role at the end; <c>default</c> for a session.</param>
/// <param name="Practice">The practice of the session that follows; <c>default</c> for a responsibility.</param>
public sealed record PracticeFollowUp(string Id, int Days, RoleId Role, PracticeId Practice);
