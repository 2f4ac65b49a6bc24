using System.Globalization;

namespace MutualLearning.Decisions;

/// <summary>Names a decision rule and the version of its definition.</summary>
/// <param name="Name">The name, such as <c>consent</c>: what a decision declares.</param>
/// <param name="Version">The version, from 1: raised when the same ballots may lead to another verdict.</param>
/// <remarks>The <c>default</c> value names no rule.</remarks>
public readonly record struct RuleId(string Name, int Version)
{
    /// <summary>Such as <c>consent@1</c>.</summary>
    /// <returns>The name and the version.</returns>
    public override string ToString() => Name + "@" + Version.ToString(CultureInfo.InvariantCulture);
}
