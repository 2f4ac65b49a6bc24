using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Tests.Privacy;
using MutualLearning.Tests.Sessions;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>An anonymous phase that waits for a secret ballot, twice, with other people behind the same words and votes: spans, counts, views and inboxes are the same.</summary>
[Collection(nameof(TelemetryCostTests))]
public sealed class TelemetryPairsTests : IDisposable
{
    private static readonly PersonId[] People = [Ana, Ben, Cleo, Dan];

    // Other tests run beside this one: only what is told while ours is on is ours.
    private readonly AsyncLocal<List<string>?> told = new();
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    public TelemetryPairsTests()
    {
        activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "MutualLearning",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => told.Value?.Add($"span {activity.DisplayName} {activity.Status} {Tags(activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "MutualLearning")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told.Value?.Add($"count {instrument.Name} {value} {Tags(tags.ToArray())}"));
        meters.Start();
    }

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }

    [Fact]
    public async Task WhoeverSpokeAndVoted_TheSameIsTold()
    {
        var first = await ToldAsync(0);
        for (var turn = 1; turn < 3; turn++)
        {
            (await ToldAsync(turn)).Should().Equal(first);
        }

        first.Should().Contain(t => t.StartsWith("span ", StringComparison.Ordinal)).And.Contain(t => t.StartsWith("count ", StringComparison.Ordinal));
        first.Should().NotContain(t => t.StartsWith("span ", StringComparison.Ordinal) && (t.Contains("CastBallot", StringComparison.Ordinal) || t.Contains("=Contribute", StringComparison.Ordinal)));
    }

    private async Task<List<string>> ToldAsync(int turn)
    {
        var all = told.Value = [];
        using var outside = new Outside();
        PersonId Who(int number) => People[1 + ((number + turn) % 3)];
        await outside.StartAsync(
            Practice(Phase("hide", Visibility.AnonymousAlways, exit: ExitKind.RuleDecided), Phase("talk")), People);
        var vote = new DecisionDeclaration("Go?", new RuleSpec("simple-majority")) { Secrecy = Secrecy.Secret };
        (await outside.Sessions.DecideAsync(Outside.Session, vote, Ana, Outside.Decision)).IsAccepted.Should().BeTrue();
        for (var i = 0; i < 3; i++)
        {
            outside.Clock.Advance(Duration.FromSeconds(30));
            await outside.SayAsync(new Contribute(Who(i), ContributionKind.View, $"note {i}.", [], Visit: 1));
            await outside.VoteAsync(new CastBallot(Who(i), i == 0 ? Stance.No : Stance.Yes));
            await outside.DoAsync(new MarkReady(Ana));
        }

        await LookAsync();
        (await outside.DoAsync(new CloseDecision(Ana))).Should().Contain("Closed");
        await outside.SayAsync(new Contribute(Who(0), ContributionKind.View, "note 3.", [], Visit: 1));
        await LookAsync();
        await outside.DoAsync(new AdvancePhase(Ana));
        await LookAsync();
        (await outside.Sessions.FindUnfilteredAsync(Outside.Session))!.Visit!.Phase.Id.Value.Should().Be("talk");
        told.Value = null;
        return all;

        async Task LookAsync()
        {
            all.AddRange(await outside.SessionAsync([Ana]));
            all.AddRange(await outside.SessionMovesAsync(People));
            all.AddRange(await outside.DecisionAsync(People));
            all.AddRange(await outside.AroundAsync(People));
        }
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
