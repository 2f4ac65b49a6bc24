namespace MutualLearning.Decisions;

/// <summary>A condition that must hold beside the declared rule: a rule of its own, asked of everybody or of one class of voters. Immutable; equal by content.</summary>
/// <param name="Rule">The rule, with its base and its threshold; the condition holds when it adopts.</param>
public sealed record Requirement(RuleSpec Rule)
{
    /// <summary>The name of the class of voters that it is asked of; empty (the default) for everybody.</summary>
    public string Class { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether heads count in it, whatever weights are declared. The weights count unless set.</summary>
    public bool ByHeads { get; init; }

    /// <summary>The condition in a line.</summary>
    /// <returns>Such as <c>super-majority:threshold=2/3 (doctors, by heads)</c>.</returns>
    public override string ToString() => (Class.Length > 0, ByHeads) switch
    {
        (true, true) => Rule + " (" + Class + ", by heads)",
        (true, false) => Rule + " (" + Class + ")",
        (false, true) => Rule + " (by heads)",
        _ => Rule.ToString(),
    };
}
