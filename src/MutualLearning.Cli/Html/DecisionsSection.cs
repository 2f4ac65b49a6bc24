using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>What was resolved: a card for each decision with its ballots, its verdict, and what other rules say.</summary>
internal static class DecisionsSection
{
    public static XElement Draw(MeetingReview review) => Pieces.Section(
        "decisions",
        "Decisions",
        review.Resolutions.Count == 0 ? Pieces.Nothing("Nothing was minuted as resolved.") : review.Resolutions.Select(Card));

    private static XElement Card(ResolutionReview resolution, int index)
    {
        var id = "decision-" + Words.Of(index + 1);
        return El(
            "article",
            At("class", "card"),
            At("aria-labelledby", id),
            El("h3", At("id", id), Said(resolution.Text)),
            resolution.Proposal is { } proposal ? El("p", At("class", "quiet"), "Voted on: ", Said(proposal)) : null,
            El("p", Badge(resolution.Verdict.Verdict), Said(resolution.Verdict.Rule), $" ({Words.Basis(resolution)})"),
            El("p", Said(resolution.Verdict.Reason)),
            El("div", At("class", "cards"), El("div", Ballots(resolution)), El("div", Flips(resolution))),
            El("p", At("class", "quiet"), $"Line {Words.Of(resolution.Line)} of the record"));
    }

    private static XElement Badge(string verdict) => El(
        "span",
        At("class", "badge " + Class(verdict)),
        Words.Verdict(verdict));

    private static string Class(string verdict) => verdict switch
    {
        "Adopted" => "adopted",
        "Rejected" => "rejected",
        _ => "undecided",
    };

    private static XElement Ballots(ResolutionReview resolution) => resolution.Ballots.Count == 0
        ? Pieces.Nothing("No ballots stand in the record.")
        : Pieces.Table(
            "Ballots as they were written",
            ["Who", "#Ballot", "Comment"],
            resolution.Ballots.Select(ballot => Pieces.Row(Said(ballot.Person), Pieces.Number(ballot.Value), Said(ballot.Comment))));

    private static XElement Flips(ResolutionReview resolution)
    {
        var rows = resolution.Verdicts().Select(verdict =>
        {
            var row = Pieces.Row(
                Said(verdict.Rule),
                El(
                    "td",
                    El("span", At("class", Class(verdict.Verdict)), Words.Verdict(verdict.Verdict)),
                    verdict.Differs ? " (differs)" : null),
                Said(verdict.Reason));
            row.Add(verdict.Differs ? At("class", "differs") : null);
            return row;
        });
        return Pieces.Table(Words.Flips(resolution), ["Rule", "Verdict", "Reason"], rows);
    }
}
