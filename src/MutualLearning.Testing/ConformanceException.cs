using System;

namespace MutualLearning.Testing;

/// <summary>An implementation of a port does not keep its contract. Every test framework counts it as a failure.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What the contract says, and what happened.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }
}
