using System;

namespace MutualLearning.Practices;

/// <summary>Reads and writes practice templates as JSON.</summary>
public static class PracticeJson
{
    /// <summary>Reads a template and checks it.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The practice, or everything that is wrong with it.</returns>
    public static PracticeReadResult Read(string json) => throw new NotSupportedException(json);
}
