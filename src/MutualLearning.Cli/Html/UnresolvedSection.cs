using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>What could not be understood.</summary>
internal static class UnresolvedSection
{
    public static XElement Draw(MeetingReview review) => Pieces.Section(
        "unresolved",
        "Unresolved",
        review.Unresolved.Count == 0
            ? Pieces.Nothing("Every line was understood.")
            : Pieces.Table(
                "Lines that could not be understood, and why",
                ["Text", "Reason", "#Line"],
                review.Unresolved.Select(item => Pieces.Row(Said(item.Text), Said(item.Reason), Pieces.Number(Words.Of(item.Line))))));
}
