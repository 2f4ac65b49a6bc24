using System.CommandLine;

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
}
