using System;

namespace MutualLearning.Testing;

/// <summary>A decider did something else than a scenario says. Every test framework counts it as a failure.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, and what happened.</param>
    public ScenarioException(string message)
        : base(message)
    {
    }
}
