using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>Draws a review as one page that needs nothing else. The same review gives the same page.</summary>
internal static class ReviewPage
{
    // Nothing may be fetched and no script runs, whatever stands in the log.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    public static string Write(MeetingReview review)
    {
        XElement[] sections =
        [
            PeopleSection.Draw(review),
            TopicsSection.Draw(review),
            DecisionsSection.Draw(review),
            ProposalsSection.Draw(review),
            ActionsSection.Draw(review),
            ParticipationSection.Draw(review),
            UnresolvedSection.Draw(review),
        ];
        return Markup.Write(El("html", At("lang", "en"), Head(review), El(
            "body",
            El("a", At("class", "skip"), At("href", "#main"), "Skip to the review"),
            El("header", El("h1", Said(review.Title)), El("p", At("class", "quiet"), Said(review.Source), " · " + Words.Summary(review))),
            Navigation(sections),
            El("main", At("id", "main"), sections),
            El("footer", El("p", "Made by mutual-learning from ", Said(review.Source), ". " + Words.NoRanking)))));
    }

    private static XElement Head(MeetingReview review) => El(
        "head",
        El("meta", At("charset", "utf-8")),
        El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
        El("meta", At("http-equiv", "Content-Security-Policy"), At("content", Policy)),
        El("title", "Review: " + review.Title),
        new XElement("style", StyleSheet.Css));

    private static XElement Navigation(XElement[] sections) => El(
        "nav",
        At("aria-label", "Parts of the review"),
        El("ul", sections.Select(section => El(
            "li", El("a", At("href", "#" + section.Attribute("id")!.Value), section.Element("h2")!.Value)))));
}
