namespace MutualLearning.Practices;

/// <summary>Something that people need for a practice: a canvas, cards, a text.</summary>
/// <param name="Id">Its name; what it is called says the text <c>material.…</c>.</param>
/// <param name="Link">Where it is, an absolute address of http or https; empty for something that is not on the web.</param>
public sealed record PracticeMaterial(string Id, string Link);
