using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.DependencyInjection;

public sealed class FeedRegistrationTests
{
    [Fact]
    public async Task AddedHandlers_AreGivenTheEventsOfTheStore()
    {
        await using var services = new ServiceCollection()
            .AddSingleton<List<string>>()
            .AddMutualLearning(ml => ml.AddFeedHandler<Mail>().AddFeedHandler<Mail>().AddFeedHandler<Table>())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        foreach (var command in new[] { "1", "2" })
        {
            await using var scope = services.CreateAsyncScope();
            var append = new Append(Switch.Lamp with { Id = command }, 0, new CommandId(command), ["on"]);
            await scope.ServiceProvider.GetRequiredService<IEventStore>().AppendAsync(append, CancellationToken.None);
            (await scope.ServiceProvider.GetRequiredService<FeedRunner>().RunOnceAsync()).Should().Be(2);
        }

        services.GetRequiredService<List<string>>().Should().Equal("mail 1", "table 1", "mail 2", "table 2");
    }

    [Fact]
    public async Task TwoHandlersOfOneName_AreFoundWhenTheRunnerIsMade()
    {
        await using var services = new ServiceCollection().AddSingleton<List<string>>()
            .AddMutualLearning(ml => ml.AddFeedHandler<Mail>().AddFeedHandler<OtherMail>()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        FluentActions.Invoking(() => scope.ServiceProvider.GetRequiredService<FeedRunner>())
            .Should().Throw<ArgumentException>().WithMessage($"*{typeof(Mail)} and {typeof(OtherMail)}*");
    }

    [Fact]
    public async Task AStoreWithoutAFeed_IsNamed()
    {
        await using var services = new ServiceCollection().AddMutualLearning(ml => ml.UseEventStore<NoFeed>()).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        FluentActions.Invoking(() => scope.ServiceProvider.GetRequiredService<FeedRunner>())
            .Should().Throw<InvalidOperationException>().WithMessage($"*{typeof(NoFeed)} is no IEventFeed*");
    }

    [Fact]
    public async Task FeedCheckpointsAndOptions_CanBeTheHosts()
    {
        await using var services = new ServiceCollection()
            .AddSingleton(new FeedOptions { BatchSize = 1 })
            .AddMutualLearning(ml => ml
                .UseEventStore<NoFeed>().UseEventFeed<InMemoryEventStore>().UseFeedCheckpoints<HostsCheckpoints>())
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FeedRunner>().RunOnceAsync()).Should().Be(0);
        scope.ServiceProvider.GetServices<IFeedCheckpoints>().Should().ContainSingle(c => c is HostsCheckpoints);
        scope.ServiceProvider.GetServices<IEventFeed>().Should().ContainSingle();
        scope.ServiceProvider.GetRequiredService<FeedOptions>().BatchSize.Should().Be(1);
    }

    private sealed class NoFeed : IEventStore
    {
        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RecordedEvent>>([]);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => Task.FromResult(AppendResult.Appended);
    }

    private sealed class HostsCheckpoints : IFeedCheckpoints
    {
        private readonly IFeedCheckpoints inner = BuiltIn.NewCheckpoints();

        public Task<FeedCheckpoint> GetAsync(string handler, CancellationToken cancellationToken) => inner.GetAsync(handler, cancellationToken);

        public Task<bool> SaveAsync(FeedCheckpoint checkpoint, CancellationToken cancellationToken) => inner.SaveAsync(checkpoint, cancellationToken);
    }

    private sealed class Mail(List<string> sent, IClock clock) : Recording(sent, "mail")
    {
        public Instant Now => clock.GetCurrentInstant();
    }

    private sealed class OtherMail(List<string> sent) : Recording(sent, "mail");

    private sealed class Table(List<string> sent) : Recording(sent, "table");

    private abstract class Recording(List<string> sent, string name) : IFeedHandler
    {
        public string Name => name;

        public Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            sent.Add(name + " " + feedEvent.Event.Stream.Id);
            return Task.CompletedTask;
        }
    }
}
