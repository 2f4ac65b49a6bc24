using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tally;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice check</c>.</summary>
internal static class PracticeCheck
{
    public static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "The template, a JSON file; - for the standard input." };
        var command = new Command("check", "Says what is wrong with a practice template, and where.") { file };
        command.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetRequiredValue(file), streams, cancellationToken));
        return command;
    }

    /// <summary>Writes what was found in a template, a line for each finding.</summary>
    public static void Write(string file, PracticeReadResult result, StandardStreams streams)
    {
        foreach (var finding in result.Findings)
        {
            var at = System.FormattableString.Invariant($"{file}:{finding.Line}:{finding.Column} {finding.Path} {finding.Message}");
            streams.Out.WriteLine(PlainText.Clean(at));
        }

        if (result.Practice is { } practice)
        {
            streams.Out.WriteLine(PlainText.Clean($"{file}: {practice.Id} version {Words.Of(practice.Version)} is a valid practice"));
        }
    }

    /// <summary>A rule that is not built in may be one of the application; whoever misspelt one should hear it.</summary>
    private static bool WriteUnknownRule(string file, Practice? practice, StandardStreams streams)
    {
        var unknown = false;
        for (var i = -1; i < practice?.Phases.Count; i++)
        {
            var (path, rule) = i < 0 ? ("$.default-rule", practice.DefaultRule) : ($"$.phases[{Words.Of(i)}].decision.rule", practice.Phases[i].Decision?.Rule ?? string.Empty);
            if (rule.Length > 0 && NamedRules.Find([rule]).Reason is { } reason)
            {
                streams.Out.WriteLine(PlainText.Clean($"{file}: {path}: {reason}; one of your own must be added to the application"));
                unknown = true;
            }
        }

        return unknown;
    }

    private static async Task<int> CheckAsync(string file, StandardStreams streams, CancellationToken cancellationToken)
    {
        if (await TemplateFile.ReadAsync(file, streams, cancellationToken).ConfigureAwait(false) is not { } result)
        {
            return ExitCode.Unusable;
        }

        Write(file, result, streams);
        return WriteUnknownRule(file, result.Practice, streams) || result.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
