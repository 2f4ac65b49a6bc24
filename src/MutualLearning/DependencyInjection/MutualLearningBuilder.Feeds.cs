using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning;

/// <content>The event feed.</content>
public sealed partial class MutualLearningBuilder
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    /// <summary>Adds a handler of committed events. <see cref="FeedRunner"/> brings them to it.</summary>
    /// <typeparam name="THandler">The handler; one instance for each service scope, with what it needs from the services.</typeparam>
    /// <returns>This builder.</returns>
    /// <remarks>Two handlers of one name are found when the first runner is made, at the start of the host's feed service.</remarks>
    public MutualLearningBuilder AddFeedHandler<[DynamicallyAccessedMembers(Constructors)] THandler>()
        where THandler : class, IFeedHandler
    {
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IFeedHandler, THandler>());
        return this;
    }

    /// <summary>Reads the feed from a class of its own. An event store that is an <see cref="IEventFeed"/> too needs no such call.</summary>
    /// <typeparam name="TFeed">The feed of the event store in use; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseEventFeed<[DynamicallyAccessedMembers(Constructors)] TFeed>()
        where TFeed : class, IEventFeed
    {
        Services.RemoveAll<IEventFeed>();
        Services.AddScoped<IEventFeed, TFeed>();
        return this;
    }

    /// <summary>Keeps the progress of feed handlers in a store of the host's instead of in memory.</summary>
    /// <typeparam name="TStore">The store; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseFeedCheckpoints<[DynamicallyAccessedMembers(Constructors)] TStore>()
        where TStore : class, IFeedCheckpoints
    {
        Services.RemoveAll<IFeedCheckpoints>();
        Services.AddScoped<IFeedCheckpoints, TStore>();
        return this;
    }
}
