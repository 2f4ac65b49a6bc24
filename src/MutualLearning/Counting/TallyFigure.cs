namespace MutualLearning.Counting;

/// <summary>What an option has in a round.</summary>
/// <param name="Option">The option.</param>
/// <param name="Value">Its votes, points or score; exact.</param>
public sealed record TallyFigure(string Option, Rational Value);
