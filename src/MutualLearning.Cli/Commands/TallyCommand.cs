using System.CommandLine;
using System.Linq;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tally;

namespace MutualLearning.Cli.Commands;

/// <summary>The words of <c>mutual-learning tally</c>.</summary>
internal static class TallyCommand
{
    public static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The ballots, in any format that docs/formats.md describes; - for the standard input." };
        var rules = Several("--rule", "ID", "A rule to count by, such as schulze or schulze:strength=margins; several may follow. Without it, all.");
        var all = new Option<bool>("--all") { Description = "Count by every rule that can, besides those named." };
        var seats = NumberOption.Create("--seats", 1, int.MaxValue, "How many are to be chosen. Without it, as the file says, or 1.");
        var unranked = new Option<string?>("--unranked") { Description = "Options left out are below the ranked ones, or are not compared." };
        unranked.AcceptOnlyFromAmong("below", "ignore");
        var format = new Option<string?>("--format") { HelpName = "F", Description = $"The format, where the name of the file does not tell it: {string.Join(", ", TallyWords.Formats.Keys)}." };
        format.AcceptOnlyFromAmong([.. TallyWords.Formats.Keys]);
        var ties = Several("--ties", "STEP", $"How ties are broken, step by step: {TieSteps.Help}. Without it, they stand.");
        var explain = new Option<bool>("--explain") { Description = "Say why, why not the others, and what would have to change." };
        var certificate = new Option<string?>("--certificate") { HelpName = "OUT", Description = "Also write the proof of the verdict of one rule, as JSON." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of text." };
        var work = NumberOption.Create("--work", 1, int.MaxValue, "How many million steps a rule may make before it gives up. Without it, 16000: a minute or so.");
        var command = new Command("tally", "Counts the ballots of a file.") { file, rules, all, seats, unranked, format, ties, explain, certificate, work, json };
        command.SetAction((parsed, cancellationToken) => new TallyRun(streams).RunAsync(
            new TallyRequest(
                parsed.GetRequiredValue(file),
                parsed.GetValue(rules) ?? [],
                parsed.GetValue(all),
                parsed.GetValue(seats),
                parsed.GetValue(unranked),
                parsed.GetValue(format),
                parsed.GetValue(ties) ?? [],
                parsed.GetValue(explain),
                parsed.GetValue(json)) { Certificate = parsed.GetValue(certificate), Work = (parsed.GetValue(work) ?? TallyRequest.UsualWork) * 1_000_000L },
            cancellationToken));
        return command;
    }

    private static Option<string[]> Several(string name, string value, string description)
    {
        var option = new Option<string[]>(name)
        {
            HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true,
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        return option;
    }
}
