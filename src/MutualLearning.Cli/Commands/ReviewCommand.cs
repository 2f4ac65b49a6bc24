using System.CommandLine;
using System.Linq;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Commands;

/// <summary>The words of <c>mutual-learning review</c>.</summary>
internal static class ReviewCommand
{
    public static Command Create(CliParts parts, StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The record: a W3C scribe log." };
        var aliases = new Option<string?>("--aliases") { HelpName = "FILE", Description = "A JSON table of names and nicks." };
        var rules = new Option<string[]>("--rule")
        {
            HelpName = "ID",
            Description = "A decision rule to compare with; several ids may follow, so FILE stands before. Without it, the usual rules.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        rules.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        });
        var html = new Option<string?>("--html") { HelpName = "OUT", Description = "Also write one self-contained page." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object instead of text." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when anything in the record is unresolved." };
        var command = new Command("review", "Shows what a meeting decided, who is to do what, and how people took part.")
        {
            file, aliases, rules, html, json, strict,
        };
        command.SetAction((parsed, cancellationToken) => new ReviewRun(parts.Reviews, streams).RunAsync(
            new ReviewRequest(
                parsed.GetRequiredValue(file),
                parsed.GetValue(aliases),
                parsed.GetValue(rules) ?? [],
                parsed.GetValue(html),
                parsed.GetValue(json),
                parsed.GetValue(strict)),
            cancellationToken));
        return command;
    }

    /// <summary>Whether FILE is missing, perhaps because it was read as one more rule.</summary>
    public static bool RulesTookTheFile(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name is "--rule") is { } rules
        && parsed.GetResult(rules) is { Tokens.Count: > 1 }
        && parsed.CommandResult.Tokens.Count == 0;
}
