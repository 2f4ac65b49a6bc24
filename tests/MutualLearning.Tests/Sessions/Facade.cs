using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>The facade over a store in memory, with a clock that stands still unless told otherwise.</summary>
internal sealed class Facade : IClock
{
    public static readonly SessionId Id = new("retro");

    /// <summary>Another process of the application, which has other practices and the same store.</summary>
    public Facade(Practice practice, Facade other)
        : this(practice, other.Store)
    {
    }

    public Facade(Practice practice)
        : this(practice, new InMemoryEventStore())
    {
    }

    private Facade(Practice practice, InMemoryEventStore store)
    {
        Store = store;
        Sessions = new ServiceCollection()
            .AddSingleton<IEventStore>(Store).AddSingleton<IPseudonymKeys>(Keys).AddSingleton<IClock>(this).AddSingleton(new PracticeCatalogue([practice]))
            .AddMutualLearning().BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<ISessions>();
    }

    public InMemoryEventStore Store { get; }

    public InMemoryPseudonymKeys Keys { get; } = new();

    public ISessions Sessions { get; }

    public Instant Now { get; set; } = Template.Nine;

    public Instant GetCurrentInstant() => Now;

    public static async Task<Facade> StartAsync(Practice practice, params PersonId[] people)
    {
        var facade = new Facade(practice);
        (await facade.Sessions.HandleAsync(Id, new StartSession(Id, practice, "Learn", Template.People(people), people[0]) { Openness = SessionOpenness.Open })).IsAccepted.Should().BeTrue();
        return facade;
    }

    public async Task<Session> DoAsync(SessionCommand command)
    {
        var result = await Sessions.HandleAsync(Id, command);
        return result.IsAccepted ? (await Sessions.FindUnfilteredAsync(Id))! : throw new InvalidOperationException(result.Refusal.ToString());
    }

    public async Task<Contribution> ContributeAsync(PersonId by, string text, ContributionKind kind = default, string? command = null)
    {
        var visit = (await Sessions.FindUnfilteredAsync(Id))!.Visit!.Number;
        var words = new Contribute(by, kind.IsDefault ? ContributionKind.View : kind, text, ValueList<ContributionLink>.Empty, Visit: visit);
        var result = await Sessions.ContributeAsync(Id, words, command is null ? default : new CommandId(command));
        return result.IsAccepted ? result.Value : throw new InvalidOperationException(result.Refusal.ToString());
    }

    public Task<IReadOnlyList<RecordedEvent>> EventsAsync() =>
        Store.ReadAsync(new StreamId(TenantId.Single, SessionSlice.StreamKind, Id.Value), 0, CancellationToken.None);

    public Task<byte[]?> KeyAsync(int visit) => Keys.GetOrCreateAsync(
        new StreamId(TenantId.Single, SessionSlice.StreamKind, Id.Value), "visit-" + visit, CancellationToken.None);
}
