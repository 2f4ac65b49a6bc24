using System;
using System.Collections.Generic;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>The events of one append as text, or a run of them when an append is too long for one statement.</summary>
internal sealed record EventsToWrite(
    StreamId Stream, CommandId Command, long After, int FirstOrdinal, ArraySegment<(string Name, string Payload)> Events)
{
    public static EventsToWrite Of(Append append, EventCatalogue catalogue)
    {
        var events = new (string, string)[append.Events.Count];
        for (var i = 0; i < events.Length; i++)
        {
            var body = append.Events[i];
            events[i] = (Name(body, catalogue), catalogue.Write(body));
        }

        return new EventsToWrite(append.Stream, append.Command, append.ExpectedVersion, 0, events);
    }

    /// <summary>Cuts into runs of at most so many events.</summary>
    public IEnumerable<EventsToWrite> Runs(int length)
    {
        for (var from = 0; from < Events.Count; from += length)
        {
            yield return this with
            {
                After = After + from,
                FirstOrdinal = from,
                Events = Events.Slice(from, Math.Min(length, Events.Count - from)),
            };
        }
    }

    public static string Name(object body, EventCatalogue catalogue) =>
        catalogue.NameOf(body) ?? throw new ArgumentException($"{body.GetType()} has no stable name.", nameof(body));
}
