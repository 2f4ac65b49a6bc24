using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Commands;

/// <summary>Reads the command line, runs what it names, and turns whatever happens into an exit code.</summary>
internal static class CommandLine
{
    // A file name that begins with @ is a file name.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(CliParts parts, StandardStreams streams, string[] args, CancellationToken cancellationToken)
    {
        var parsed = Root(parts, streams).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            return Misused(parsed, streams);
        }

        var configuration = new InvocationConfiguration
        {
            Output = streams.Out,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            streams.Refuse("cancelled");
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return streams.Refuse(error.Message);
        }
    }

    // A plain command and not a RootCommand, whose name is that of the process, such as a test runner.
    private static Command Root(CliParts parts, StandardStreams streams) =>
        new("mutual-learning", "Reviews records of meetings, keeps them in a store and answers from it, counts ballots, lists recurring sessions, and shows, plays and checks practices.")
        {
            ReviewCommand.Create(parts, streams),
            ImportCommand.Create(streams),
            SessionCommands.Create(streams),
            DecisionCommands.Create(streams),
            ResponsibilityCommands.Create(streams),
            ExportCommand.Create(streams),
            EraseCommand.Create(streams),
            PracticeCommand.Create(parts, streams),
            TallyCommand.Create(streams),
            SeriesCommand.Create(parts, streams),
            new System.CommandLine.Help.HelpOption(),
            new VersionOption { Action = new ShowVersion(streams.Out) },
        };

    private static int Misused(ParseResult parsed, StandardStreams streams)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            streams.Refuse(message);
        }

        if (ReviewCommand.RulesTookTheFile(parsed))
        {
            streams.Error.WriteLine("FILE stands before --rule, which takes every word after it.");
        }

        streams.Error.WriteLine($"Try '{Path(parsed.CommandResult)} --help'.");
        return ExitCode.Unusable;
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : result.Command.Name;
}
