
namespace MutualLearning.Interchange.Importing;

/// <summary>A step of an import that the domain refused.</summary>
/// <param name="Step">The step.</param>
/// <param name="Refusal">Why.</param>
public sealed record ImportRefusal(ImportStep Step, Refusal Refusal);
