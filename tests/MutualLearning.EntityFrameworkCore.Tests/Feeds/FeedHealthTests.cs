using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>What whoever runs an application sees of its feed and of its plug-ins.</summary>
public sealed class FeedHealthTests : IAsyncLifetime
{
    private static readonly PersonId Ana = new("ana");

    private readonly SqliteFile database = new();
    private readonly Diary diary = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task TheHealth_IsTheLag_AndWhatWasGivenUp()
    {
        using var host = Host();
        await using (var context = database.NewContext())
        {
            (await HealthAsync(host)).Should().Be("Healthy: choosy.lag=0 choosy.parked=0 reader.lag=0 reader.parked=0");
            await context.AppendAsync(Appending.NewStream(), 0, 4);
        }

        (await HealthAsync(host)).Should().Be("Unhealthy: choosy.lag=4 choosy.parked=0 reader.lag=4 reader.parked=0");
        await host.StartAsync();
        await diary.UntilAsync(() => diary.Told.Any(l => l.Contains("choosy gave up", StringComparison.Ordinal)));
        await diary.UntilAsync(() => diary.Lines.Count == 7);
        await host.StopAsync();
        (await HealthAsync(host)).Should().Be("Degraded: choosy.lag=0 choosy.parked=1 reader.lag=0 reader.parked=0");
    }

    [Fact]
    public async Task Meters_ShowTheLagOfEachHandler_AndWhatItGaveUp()
    {
        var shown = new Dictionary<string, long>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "MutualLearning" && instrument.Name.StartsWith("mutual_learning.feed.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => shown[$"{instrument.Name} {string.Join(' ', tags.ToArray())}"] = value);
        meters.Start();
        using var host = Host();
        await using (var context = database.NewContext())
        {
            await context.AppendAsync(Appending.NewStream(), 0, 4);
        }

        await host.StartAsync();
        await diary.UntilAsync(() =>
        {
            meters.RecordObservableInstruments();
            return shown.GetValueOrDefault("mutual_learning.feed.parked [mutual_learning.handler, choosy]") == 1
                && shown.GetValueOrDefault("mutual_learning.feed.lag [mutual_learning.handler, choosy]", -1) == 0;
        });
        await host.StopAsync();
        shown["mutual_learning.feed.parked [mutual_learning.handler, reader]"].Should().Be(0);
    }

    [Fact]
    public async Task APluginThatThrows_IsInTheLog_WithItsStackAndWithoutItsWords()
    {
        using var host = Host();
        await host.StartAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
            await decisions.DeclareAsync(new("d"), new DecisionDeclaration("Go?", new RuleSpec("odd"), [Ana]), Ana);
            (await decisions.CloseAsync(new("d"), Ana)).Refusal.Code.Should().Be("decision.rule-failed");
        }

        await host.StopAsync();
        var told = diary.Told.Where(l => l.Contains(nameof(Odd), StringComparison.Ordinal)).ToList();
        told.Should().NotBeEmpty();
        told.Should().OnlyContain(l => l.StartsWith($"Error: The plug-in {typeof(Odd)} threw", StringComparison.Ordinal)
            && l.Contains(typeof(InvalidOperationException).FullName!, StringComparison.Ordinal) && l.Contains("at " + typeof(Odd).FullName!.Replace('+', '.') + ".Evaluate", StringComparison.Ordinal));
        told.Should().NotContain(l => l.Contains("Meier", StringComparison.Ordinal));
    }

    private static async Task<string> HealthAsync(IHost host)
    {
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        var feed = report.Entries["feed"];
        return $"{feed.Status}: {string.Join(' ', feed.Data.Select(d => $"{d.Key}={d.Value}").Order(StringComparer.Ordinal))}";
    }

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(diary);
        builder.Services.AddSingleton(diary).AddSingleton(new FeedOptions { MaxAttempts = 1, MaxParked = 3, FirstDelay = Duration.FromMilliseconds(20) });
        builder.Services.AddDbContext<HrContext>(database.Use);
        builder.Services.AddMutualLearning(ml => ml
            .AddDecisionRule(new Odd())
            .UseEntityFrameworkCore<HrContext>()
            .AddFeedHandler<Reader>()
            .AddFeedHandler<Choosy>()
            .AddFeedService(o => (o.PollingInterval, o.HealthyLag) = (Duration.FromMilliseconds(20), 3)));
        builder.Services.AddHealthChecks().AddCheck<FeedHealthCheck>("feed");
        return builder.Build();
    }

    private sealed class Odd : DecisionRule
    {
        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throw new InvalidOperationException("of Ana Meier");
    }

    private class Reader(Diary diary) : IFeedHandler
    {
        public virtual string Name => "reader";

        public virtual Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            diary.Lines.Enqueue(Name);
            return Task.CompletedTask;
        }
    }

    private sealed class Choosy(Diary diary) : Reader(diary)
    {
        public override string Name => "choosy";

        public override Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken) =>
            feedEvent.Event.Version == 2 ? throw new NotSupportedException("Not this one.") : base.HandleAsync(feedEvent, cancellationToken);
    }
}
