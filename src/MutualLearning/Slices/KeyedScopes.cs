using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>Which scopes of a stream, each with a key of its own, have ended.</summary>
internal static class KeyedScopes
{
    /// <summary>Reads a stream; null when it holds nothing, or something that this version does not know: it might begin anew what seems to have ended.</summary>
    public static Func<string, bool?>? Of(Slice slice, EventCatalogue catalogue, IReadOnlyList<RecordedEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].Body is UnknownEvent || catalogue.NameOf(events[i].Body) is null)
            {
                return null;
            }
        }

        return events.Count == 0 ? null : slice.EndedScopes(events);
    }

    /// <summary>The number behind the prefix of a scope, from 1; null for a scope of a form that this version does not know.</summary>
    public static int? Number(string scope, string prefix) =>
        scope.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(scope.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
