using System.Collections.Generic;
using NodaTime;

namespace MutualLearning.Cli.Series;

/// <summary>What <c>series next</c> was asked.</summary>
/// <param name="Rule">How the series recurs; a rule that can be used.</param>
/// <param name="Zone">The name of a time zone that there is.</param>
/// <param name="From">From when on.</param>
/// <param name="Count">How many occurrences are wanted.</param>
/// <param name="Except">Days and times without one.</param>
/// <param name="Minutes">How long one takes.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Id">The name of the series; null for one made of the rest.</param>
/// <param name="Calendar">Where to write the calendar; null for nowhere.</param>
/// <param name="IsJson">Whether the answer is JSON.</param>
internal sealed record SeriesRequest(
    string Rule,
    string Zone,
    LocalDateTime From,
    int Count,
    IReadOnlyList<string> Except,
    int Minutes,
    string Goal,
    string? Id,
    string? Calendar,
    bool IsJson)
{
    /// <summary>The longest session: a week.</summary>
    public const int MaxMinutes = 7 * 24 * 60;
}
