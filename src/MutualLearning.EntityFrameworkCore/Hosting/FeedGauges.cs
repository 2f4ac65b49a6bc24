using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Shows meters how far the feed handlers of this process are behind, as the feed service saw them last.</summary>
internal sealed class FeedGauges : IDisposable
{
    private readonly Meter meter = new("MutualLearning");
    private FeedState? seen;

    public FeedGauges()
    {
        meter.CreateObservableGauge("mutual_learning.feed.lag", () => Measure(static (state, place) => state.LagOf(place)), "{event}", "Events that a handler has not been given.");
        meter.CreateObservableGauge("mutual_learning.feed.parked", () => Measure(static (_, place) => place.Parked), "{event}", "Events that a handler gave up.");
    }

    public void Show(FeedState? state) => Volatile.Write(ref seen, state);

    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Measure(Func<FeedState, HandlerPlace, long?> value) => Volatile.Read(ref seen) is { } state
        ? state.Places.Where(p => value(state, p) is not null)
            .Select(p => new Measurement<long>(value(state, p)!.Value, new KeyValuePair<string, object?>("mutual_learning.handler", p.Handler)))
        : [];
}
