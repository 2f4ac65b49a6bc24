
namespace MutualLearning;

/// <summary>One named part of a contribution, where a phase asks for its arguments one by one.</summary>
/// <param name="Name">Its name, as the phase declares it, such as <c>harm</c>.</param>
/// <param name="Text">The words; never blank.</param>
/// <remarks>The <c>default</c> value is no field, and every command with it is refused.</remarks>
public readonly record struct ContributionField(string Name, string Text);
