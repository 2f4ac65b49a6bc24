using System.Linq;
using MutualLearning.Cli.Review;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws a review on a terminal.</summary>
internal static class TerminalReview
{
    public static void Write(IAnsiConsole console, MeetingReview review)
    {
        console.Line(Cells.Bold(review.Title));
        console.Line(Cells.Quiet($"{review.Source} · {Words.Summary(review)}"));
        People(console, review);
        Topics(console, review);
        DecisionCards.Write(console, review);
        Actions(console, review);
        ParticipationBars.Write(console, review);
        console.Heading("Questions and waits");
        console.Line(Cells.Plain(Words.Questions(review.Questions)));
        console.Line(Cells.Plain(Words.Waits(review.Waits)));
        Unresolved(console, review);
    }

    private static void People(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Who was there");
        foreach (var role in review.Roles())
        {
            console.Line(Cells.Plain($"{role}: {Words.Holders(review.Holders(role))}"));
        }

        var presences = review.People.InOrder().ToLookup(Words.Presence, person => person.Name, System.StringComparer.Ordinal);
        foreach (var presence in Words.Presences.Where(presences.Contains))
        {
            console.Line(Cells.Plain($"{presence}: {string.Join(", ", presences[presence])}"));
        }
    }

    private static void Topics(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Topics");
        if (review.Topics.Count == 0)
        {
            console.Line(Cells.Quiet("The record names no topic."));
            return;
        }

        var table = Cells.Table("Topic", "#Starts after", "#Time", "#Contributions", "#Line");
        foreach (var topic in review.Topics)
        {
            table.Row(topic.Title, Words.Of(topic.StartsAfter), Words.Of(topic.Spent), Words.Of(topic.Contributions), Words.Of(topic.Line));
        }

        console.Write(table);
    }

    private static void Actions(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Responsibilities");
        if (review.Actions.Count == 0)
        {
            console.Line(Cells.Quiet("The record names no action."));
            return;
        }

        var table = Cells.Table("Accountable", "What", "#Line");
        foreach (var action in review.Actions)
        {
            table.Row(Words.Accountable(action), action.Text, Words.Of(action.Line));
        }

        console.Write(table);
    }

    private static void Unresolved(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Unresolved");
        if (review.Unresolved.Count == 0)
        {
            console.Line(Cells.Quiet("Every line was understood."));
            return;
        }

        var table = Cells.Table("#Line", "Text", "Reason");
        foreach (var item in review.Unresolved)
        {
            table.Row(Words.Of(item.Line), item.Text, item.Reason);
        }

        console.Write(table);
    }
}
