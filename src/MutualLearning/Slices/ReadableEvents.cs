using System;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>Lets a decider accept only events that are the same once they were stored and read again.</summary>
internal static class ReadableEvents
{
    /// <summary>A decider that refuses what would not come back from a store.</summary>
    /// <param name="decider">The decider.</param>
    /// <param name="catalogue">The names and the JSON of the events.</param>
    /// <param name="isPlain">The events of values that were looked at one by one, and which are therefore not tried.</param>
    /// <remarks>Deciders look at what they are given already. This one is the last: an event that nobody can read stops its stream for ever.</remarks>
    public static Decider<TState, TCommand, TEvent> Of<TState, TCommand, TEvent>(
        Decider<TState, TCommand, TEvent> decider, EventCatalogue catalogue, Func<TEvent, bool> isPlain)
        where TState : class
        where TCommand : class
        where TEvent : class => new(
            decider.Initial,
            (state, command, context) =>
            {
                var outcome = decider.Decide(state, command, context);
                if (outcome.IsAccepted)
                {
                    foreach (var body in outcome.Events)
                    {
                        if (!isPlain(body) && Flaw(catalogue, body) is { } flaw)
                        {
                            return new Refusal(StreamRefusals.NotReadable, catalogue.NameOf(body) ?? body.GetType().Name).Because(flaw);
                        }
                    }
                }

                return outcome;
            },
            decider.Evolve)
        {
            TimeOf = decider.TimeOf,
            IsSame = decider.IsSame,
            SizeOf = decider.SizeOf,
        };

    private static Refusal? Flaw(EventCatalogue catalogue, object body)
    {
        try
        {
            var read = catalogue.Read(catalogue.NameOf(body)!, catalogue.Write(body));
            return read is UnknownEvent unknown ? Because(unknown.Error ?? "unknown") : read.Equals(body) ? default(Refusal?) : StreamRefusals.Differs;
        }
#pragma warning disable CA1031 // Whatever a foreign value does to the writer, nothing is stored.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return Because(error.GetType().Name);
        }
    }

    private static Refusal Because(string error) => new(StreamRefusals.NotWritten, error);
}
