using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Slices;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.Tests.Shared;

/// <summary>The slices of the library alone, as an application has them that adds none, and what it keeps in memory.</summary>
internal static class BuiltIn
{
    public static EventCatalogue Events { get; } = Services().GetRequiredService<EventCatalogue>();

    public static IFeedCheckpoints NewCheckpoints() => Services().GetRequiredService<IFeedCheckpoints>();

    private static ServiceProvider Services() => new ServiceCollection().AddMutualLearning().BuildServiceProvider();
}
