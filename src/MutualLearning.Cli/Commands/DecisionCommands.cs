using System.CommandLine;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage.Queries;
using MutualLearning.Cli.Terminal;
using MutualLearning.Decisions;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning decision list|show</c>.</summary>
internal static class DecisionCommands
{
    public static Command Create(StandardStreams streams) =>
        new("decision", "Lists the decisions of a store, and shows why one was taken as it was.") { List(streams), Show(streams) };

    private static Command List(StandardStreams streams)
    {
        var (store, json) = (StoreOption.Create(), AskOptions.Json());
        var command = new Command("list", "Lists the decisions, those declared last first.") { store, json };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (_, queries) =>
            {
                var decisions = await queries.DecisionsAsync(token).ConfigureAwait(false);
                return parsed.GetValue(json)
                    ? streams.Write(StoreJson.Write(new { decisions }))
                    : streams.Draw(console => StoreTables.Decisions(console, decisions));
            },
            token));
        return command;
    }

    private static Command Show(StandardStreams streams)
    {
        var (store, json) = (StoreOption.Create(), AskOptions.Json());
        var id = AskOptions.Id("decision");
        var command = new Command("show", "Shows who decided, under which rule, why, and which rules would have decided otherwise.") { id, store, json };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (open, queries) =>
            {
                var found = await IdLookup.FindAsync(open, DecisionSlice.StreamKind, parsed.GetRequiredValue(id), token).ConfigureAwait(false);
                var decision = await queries.DecisionAsync(found, token).ConfigureAwait(false);
                return parsed.GetValue(json) ? streams.Write(StoreJson.Write(decision)) : streams.Draw(console => DecisionCard.Write(console, decision));
            },
            token));
        return command;
    }
}
