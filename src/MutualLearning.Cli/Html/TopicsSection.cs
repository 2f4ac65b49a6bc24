using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>What was talked about, when, and for how long.</summary>
internal static class TopicsSection
{
    public static XElement Draw(MeetingReview review) => Pieces.Section(
        "topics",
        "Topics",
        review.Topics.Count == 0
            ? Pieces.Nothing("The record names no topic.")
            : new object?[] { Timeline.Draw(review), Table(review) });

    private static XElement Table(MeetingReview review) => Pieces.Table(
        "Topics in order; times count from the start of the meeting",
        ["Topic", "#Starts after", "#Time", "#Contributions", "#Line"],
        review.Topics.Select(topic => Pieces.Row(
            Said(topic.Title),
            Pieces.Number(Words.Of(topic.StartsAfter)),
            Pieces.Number(Words.Of(topic.Spent)),
            Pieces.Number(Words.Of(topic.Contributions)),
            Pieces.Number(Words.Of(topic.Line)))));
}
