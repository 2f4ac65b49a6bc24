using System.Linq;
using System.Xml.Linq;
using MutualLearning.Cli.Review;
using static MutualLearning.Cli.Html.Markup;

namespace MutualLearning.Cli.Html;

/// <summary>Who was there, and in which role.</summary>
internal static class PeopleSection
{
    public static XElement Draw(MeetingReview review)
    {
        var roles = review.Roles().SelectMany(role => new[]
        {
            El("dt", Said(role)), El("dd", Said(Words.Holders(review.Holders(role)))),
        });
        var rows = review.People.InOrder().Select(person => Pieces.Row(
            Said(person.Name), Said(string.Join(", ", person.Roles)), Words.Presence(person)));
        return Pieces.Section(
            "people",
            "Who was there",
            El("dl", roles),
            review.People.Count == 0
                ? Pieces.Nothing("The record names nobody.")
                : Pieces.Table("Everybody whom the record names, in the order of their names", ["Who", "Roles", "Presence"], rows));
    }
}
