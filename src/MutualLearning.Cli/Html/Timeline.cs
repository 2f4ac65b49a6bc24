using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using NodaTime;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>Draws when each topic was talked about.</summary>
internal static class Timeline
{
    private static readonly int[] StepsInMinutes = [1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480, 1440];

    /// <summary>The time line; null when the record has no times.</summary>
    public static XElement? Draw(MeetingReview review)
    {
        var timed = review.Topics.Where(topic => topic is { StartsAfter: not null, Spent: not null }).ToList();
        var ends = timed.Select(topic => topic.StartsAfter!.Value + topic.Spent!.Value).Append(review.Length ?? Duration.Zero);
        var whole = ends.Max().TotalMinutes;
        if (timed.Count == 0 || whole <= 0)
        {
            return null;
        }

        var bars = timed.ConvertAll(topic => new Bar(
            $"{Words.Of(topic.Spent)} · {PlainText.Clean(topic.Title)}",
            topic.StartsAfter!.Value.TotalMinutes / whole,
            topic.Spent!.Value.TotalMinutes / whole));
        var description = string.Join("; ", timed.Select(
            topic => $"{topic.Title}: from {Words.Of(topic.StartsAfter)}, for {Words.Of(topic.Spent)}"));
        var axis = Axis(whole, BarChart.Bottom(bars.Count));
        return BarChart.Draw("timeline", "Time line of the topics", description, bars, axis, hasAxis: true);
    }

    private static IEnumerable<XElement> Axis(double minutes, int bottom)
    {
        var step = StepsInMinutes.FirstOrDefault(candidate => minutes / candidate <= 5, (int)Math.Ceiling(minutes / 5));
        for (var tick = 0; tick <= minutes; tick += step)
        {
            var x = Pieces.Percent(tick / minutes);
            yield return El("line", At("class", "hair"), At("x1", x), At("x2", x), At("y1", "0"), At("y2", BarChart.Pixels(bottom + 4)));
            yield return El(
                "text",
                At("class", "tick"),
                At("x", x),
                At("y", BarChart.Pixels(bottom + 20)),
                At("text-anchor", tick == 0 ? "start" : tick / minutes > 0.93 ? "end" : "middle"),
                tick == 0 ? "0 min" : Words.Of(tick));
        }
    }
}
