using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Review;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws each decision as a card: its words, ballots and verdict, and what other rules say.</summary>
internal static class DecisionCards
{
    public static void Write(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Decisions");
        if (review.Resolutions.Count == 0)
        {
            console.Line(Cells.Quiet("Nothing was minuted as resolved."));
        }

        var number = 0;
        foreach (var resolution in review.Resolutions)
        {
            number++;
            console.Write(new Panel(new Rows(Card(resolution)))
            {
                Header = new PanelHeader($" Decision {Words.Of(number)} · line {Words.Of(resolution.Line)} "),
                Expand = true,
            });
        }

        Proposals(console, review);
    }

    private static IEnumerable<IRenderable> Card(ResolutionReview resolution)
    {
        yield return Cells.Bold(resolution.Text);
        if (resolution.Proposal is { } proposal)
        {
            yield return Cells.Quiet("Voted on: " + proposal);
        }

        yield return Cells.Verdict(resolution.Verdict.Verdict, $" · {resolution.Verdict.Rule} ({Words.Basis(resolution)})");
        yield return Cells.Plain(resolution.Verdict.Reason);
        yield return Ballots(resolution);
        yield return Cells.Plain(Words.Flips(resolution));
        if (resolution.Alternatives.Count > 0)
        {
            yield return FlipTable(resolution);
        }
    }

    private static IRenderable Ballots(ResolutionReview resolution)
    {
        if (resolution.Ballots.Count == 0)
        {
            return Cells.Quiet("No ballots stand in the record.");
        }

        var table = Cells.Table("Who", "Ballot", "Comment");
        foreach (var ballot in resolution.Ballots)
        {
            table.Row(ballot.Person, ballot.Value, ballot.Comment);
        }

        return table;
    }

    private static FittedTable FlipTable(ResolutionReview resolution)
    {
        var table = Cells.Table("Rule", "Verdict", "Differs", "Reason");
        foreach (var verdict in resolution.Verdicts())
        {
            table.AddRow(
                Cells.Plain(verdict.Rule),
                Cells.Verdict(verdict.Verdict),
                Cells.Plain(verdict.Differs ? "yes" : string.Empty),
                Cells.Plain(verdict.Reason));
        }

        return table;
    }

    private static void Proposals(IAnsiConsole console, MeetingReview review)
    {
        if (review.Proposals.Count == 0)
        {
            return;
        }

        console.Heading("Proposals");
        var table = Cells.Table("Proposal", "Outcome", "#Line");
        foreach (var proposal in review.Proposals)
        {
            table.Row(proposal.Text, proposal.Fate, Words.Of(proposal.Line));
        }

        console.Write(table);
    }
}
