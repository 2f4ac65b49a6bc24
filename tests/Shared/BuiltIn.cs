using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Slices;

namespace MutualLearning.Tests.Shared;

/// <summary>The slices of the library alone, as an application has them that adds none.</summary>
internal static class BuiltIn
{
    public static EventCatalogue Events { get; } = new ServiceCollection().AddMutualLearning().BuildServiceProvider().GetRequiredService<EventCatalogue>();
}
