using System.Text.Json.Serialization;

namespace MutualLearning.Decisions;

/// <summary>Whether one of the conditions held that had to. Immutable; equal by content.</summary>
/// <param name="Requirement">The condition.</param>
/// <param name="Verdict">What its rule said.</param>
public sealed record RequirementVerdict(Requirement Requirement, Verdict Verdict)
{
    /// <summary>Whether it held: its rule adopts.</summary>
    [JsonIgnore]
    public bool Holds => Verdict.Kind == VerdictKind.Adopted;
}
