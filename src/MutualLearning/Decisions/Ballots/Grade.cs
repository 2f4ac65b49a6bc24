using MutualLearning.Decisions;

namespace MutualLearning;

/// <summary>How far a voter agrees, on a scale that rules such as <c>fist-to-five</c> read; every other rule reads the stance that goes with it.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Level">The level on the scale.</param>
public sealed record Grade(GradeScale Scale, int Level)
{
    /// <summary>Fingers shown.</summary>
    /// <param name="fingers">From 0, a fist, to 5.</param>
    /// <returns>The grade.</returns>
    public static Grade Fingers(int fingers) => new(GradeScale.FistToFive, fingers);

    /// <summary>A gradient of agreement.</summary>
    /// <param name="level">From 1, endorse, to 8, veto.</param>
    /// <returns>The grade.</returns>
    public static Grade Gradient(int level) => new(GradeScale.Gradients, level);

    /// <summary>The stance that goes with it; <see cref="Stance.None"/> for a level that the scale does not have.</summary>
    /// <remarks>
    /// Fingers: 3 to 5 yes, 1 and 2 no, 0 block. Gradients: 1 to 3 yes, 4 abstain, 5 and 7 no, 6 stand aside, 8 block.
    /// </remarks>
    public Stance ToStance() => (Scale, Level) switch
    {
        (GradeScale.FistToFive, >= 3 and <= 5) or (GradeScale.Gradients, >= 1 and <= 3) => Stance.Yes,
        (GradeScale.FistToFive, 1 or 2) or (GradeScale.Gradients, 5 or 7) => Stance.No,
        (GradeScale.FistToFive, 0) or (GradeScale.Gradients, 8) => Stance.Block,
        (GradeScale.Gradients, 4) => Stance.Abstain,
        (GradeScale.Gradients, 6) => Stance.StandAside,
        _ => Stance.None,
    };

    /// <summary>The strength that goes with it: 0.5 for 2 and 3 fingers and for the gradients 3 and 5, 1 for the others.</summary>
    /// <returns>0.5 or 1.</returns>
    public decimal ToStrength() => (Scale, Level) is (GradeScale.FistToFive, 2 or 3) or (GradeScale.Gradients, 3 or 5) ? 0.5m : 1m;
}
