using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Tally;
using MutualLearning.Counting;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws a tally: the ballots, each rule that was asked for, and what all rules say.</summary>
internal static class TallyView
{
    private const int ManyOptions = 30;

    public static void Write(IAnsiConsole console, TallyReport report)
    {
        Head(console, report);
        foreach (var tally in report.Asked)
        {
            Rule(console, tally);
        }

        if (report.All.Count == 0)
        {
            console.Heading("No rule counts ballots of this form.");
            return;
        }

        console.Heading(report.Asked.Count == 0 ? "What the rules say" : $"What other rules say, beside {report.Asked[0].Rule}");
        console.Write(All(report));
        if (report.Profile.Form == BallotForm.Ranking)
        {
            console.Line(Cells.Plain(Otherwise(report)));
        }
    }

    private static void Head(IAnsiConsole console, TallyReport report)
    {
        var profile = report.Profile;
        console.Line(Cells.Bold(report.Title.Length > 0 ? report.Title : "Ballots"));
        console.Line(Cells.Plain($"Ballots: {TallyWords.Of(profile.BallotCount)} {TallyWords.Many(profile.Form)}, of which {TallyWords.Of(profile.RowCount)} differ."));
        console.Line(Cells.Plain($"To be chosen: {TallyWords.Of(report.Seats)} of {TallyWords.Of(profile.OptionCount)}."));
        console.Line(Cells.Plain(report.Unranked == Unranked.NotCompared ? "Options left out are not compared." : "Options left out are below those that are not."));
        console.Line(Cells.Plain(report.Ties.Steps.Count == 0 ? "Ties stand." : $"Ties are broken by: {string.Join(", then ", report.Ties.Steps.Select(TieSteps.Name))}."));
        var more = profile.OptionCount > ManyOptions ? $" and {TallyWords.Of(profile.OptionCount - ManyOptions)} more" : string.Empty;
        console.Line(Cells.Plain($"Options: {string.Join(", ", profile.Options.Take(ManyOptions))}{more}."));
        if (report.Withdrawn.Count > 0)
        {
            console.Line(Cells.Plain($"Withdrawn: {string.Join(", ", report.Withdrawn)}."));
        }

        foreach (var note in report.Notes)
        {
            console.Line(Cells.Plain("Note: " + note));
        }
    }

    private static void Rule(IAnsiConsole console, RuleTally tally)
    {
        console.Heading(tally.Rule.ToString());
        console.Line(Cells.Plain(tally.Verdict.Text));
        if (tally.Result is not { } result)
        {
            return;
        }

        if (result.Ranking.Count > 0)
        {
            console.Line(Cells.Plain("Ranking: " + TallyWords.Places(result.Ranking, " > ")));
        }

        foreach (var committee in result.Committees.Count > 1 ? result.Committees : [])
        {
            console.Line(Cells.Plain("Equally good: " + string.Join(", ", committee)));
        }

        if (result.TiesBrokenBy.Count > 0)
        {
            console.Line(Cells.Plain("Ties were broken by: " + string.Join(", ", result.TiesBrokenBy.Select(TieSteps.Name))));
        }

        if (result.Rounds.Count > 0)
        {
            console.Write(RoundTable.Of(result.Rounds));
        }

        if (tally.Explanation is { } explanation)
        {
            ExplanationView.Write(console, explanation);
        }

        ExplanationView.Part(console, "What the outcome hangs on", tally.HangsOn);
    }

    private static FittedTable All(TallyReport report)
    {
        var declared = report.Asked.Count == 0 ? null : report.Asked[0];
        var table = declared is null ? Cells.Table("|Rule", "Chosen", "Ranking") : Cells.Table("|Rule", "Chosen", "Ranking", "|Differs");
        foreach (var tally in report.All)
        {
            var cells = new List<string> { tally.Rule.ToString(), Chosen(tally), TallyWords.Places(tally.Result?.Ranking ?? [], " > ") };
            if (declared is not null)
            {
                cells.Add(tally.Verdict.ComesTo(declared.Verdict) ? string.Empty : "differs");
            }

            table.Row([.. cells]);
        }

        return table;
    }

    private static string Otherwise(TallyReport report)
    {
        var other = report.Unranked == Unranked.NotCompared ? "below those that are not" : "not compared";
        var groups = report.Otherwise.GroupBy(Chosen, System.StringComparer.Ordinal).Select(group => $"{group.Key} ({string.Join(", ", group.Select(tally => tally.Rule))})");
        return report.Otherwise.Count == 0
            ? $"If options left out were {other}, every rule would say the same."
            : $"If options left out were {other}, other options would be chosen: {string.Join("; ", groups)}.";
    }

    private static string Chosen(RuleTally tally) =>
        tally.Result is { Winners.Count: > 0 } result ? (result.IsTied ? "tie: " : string.Empty) + Chosen(result) : tally.Verdict.Text.TrimEnd('.');

    private static string Chosen(TallyResult result) =>
        result.Committees.Count > 1 ? $"{TallyWords.Of(result.Committees.Count)} committees" : TallyWords.Places(result.Winners);
}
