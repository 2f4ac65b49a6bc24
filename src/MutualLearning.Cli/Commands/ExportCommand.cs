using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage.Queries;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning export</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(StandardStreams streams)
    {
        var store = StoreOption.Create();
        var markdown = new Option<bool>("--markdown") { Description = "Write the minutes of every session." };
        var csv = new Option<bool>("--csv") { Description = "Write one table, as RFC 4180 says." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object with everything." };
        var table = new Option<string>("--table")
        {
            HelpName = "NAME", Description = $"The table of --csv: {string.Join(", ", CsvTables.Names)}.", DefaultValueFactory = _ => CsvTables.Default,
        };
        table.AcceptOnlyFromAmong([.. CsvTables.Names]);
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "Write to this file instead of the standard output." };
        var command = new Command("export", "Writes what a store holds in another form.") { store, markdown, csv, json, table, file };
        command.Validators.Add(result =>
        {
            if (new[] { markdown, csv, json }.Count(result.GetValue) != 1)
            {
                result.AddError("Give one of --markdown, --csv and --json.");
            }
        });
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (_, queries) =>
            {
                if (parsed.GetValue(file) is { } path && OutputFile.Reason("--out", path, parsed.GetValue(store)) is { } reason)
                {
                    return streams.Refuse(reason);
                }

                var text = parsed.GetValue(csv)
                    ? await CsvTables.WriteAsync(parsed.GetValue(table)!, queries, token).ConfigureAwait(false)
                    : await WriteAsync(parsed.GetValue(markdown), queries, token).ConfigureAwait(false);
                return await WriteAsync(text, parsed.GetValue(file), streams, token).ConfigureAwait(false);
            },
            token));
        return command;
    }

    private static async Task<string> WriteAsync(bool isMarkdown, MeetingQueries queries, CancellationToken cancellationToken)
    {
        var sessions = new List<SessionDetail>();
        foreach (var session in (await queries.SessionsAsync(default, cancellationToken).ConfigureAwait(false)).AsEnumerable().Reverse())
        {
            sessions.Add(await queries.SessionAsync(session.Id, cancellationToken).ConfigureAwait(false));
        }

        var decisions = await CsvTables.DecisionsAsync(queries, cancellationToken).ConfigureAwait(false);
        return isMarkdown
            ? MarkdownMinutes.Write(sessions, decisions.ToDictionary(d => d.Decision.Id, StringComparer.Ordinal))
            : StoreJson.Write(new { Format = 1, sessions, decisions }) + "\n";
    }

    private static async Task<int> WriteAsync(string text, string? path, StandardStreams streams, CancellationToken cancellationToken)
    {
        if (path is not null)
        {
            await OutputFile.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
            return ExitCode.Done;
        }

        await streams.Out.WriteAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
