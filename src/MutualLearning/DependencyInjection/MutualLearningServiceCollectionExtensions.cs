using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Inbox;
using MutualLearning.Permissions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the library to an application.</summary>
public static class MutualLearningServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="ISessions"/>, <see cref="IDecisions"/>, <see cref="IResponsibilities"/> and <see cref="IPersonalData"/>, and what
    /// lists them (<see cref="ISessionIndex"/>, <see cref="IDecisionIndex"/>, <see cref="IResponsibilityIndex"/>, <see cref="IInbox"/>), scoped, with what they need.
    /// It can be called again, to add more. What the host has registered itself (a clock, a store) stays. A store of events without a store of
    /// pseudonym keys is an <see cref="InvalidOperationException"/> when the first of these services is asked for.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Adds practices, rules and kinds, and chooses stores; null for the built-in ones, in memory.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMutualLearning(this IServiceCollection services, Action<MutualLearningBuilder>? configure = null)
    {
        Guard.Against.Null(services);
        var builder = services.Select(s => s.ImplementationInstance).OfType<MutualLearningBuilder>().FirstOrDefault();
        if (builder is null)
        {
            builder = new MutualLearningBuilder(services);
            services.AddSingleton(builder);
            AddParts(services);
        }

        configure?.Invoke(builder);
        return services;
    }

    private static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<IIdSource, RandomIdSource>();
        services.TryAddSingleton<IEventStore, InMemoryEventStore>();
        services.TryAddSingleton<IPseudonymKeys, InMemoryPseudonymKeys>();
        services.TryAddScoped(p => new AppendObservers(p.GetServices<IAppendObserver>()));
        services.TryAddScoped(p => Observed(p, StoreAs<IBatchEventStore>(p)));
        services.TryAddScoped(p => StoreAs<IStreamDirectory>(p));
        services.TryAddScoped(p => StoreAs<IForgetfulEventStore>(p));
        services.TryAddSingleton<IFeedCheckpoints, InMemoryFeedCheckpoints>();
        services.TryAddSingleton(new FeedOptions());
        services.TryAddScoped(p => StoreAs<IEventFeed>(p));
        services.TryAddScoped<FeedRunner>();
        services.TryAddScoped<ITenantContext, SingleTenant>();
        services.TryAddSingleton(static p => Kinds(p, p.GetRequiredService<MutualLearningBuilder>()));
        services.TryAddSingleton(static p => new PracticeCatalogue(EmbeddedPractices.All, p.GetRequiredService<MutualLearningBuilder>().All<Practice>(p)));
        services.TryAddSingleton(static p => Rules(p, p.GetRequiredService<MutualLearningBuilder>()));
        services.TryAddSingleton(static p => new EventCatalogue(Slices(p, p.GetRequiredService<MutualLearningBuilder>())));
        services.TryAddScoped(static p => new HostPermissions(p.GetService<IPermissions>()));
        services.TryAddScoped(static p => new Standings(p.GetRequiredService<IStreamHandler<Session, SessionCommand, SessionEvent>>(), p.GetRequiredService<HostPermissions>()));
        services.TryAddScoped<IStandings>(static p => p.GetRequiredService<Standings>());
        services.TryAddScoped(static p => new VerdictReader(() => p.GetRequiredService<IStreamHandler<Decision, DecisionCommand, DecisionEvent>>()));
        services.TryAddScoped<IDecisionSession, DecisionSession>();
        services.TryAddScoped<SessionDecisions>();
        services.TryAddScoped<ISessions, StoredSessions>();
        services.TryAddScoped<IDecisions, StoredDecisions>();
        services.TryAddScoped<IResponsibilities, StoredResponsibilities>();
        services.TryAddScoped<ISessionIndex, StoredSessionIndex>();
        services.TryAddScoped<IDecisionIndex, StoredDecisionIndex>();
        services.TryAddScoped<IResponsibilityIndex, StoredResponsibilityIndex>();
        services.TryAddScoped<IInbox, StoredInbox>();
        services.TryAddScoped(p => new KeySweep(
            p.GetRequiredService<IPseudonymKeys>(), StoreCheck.Store(p), p.GetRequiredService<IIdSource>(), p.GetRequiredService<EventCatalogue>()));
        services.TryAddScoped<IPersonalData>(p => new StoredPersonalData(PersonalDataParts(p)));
    }

    private static PersonalDataParts PersonalDataParts(IServiceProvider services)
    {
        _ = StoreCheck.Store(services);
        return new PersonalDataParts(
            services.GetRequiredService<IForgetfulEventStore>(),
            services.GetRequiredService<IStreamDirectory>(),
            services.GetRequiredService<IPseudonymKeys>(),
            services.GetRequiredService<CommandRunner<ErasureRegister, ErasureCommand, ErasureEvent>>(),
            services.GetRequiredService<EventCatalogue>(),
            services.GetRequiredService<ITenantContext>(),
            services.GetRequiredService<IClock>(),
            services.GetRequiredService<IIdSource>());
    }

    private static IBatchEventStore Observed(IServiceProvider services, IBatchEventStore store) => services.GetRequiredService<AppendObservers>() is { IsEmpty: false } observers
        ? new ObservedBatchStore(store, observers, services.GetRequiredService<EventCatalogue>())
        : store;

    private static TPort StoreAs<TPort>(IServiceProvider services)
        where TPort : class
    {
        var store = services.GetRequiredService<IEventStore>();
        return store as TPort ?? throw new InvalidOperationException($"The event store {store.GetType()} is no {typeof(TPort).Name}.");
    }

    private static ContributionKinds Kinds(IServiceProvider services, MutualLearningBuilder builder) =>
        new(builder.All<IContributionKind>(services)) { PluginTime = builder.PluginTime };

    private static DecisionRules Rules(IServiceProvider services, MutualLearningBuilder builder) =>
        new(builder.All<DecisionRule>(services)) { PluginTime = builder.PluginTime, Work = builder.Work };

    // A slice needs more than to be there: the builder registers what runs its commands.
    private static IEnumerable<Slice> Slices(IServiceProvider services, MutualLearningBuilder builder) =>
        services.GetService<Slice>() is { } stray && !builder.Has(stray)
            ? throw new InvalidOperationException($"{stray.GetType()} is registered in the services alone. Add a slice by ml.AddSlice(…).")
            : builder.All<Slice>(services);
}
