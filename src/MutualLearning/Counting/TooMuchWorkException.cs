using System;

namespace MutualLearning.Counting;

/// <summary>A <see cref="WorkBudget"/> was spent before the answer was found.</summary>
/// <remarks>
/// No rule of the library lets it out of <c>Evaluate</c>: the verdict says <c>verdict.too-much-work</c>. It comes out of an explanation, a
/// certificate or a settling question that is asked directly. A plug-in may let it go: the verdict of its rule is then the same.
/// </remarks>
public sealed class TooMuchWorkException : Exception
{
    /// <summary>Makes one that says no more than that.</summary>
    public TooMuchWorkException()
        : this("The exact answer takes more steps than may be made.")
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public TooMuchWorkException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public TooMuchWorkException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
