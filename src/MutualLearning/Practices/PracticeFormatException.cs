using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>A text is not a valid practice template.</summary>
public sealed class PracticeFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="findings">Everything that is wrong.</param>
    public PracticeFormatException(IReadOnlyList<PracticeFinding> findings)
        : base(string.Join("\n", Guard.Against.Null(findings).Select(f => $"{f.Line}:{f.Column} {f.Path}: {f.Message}"))) =>
        Findings = findings;

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public IReadOnlyList<PracticeFinding> Findings { get; }
}
