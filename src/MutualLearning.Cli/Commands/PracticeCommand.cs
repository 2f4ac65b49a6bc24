using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice check|list|show</c>.</summary>
internal static class PracticeCommand
{
    public static Command Create(CliParts parts, StandardStreams streams) =>
        new("practice", "Checks, lists and shows practice templates.") { Check(streams), List(parts, streams), Show(parts, streams) };

    private static Command Check(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The template, a JSON file; - for the standard input." };
        var command = new Command("check", "Says what is wrong with a practice template, and where.") { file };
        command.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetRequiredValue(file), streams, cancellationToken));
        return command;
    }

    private static Command List(CliParts parts, StandardStreams streams)
    {
        var command = new Command("list", "Lists the practices that are built in.");
        command.SetAction(_ =>
        {
            PracticeTables.List(Screen.Open(streams), parts.Practices);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show(CliParts parts, StandardStreams streams)
    {
        var id = new Argument<string>("ID") { Description = "The practice, as 'practice list' names it." };
        var command = new Command("show", "Shows the roles and phases of a practice.") { id };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(id);
            var found = parts.Practices.FirstOrDefault(practice => string.Equals(practice.Id.Value, name, System.StringComparison.Ordinal));
            if (found is null)
            {
                return streams.Refuse($"there is no practice '{name}'; there are {string.Join(", ", parts.Practices.Select(p => p.Id))}");
            }

            PracticeTables.Show(Screen.Open(streams), found);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> CheckAsync(string file, StandardStreams streams, CancellationToken cancellationToken)
    {
        if (await TemplateFile.ReadAsync(file, streams, cancellationToken).ConfigureAwait(false) is not { } result)
        {
            return ExitCode.Unusable;
        }

        foreach (var finding in result.Findings)
        {
            var at = System.FormattableString.Invariant($"{file}:{finding.Line}:{finding.Column} {finding.Path} {finding.Message}");
            await streams.Out.WriteLineAsync(PlainText.Clean(at)).ConfigureAwait(false);
        }

        if (result.Practice is { } practice)
        {
            var good = $"{file}: {practice.Id} version {Words.Of(practice.Version)} is a valid practice";
            await streams.Out.WriteLineAsync(PlainText.Clean(good)).ConfigureAwait(false);
        }

        return result.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
