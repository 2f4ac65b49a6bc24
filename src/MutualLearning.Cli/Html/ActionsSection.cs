using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>Who is to do what.</summary>
internal static class ActionsSection
{
    public static XElement Draw(MeetingReview review) => Pieces.Section(
        "actions",
        "Responsibilities",
        review.Actions.Count == 0
            ? Pieces.Nothing("The record names no action.")
            : Pieces.Table(
                "What is to be done, and who is accountable for it", ["Accountable", "What", "#Line"], review.Actions.Select(Row)));

    private static XElement Row(ActionReview action) => Pieces.Row(
        Said(Words.Accountable(action)), Said(action.Text), Pieces.Number(Words.Of(action.Line)));
}
