using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What is to happen after a session that has ended, with the day and the people.</summary>
/// <param name="Id">The name of the follow-up in the practice; <see cref="PracticeVocabulary.TitleOf(PracticeFollowUp)"/> says what is to be done.</param>
/// <param name="On">The day: so many days after the day, in UTC, on which the session ended.</param>
/// <param name="Role">Whose responsibility it is; <c>default</c> for a session.</param>
/// <param name="People">Who held the role at the end.</param>
/// <param name="Practice">The practice of the session that follows; <c>default</c> for a responsibility.</param>
public sealed record FollowUpView(string Id, LocalDate On, RoleId Role, ValueList<PersonId> People, PracticeId Practice);
