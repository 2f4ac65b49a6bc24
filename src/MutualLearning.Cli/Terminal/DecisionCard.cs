using MutualLearning.Cli.Review;
using MutualLearning.Cli.Storage.Queries;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws one decision of a store: what was decided, by whom, under which rule, and why.</summary>
internal static class DecisionCard
{
    public static void Write(IAnsiConsole console, DecisionDetail decision)
    {
        console.Line(Cells.Bold(decision.MinutedAs ?? decision.Decision.Question));
        if (decision.MinutedAs is not null)
        {
            console.Line(Cells.Quiet("Voted on: " + decision.Decision.Question));
        }

        Verdict(console, decision);
        console.Heading("Who decided");
        console.Line(Cells.Plain($"Declared by {decision.DeclaredBy}, {decision.Decision.DeclaredAt}{Session(decision)}"));
        console.Line(Cells.Plain($"Closed: {decision.ClosedAt ?? "not yet"}"));
        console.Line(Cells.Plain($"Could vote: {string.Join(", ", decision.Electorate)}"));
        Ballots(console, decision);
        Objections(console, decision);
        console.Heading("Would another rule have decided otherwise?");
        console.Line(Cells.Plain(DecisionWords.Flips(decision)));
        var flips = Cells.Table("Rule", "Verdict", "Differs", "Reason");
        foreach (var row in decision.Alternatives)
        {
            flips.AddRow(Cells.Plain(row.Rule), Cells.Verdict(row.Verdict), Cells.Plain(row.Differs ? "yes" : string.Empty), Cells.Plain(row.Reason));
        }

        console.Write(flips);
        console.Line(Cells.Plain(decision.Settled));
        console.Line(Cells.Quiet(decision.Decision.Id));
    }

    private static void Verdict(IAnsiConsole console, DecisionDetail decision)
    {
        var rule = $" · {decision.Rule} ({Words.Basis(decision.IsRuleAssumed)})";
        if (decision.Verdict is { } verdict)
        {
            console.Line(Cells.Verdict(verdict.Verdict, rule));
            console.Line(Cells.Plain(verdict.Reason));
        }
        else
        {
            console.Line(Cells.Plain(decision.Decision.Status + rule));
        }

        if (decision.FirstVerdict is { } first)
        {
            console.Line(Cells.Plain($"The declared rule could not decide, so the fallback did: {first.Reason}"));
        }

        if (decision.SupersededBy is { } successor)
        {
            console.Line(Cells.Plain($"Another decision took its place: {successor}"));
        }

        if (decision.ReviewOn is { } day)
        {
            console.Line(Cells.Plain($"To be looked at again on {day}"));
        }
    }

    private static string Session(DecisionDetail decision) =>
        decision.SessionGoal is { } goal ? $", in \"{goal}\" ({decision.Decision.Session})" : string.Empty;

    private static void Ballots(IAnsiConsole console, DecisionDetail decision)
    {
        if (decision.Ballots.Count == 0)
        {
            console.Line(Cells.Quiet("No ballots stand in the record."));
            return;
        }

        var table = Cells.Table("Who", "Ballot", "Reason");
        foreach (var ballot in decision.Ballots)
        {
            table.Row(ballot.Person ?? "secret", ballot.IsAdvisory ? ballot.Value + " (advice)" : ballot.Value, ballot.Reason);
        }

        console.Write(table);
    }

    private static void Objections(IAnsiConsole console, DecisionDetail decision)
    {
        foreach (var objection in decision.Objections)
        {
            console.Line(Cells.Plain($"Objection {Words.Of(objection.Number)} by {objection.By}: {objection.Reason} ({objection.Settled ?? "open"})"));
        }
    }
}
