using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Streams;

/// <summary>What a host sees of commands from outside: spans and counts, and never who, what or which.</summary>
[Collection(nameof(TelemetryCostTests))]
public sealed class TelemetryTests : IDisposable
{
    private static readonly PersonId Ana = new("ana-7777");
    private static readonly PersonId Ben = new("ben-7777");

    private readonly string own = "telemetry-" + Guid.NewGuid().ToString("N");
    private readonly List<Activity> spans = [];
    private readonly List<(string Name, string Tags)> counts = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();
    private readonly ActivitySource test;
    private readonly ServiceProvider services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();

    public TelemetryTests()
    {
        test = new ActivitySource(own);
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "MutualLearning" || source.Name == own,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (spans)
                {
                    spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "MutualLearning")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (counts)
            {
                counts.Add((instrument.Name, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));
            }
        });
        meters.Start();
    }

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
        test.Dispose();
        services.Dispose();
    }

    [Fact]
    public async Task ACommand_HasASpan_WithSliceCommandAndOutcome()
    {
        var told = await ToldAsync(async () =>
        {
            var duties = services.GetRequiredService<IResponsibilities>();
            await duties.TakeOnAsync(new("keys-7777"), "Get keys 7777", Ana);
            await duties.CompleteAsync(new("keys-7777"), Ben);
        });

        told.Select(Text).Should().Equal(
            "mutual_learning.command slice=responsibility command=TakeOnResponsibility outcome=accepted",
            "mutual_learning.command slice=responsibility command=CompleteResponsibility outcome=refused refusal=responsibility.not-responsible");
        told.Should().OnlyContain(a => a.Status == ActivityStatusCode.Unset);
        Counted("mutual_learning.commands").Should().Contain("mutual_learning.slice=responsibility mutual_learning.command=CompleteResponsibility mutual_learning.outcome=refused");
        Counted("mutual_learning.refusals").Should().Contain("mutual_learning.slice=responsibility mutual_learning.refusal=responsibility.not-responsible");
        counts.Select(c => c.Tags).Concat(told.Select(Text)).Should().NotContain(text => text.Contains("7777", StringComparison.Ordinal) || text.Contains("main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASecretBallot_IsCounted_AndHasNoSpan()
    {
        var decisions = services.GetRequiredService<IDecisions>();
        var told = await ToldAsync(async () =>
        {
            await decisions.DeclareAsync(new("s"), new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana, Ben]) { Secrecy = Secrecy.Secret }, Ana);
            await decisions.CastAsync(new("s"), Ana, Stance.Yes);
            await decisions.CastAsync(new("s"), new PersonId("stranger"), Stance.Yes);
            await decisions.CastAsync(new("s"), Ben, Stance.No);
            await decisions.CloseAsync(new("s"), Ana);
        });

        told.Select(a => a.GetTagItem("mutual_learning.command")).Should().Equal("DeclareDecision");
        Counted("mutual_learning.commands").Count(t => t.Contains("=CastBallot ", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public async Task AnAnonymousPhase_IsCounted_AndHasNoSpan()
    {
        var anonymous = Template.Practice(Template.Phase("write", visibility: Visibility.AnonymousAlways));
        var told = await ToldAsync(async () =>
        {
            var facade = await Facade.StartAsync(anonymous, Ana, Ben);
            await facade.ContributeAsync(Ana, "words");
            await facade.DoAsync(new MarkReady(Ben));
        });

        told.Select(a => a.GetTagItem("mutual_learning.command")).Should().Equal("StartSession");
        Counted("mutual_learning.commands").Should().Contain("mutual_learning.slice=session mutual_learning.command=Contribute mutual_learning.outcome=accepted");
    }

    [Fact]
    public async Task WhatIsThrown_IsAFailure_AndNotToldFurther()
    {
        var handler = new StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent>(
            new(Responsibility.Initial, static (_, _, _) => throw new InvalidOperationException("of 7777"), Responsibility.Evolve), new InMemoryEventStore(), new());
        var told = await ToldAsync(async () =>
        {
            var fails = () => handler.HandleAsync(
                new StreamId(TenantId.Single, "responsibility", "x"), new StartResponsibility(Ana), new CommandContext(default, new CommandId("1")), CancellationToken.None);
            await fails.Should().ThrowAsync<InvalidOperationException>();
        });

        told.Should().ContainSingle().Which.Status.Should().Be(ActivityStatusCode.Error);
        (Text(told[0]) + told[0].StatusDescription).Should().EndWith("outcome=failed").And.NotContain("7777");
    }

    [Fact]
    public async Task ARace_IsCountedAsARetry()
    {
        var store = new InMemoryEventStore();
        StreamHandler<Responsibility, ResponsibilityCommand, ResponsibilityEvent> Handler() =>
            new(ResponsibilitySlice.Instance.ToDecider(services), store, new WarmStreams<Responsibility>());
        var (one, other) = (Handler(), Handler());
        var stream = new StreamId(TenantId.Single, "responsibility", "raced");
        await one.HandleAsync(stream, new TakeOnResponsibility(new("raced"), "Write", Ana, Ana), new CommandContext(default, new CommandId("1")), CancellationToken.None);
        await other.HandleAsync(stream, new StartResponsibility(Ana), new CommandContext(default, new CommandId("2")), CancellationToken.None);
        await one.HandleAsync(stream, new CompleteResponsibility(Ana), new CommandContext(default, new CommandId("3")), CancellationToken.None);

        Counted("mutual_learning.retries").Should().Contain("mutual_learning.slice=responsibility");
    }

    // Other tests run beside this one: only what has our own span above it is ours.
    private async Task<List<Activity>> ToldAsync(Func<Task> work)
    {
        using (var root = test.StartActivity("root"))
        {
            root.Should().NotBeNull();
            await work();
            lock (spans)
            {
                return [.. spans.Where(a => a.TraceId == root!.TraceId && a.Source.Name == "MutualLearning")];
            }
        }
    }

    private List<string> Counted(string name)
    {
        lock (counts)
        {
            return [.. counts.Where(c => c.Name == name).Select(c => c.Tags)];
        }
    }

    private static string Text(Activity activity) =>
        activity.DisplayName + string.Concat(activity.TagObjects.Select(t => $" {t.Key["mutual_learning.".Length..]}={t.Value}"));
}
