namespace MutualLearning.Practices;

/// <summary>One text of a practice in one language.</summary>
/// <param name="Language">The language as a tag in small letters, such as <c>de</c> or <c>de-at</c> (BCP 47).</param>
/// <param name="Key">
/// What it is a text for: <c>title</c>, <c>purpose</c>, <c>follow-up</c>, <c>suitability.{place}</c>, <c>role.{role}.title</c>,
/// <c>phase.{phase}.title</c>, <c>phase.{phase}.prompt</c> (said to everybody when the phase begins), <c>phase.{phase}.script</c> (for whoever leads),
/// <c>phase.{phase}.rule</c> (the strict rule in plain words), <c>field.{field}</c> (the question that a field asks), <c>field.{field}.{choice}</c>, and <c>hint.{setting}</c>
/// or <c>phase.{phase}.hint.{setting}</c> with the settings <c>remote</c>, <c>hybrid</c> and <c>accessibility</c>.
/// </param>
/// <param name="Text">
/// The words. In them <c>{minutes}</c> stands for the planned time of the phase (<c>{minutes:share}</c> for that of another one), <c>{people}</c> for how
/// many take part, <c>{group-size}</c> for the size of the groups, <c>{role:client}</c> for whoever holds a role, and <c>{goal}</c> for the goal.
/// </param>
public readonly record struct PracticeText(string Language, string Key, string Text);
