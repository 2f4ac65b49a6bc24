using System;
using Microsoft.Extensions.DependencyInjection;

namespace MutualLearning.Benchmarks;

/// <summary>The services of an application that adds nothing.</summary>
internal static class Application
{
    /// <summary>What the slices ask for.</summary>
    public static IServiceProvider Services { get; } = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
}
