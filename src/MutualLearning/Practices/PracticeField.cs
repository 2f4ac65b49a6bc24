
namespace MutualLearning.Practices;

/// <summary>A field that contributions of a practice have, and what fills it. One that a phase asks for and the practice does not declare holds words.</summary>
/// <param name="Id">Its name, such as <c>review-date</c>.</param>
/// <param name="Type">What fills it.</param>
/// <param name="Choices">The names of the choices, two or more, each once; empty unless it is a choice.</param>
public sealed record PracticeField(string Id, FieldType Type, ValueList<string> Choices);
