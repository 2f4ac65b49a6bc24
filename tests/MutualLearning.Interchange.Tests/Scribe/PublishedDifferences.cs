using System.Collections.Generic;

namespace MutualLearning.Interchange.Tests.Scribe;

internal static class PublishedDifferences
{
    public static IEnumerable<string> Of(string date) => [];
}
