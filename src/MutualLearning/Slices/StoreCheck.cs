using System;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>Sees to it that keys last as long as events. What a host has registered is known for certain only when it is asked for, whatever the order of its calls.</summary>
internal static class StoreCheck
{
    /// <summary>The event store of a scope.</summary>
    /// <exception cref="InvalidOperationException">Its events outlive the pseudonym keys.</exception>
    public static IEventStore Store(IServiceProvider services)
    {
        var store = services.GetRequiredService<IEventStore>();
        var keys = services.GetRequiredService<IPseudonymKeys>();
        return keys is IVolatileStore { IsVolatile: true } && store is not IVolatileStore { IsVolatile: true }
            ? throw new InvalidOperationException(
                $"{store.GetType()} keeps events, and {keys.GetType()} loses the pseudonym keys with the process: after a restart nobody could "
                + "vote in a secret ballot or speak in an anonymous phase that is under way. Keep the keys too: ml.UsePseudonymKeys<TKeys>(), with an "
                + $"{nameof(IPseudonymKeys)} that all processes share. A store that is in memory itself says so by {nameof(IVolatileStore)}.")
            : store;
    }
}
