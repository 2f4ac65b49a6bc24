using System.CommandLine;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage.Queries;
using MutualLearning.Cli.Terminal;
using MutualLearning.Sessions;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning session list|show</c>.</summary>
internal static class SessionCommands
{
    public static Command Create(StandardStreams streams) =>
        new("session", "Lists and shows the sessions of a store.") { List(streams), Show(streams) };

    private static Command List(StandardStreams streams)
    {
        var (store, json) = (StoreOption.Create(), AskOptions.Json());
        var person = AskOptions.Person("Only the sessions of this person.");
        var command = new Command("list", "Lists the sessions, the newest first.") { store, person, json };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (_, queries) =>
            {
                var sessions = await queries.SessionsAsync(queries.PersonOf(parsed.GetValue(person)), token).ConfigureAwait(false);
                return parsed.GetValue(json)
                    ? streams.Write(StoreJson.Write(new { sessions }))
                    : streams.Draw(console => StoreTables.Sessions(console, sessions));
            },
            token));
        return command;
    }

    private static Command Show(StandardStreams streams)
    {
        var (store, json) = (StoreOption.Create(), AskOptions.Json());
        var id = AskOptions.Id("session");
        var command = new Command("show", "Shows who was there, the topics, and what came of a session.") { id, store, json };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (open, queries) =>
            {
                var found = await IdLookup.FindAsync(open, SessionSlice.StreamKind, parsed.GetRequiredValue(id), token).ConfigureAwait(false);
                var session = await queries.SessionAsync(found, token).ConfigureAwait(false);
                return parsed.GetValue(json) ? streams.Write(StoreJson.Write(session)) : streams.Draw(console => SessionCard.Write(console, session));
            },
            token));
        return command;
    }
}
