using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>A practice read from text, or everything that is wrong with the text.</summary>
public sealed class PracticeReadResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="practice">The practice, or null when there are findings.</param>
    /// <param name="findings">Everything that is wrong; empty when there is a practice.</param>
    public PracticeReadResult(Practice? practice, IReadOnlyList<PracticeFinding> findings)
    {
        Practice = practice;
        Findings = Guard.Against.Null(findings);
    }

    /// <summary>The practice, or null when there are findings.</summary>
    public Practice? Practice { get; }

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public IReadOnlyList<PracticeFinding> Findings { get; }

    /// <summary>The practice.</summary>
    /// <returns>The practice.</returns>
    /// <exception cref="PracticeFormatException">There are findings.</exception>
    public Practice PracticeOrThrow() => Practice ?? throw new PracticeFormatException(Findings);
}
