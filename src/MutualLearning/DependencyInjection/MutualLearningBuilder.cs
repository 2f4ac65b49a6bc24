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
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>Collects what an application adds to the library. The built-in parts come through the same doors.</summary>
/// <remarks>
/// Every method can be called again with the same thing without effect. Two different things of one name are an
/// <see cref="ArgumentException"/> at once, at start-up, that names both types.
/// </remarks>
public sealed partial class MutualLearningBuilder
{
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

    /// <summary>Adds a decision rule.</summary>
    /// <typeparam name="TRule">The rule.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another rule has its name.</exception>
    public MutualLearningBuilder AddDecisionRule<TRule>()
        where TRule : DecisionRule, new() => AddDecisionRule(new TRule());

    /// <summary>Adds a decision rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another rule has its name.</exception>
    public MutualLearningBuilder AddDecisionRule(DecisionRule rule)
    {
        var name = RuleCalls.NameOf(Guard.Against.Null(rule), new WorkBudget());
        return Add($"decision rule '{name}'", rule, other => other.GetType() == rule.GetType());
    }

    /// <summary>Adds a kind of contribution.</summary>
    /// <typeparam name="TKind">The kind.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another kind has its name.</exception>
    public MutualLearningBuilder AddContributionKind<TKind>()
        where TKind : class, IContributionKind, new() => AddContributionKind(new TKind());

    /// <summary>Adds a kind of contribution.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another kind has its name.</exception>
    public MutualLearningBuilder AddContributionKind(IContributionKind kind)
    {
        var name = KindCalls.NameOf(Guard.Against.Null(kind));
        return Add($"contribution kind '{name}'", kind, other => other.GetType() == kind.GetType() && kind is not StandardKind);
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
    public MutualLearningBuilder UseEventStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>()
        where TStore : class, IEventStore
    {
        Services.RemoveAll<IEventStore>();
        Services.AddScoped<IEventStore, TStore>();
        return this;
    }

    /// <summary>Keeps pseudonym keys in a store of the host's instead of in memory.</summary>
    /// <typeparam name="TKeys">The store; one instance for each service scope.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UsePseudonymKeys<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TKeys>()
        where TKeys : class, IPseudonymKeys
    {
        Services.RemoveAll<IPseudonymKeys>();
        Services.AddScoped<IPseudonymKeys, TKeys>();
        return this;
    }

    /// <summary>Says for which tenant each service scope works.</summary>
    /// <typeparam name="TContext">What knows the tenant; one instance for each service scope, which the host may ask for by this type too.</typeparam>
    /// <returns>This builder.</returns>
    public MutualLearningBuilder UseTenantContext<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TContext>()
        where TContext : class, ITenantContext
    {
        Services.RemoveAll<ITenantContext>();
        Services.TryAddScoped<TContext>();
        Services.AddScoped<ITenantContext>(p => p.GetRequiredService<TContext>());
        return this;
    }

    internal long Work { get; private set; } = WorkBudget.DefaultSteps;

    internal Duration PluginTime { get; private set; } = PluginPatience.DefaultTime;

    internal IEnumerable<T> All<T>() => added.Values.OfType<T>();

    private MutualLearningBuilder Add<T>(string name, T thing, Func<T, bool> isSame)
        where T : class
    {
        if (added.TryGetValue(name, out var other))
        {
            return ReferenceEquals(other, thing) || isSame((T)other)
                ? this
                : throw new ArgumentException($"{other.GetType()} and {thing.GetType()} both bring the {name}.", nameof(thing));
        }

        added.Add(name, thing);
        return this;
    }
}
