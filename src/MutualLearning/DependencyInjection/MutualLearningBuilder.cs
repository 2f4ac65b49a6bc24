using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
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

namespace MutualLearning;

/// <summary>Collects what an application adds to the library. The built-in parts come through the same doors.</summary>
/// <remarks>
/// Every method can be called again with the same thing without effect. Two different things of one name are an
/// <see cref="ArgumentException"/> that names both types: at once, or, where one of them needs services, when rules or kinds are asked for first.
/// A rule, a kind or a practice that is registered in the services directly is found as well.
/// </remarks>
public sealed class MutualLearningBuilder
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    private readonly HashSet<Type> types = [];
    private readonly Dictionary<string, object> added = new(StringComparer.Ordinal);

    internal MutualLearningBuilder(IServiceCollection services)
    {
        Services = services;
        AddSlice(SessionSlice.Instance).AddSlice(DecisionSlice.Instance).AddSlice(ResponsibilitySlice.Instance).AddSlice(ErasureSlice.Instance);
        foreach (var kind in ContributionKinds.Standard())
        {
            AddContributionKind(kind);
        }

        foreach (var rule in DecisionRules.Standard())
        {
            AddDecisionRule(rule);
        }
    }

    /// <summary>The services of the host, for extension methods of other packages.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IServiceCollection Services { get; }

    /// <summary>Adds a slice: streams of its own kind, stored, fed, listed, collected and erased as those of the library are.</summary>
    /// <param name="slice">The slice, of which one instance serves the application.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// Its commands are run by an <see cref="ICommandRunner{TState,TCommand}"/>, which the services give out from now on. Every process over
    /// the same store registers the same slices: one that meets streams of a kind it does not know refuses to collect and to erase.
    /// </remarks>
    /// <exception cref="ArgumentException">Another slice is of its kind.</exception>
    public MutualLearningBuilder AddSlice(Slice slice)
    {
        Add($"slice '{Guard.Against.Null(slice).Kind}'", slice, other => other.GetType() == slice.GetType());
        slice.Register(Services);
        return this;
    }

    /// <summary>Adds a practice to the catalogue.</summary>
    /// <param name="practice">The practice, for instance from <see cref="Practice.FromJson"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another practice has its name and its version.</exception>
    public MutualLearningBuilder AddPractice(Practice practice)
    {
        Guard.Against.Null(practice);
        if (!PracticeCatalogue.BuiltIn.TryGet(practice.Id, out var builtIn) || builtIn.Version != practice.Version)
        {
            return Add($"practice '{practice.Id}' version {practice.Version}", practice, practice.Equals);
        }

        return builtIn.Equals(practice)
            ? this
            : throw new ArgumentException($"The library brings the practice '{practice.Id}' in version {practice.Version} itself; another one of that name needs another version.", nameof(practice));
    }

    /// <summary>Adds a decision rule, with what its constructor needs from the services.</summary>
    /// <typeparam name="TRule">The rule; one instance serves the application.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another rule has its name; for a rule whose constructor needs services, when the rules are asked for first.</exception>
    public MutualLearningBuilder AddDecisionRule<[DynamicallyAccessedMembers(Constructors)] TRule>()
        where TRule : DecisionRule => AddType<DecisionRule, TRule>(AddDecisionRule);

    /// <summary>Adds a decision rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another rule has its name: of another type, or of the same and not equal to it.</exception>
    public MutualLearningBuilder AddDecisionRule(DecisionRule rule)
    {
        var name = RuleCalls.NameOf(Guard.Against.Null(rule), new WorkBudget());
        return Add($"decision rule '{name}'", rule, rule.Equals);
    }

    /// <summary>Adds a decision rule that is made when the rules are asked for first.</summary>
    /// <param name="make">Makes the rule from the services of the application, once.</param>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder AddDecisionRule(Func<IServiceProvider, DecisionRule> make)
    {
        Services.AddSingleton(Guard.Against.Null(make));
        return this;
    }

    /// <summary>Adds a kind of contribution, with what its constructor needs from the services.</summary>
    /// <typeparam name="TKind">The kind; one instance serves the application.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another kind has its name; for a kind whose constructor needs services, when the kinds are asked for first.</exception>
    public MutualLearningBuilder AddContributionKind<[DynamicallyAccessedMembers(Constructors)] TKind>()
        where TKind : class, IContributionKind => AddType<IContributionKind, TKind>(AddContributionKind);

    /// <summary>Adds a kind of contribution.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another kind has its name: of another type, or of the same and not equal to it.</exception>
    public MutualLearningBuilder AddContributionKind(IContributionKind kind)
    {
        var name = KindCalls.NameOf(Guard.Against.Null(kind));
        return Add($"contribution kind '{name}'", kind, kind.Equals);
    }

    /// <summary>Adds a kind of contribution that is made when the kinds are asked for first.</summary>
    /// <param name="make">Makes the kind from the services of the application, once.</param>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder AddContributionKind(Func<IServiceProvider, IContributionKind> make)
    {
        Services.AddSingleton(Guard.Against.Null(make));
        return this;
    }

    /// <summary>Lets each tenant have practices of its own, such as those that customers edit in a table of the host's.</summary>
    /// <typeparam name="TSource">Where they come from; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UsePracticeSource<[DynamicallyAccessedMembers(Constructors)] TSource>()
        where TSource : class, IPracticeSource
    {
        Services.Replace(ServiceDescriptor.Scoped<IPracticeSource, TSource>());
        return this;
    }

    /// <summary>Lets each tenant have decision rules of its own, beside those of the application.</summary>
    /// <typeparam name="TSource">Where they come from; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseDecisionRuleSource<[DynamicallyAccessedMembers(Constructors)] TSource>()
        where TSource : class, IDecisionRuleSource
    {
        Services.Replace(ServiceDescriptor.Scoped<IDecisionRuleSource, TSource>());
        return this;
    }

    /// <summary>Says how much may be done to answer one question, and how long a call of a plug-in may take.</summary>
    /// <param name="steps">The steps that a rule may make, as a <see cref="WorkBudget"/> counts them; at least 1.</param>
    /// <param name="pluginTime">How long a call may take of a rule or a kind that is not of the library; more than 0, at most a day. Null for 5 seconds.</param>
    /// <returns>This builder.</returns>
    /// <remarks>Beyond the steps a verdict is <c>verdict.too-much-work</c>; beyond the time a rule is refused with <c>decision.rule-failed</c>, a kind with <c>session.kind-failed</c>.</remarks>
    public MutualLearningBuilder LimitWork(long steps = WorkBudget.DefaultSteps, Duration? pluginTime = null)
    {
        Work = Guard.Against.NegativeOrZero(steps);
        PluginTime = PluginPatience.Checked(pluginTime ?? PluginPatience.DefaultTime);
        return this;
    }

    /// <summary>Keeps events in a store of the host's instead of in memory.</summary>
    /// <typeparam name="TStore">The store; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseEventStore<[DynamicallyAccessedMembers(Constructors)] TStore>()
        where TStore : class, IEventStore
    {
        Services.RemoveAll<IEventStore>();
        Services.AddScoped<IEventStore, TStore>();
        return this;
    }

    /// <summary>Keeps pseudonym keys in a store of the host's instead of in memory.</summary>
    /// <typeparam name="TKeys">The store; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UsePseudonymKeys<[DynamicallyAccessedMembers(Constructors)] TKeys>()
        where TKeys : class, IPseudonymKeys
    {
        Services.RemoveAll<IPseudonymKeys>();
        Services.AddScoped<IPseudonymKeys, TKeys>();
        return this;
    }

    /// <summary>Says for which tenant each service scope works.</summary>
    /// <typeparam name="TContext">What knows the tenant; one instance for each service scope, which the host may ask for by this type too.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseTenantContext<[DynamicallyAccessedMembers(Constructors)] TContext>()
        where TContext : class, ITenantContext
    {
        Services.RemoveAll<ITenantContext>();
        Services.TryAddScoped<TContext>();
        Services.AddScoped<ITenantContext>(p => p.GetRequiredService<TContext>());
        return this;
    }

    /// <summary>Lets the host's own permissions allow more than a part in a session, a decision or a responsibility does.</summary>
    /// <typeparam name="TPermissions">What knows them; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UsePermissions<[DynamicallyAccessedMembers(Constructors)] TPermissions>()
        where TPermissions : class, IPermissions
    {
        Services.Replace(ServiceDescriptor.Scoped<IPermissions, TPermissions>());
        return this;
    }

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

    internal bool Has(object thing) => added.ContainsValue(thing);

    internal long Work { get; private set; } = WorkBudget.DefaultSteps;

    internal Duration PluginTime { get; private set; } = PluginPatience.DefaultTime;

    /// <summary>What was added here, what is made from the services, and what was registered there by itself.</summary>
    internal IEnumerable<T> All<T>(IServiceProvider services)
        where T : class
    {
        var all = added.Values.OfType<T>().ToList();
        all.AddRange(services.GetServices<Func<IServiceProvider, T>>().Select(make => make(services)));
        all.AddRange(services.GetServices<T>().Where(t => !all.Contains(t)));
        return all;
    }

    // What needs nothing is made now, so that a name that is taken is found at once.
    private MutualLearningBuilder AddType<TPlugin, [DynamicallyAccessedMembers(Constructors)] T>(Func<TPlugin, MutualLearningBuilder> add)
        where TPlugin : class
        where T : class, TPlugin
    {
        if (types.Add(typeof(T)))
        {
            if (typeof(T).GetConstructor(Type.EmptyTypes) is not null && typeof(T).GetConstructors().Length == 1)
            {
                return add(Activator.CreateInstance<T>());
            }

            Services.AddSingleton<Func<IServiceProvider, TPlugin>>(static p => ActivatorUtilities.CreateInstance<T>(p));
        }

        return this;
    }

    private MutualLearningBuilder Add<T>(string name, T thing, Func<T, bool> isSame)
        where T : class
    {
        if (added.TryGetValue(name, out var other))
        {
            return ReferenceEquals(other, thing) || isSame((T)other)
                ? this
                : throw new ArgumentException($"{other.GetType()} and {thing.GetType()} both bring the {name}{(other.GetType() == thing.GetType() ? ", and are not equal" : string.Empty)}.", nameof(thing));
        }

        added.Add(name, thing);
        return this;
    }
}
