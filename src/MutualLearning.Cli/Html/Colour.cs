namespace MutualLearning.Cli.Html;

/// <param name="Value">As <c>#rrggbb</c>.</param>
internal sealed record Colour(string Name, string Value);
