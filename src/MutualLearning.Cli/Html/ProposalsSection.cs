using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>What was proposed, and what became of it.</summary>
internal static class ProposalsSection
{
    public static XElement Draw(MeetingReview review) => Pieces.Section(
        "proposals",
        "Proposals",
        review.Proposals.Count == 0
            ? Pieces.Nothing("The record holds no proposal.")
            : Pieces.Table(
                "Everything that was proposed, and what became of it",
                ["Proposal", "Outcome", "#Line"],
                review.Proposals.Select(proposal => Pieces.Row(
                    Said(proposal.Text), Said(proposal.Fate), Pieces.Number(Words.Of(proposal.Line))))));
}
