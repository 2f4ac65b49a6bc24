using System.CommandLine;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning responsibility list</c>.</summary>
internal static class ResponsibilityCommands
{
    public static Command Create(StandardStreams streams) => new("responsibility", "Lists the responsibilities of a store.") { List(streams) };

    private static Command List(StandardStreams streams)
    {
        var (store, json) = (StoreOption.Create(), AskOptions.Json());
        var open = new Option<bool>("--open") { Description = "Only those that are not done or dropped." };
        var person = AskOptions.Person("Only those for which this person answers.");
        var command = new Command("list", "Lists who answers for what, those due first before others.") { store, open, person, json };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (_, queries) =>
            {
                var who = queries.PersonOf(parsed.GetValue(person));
                var responsibilities = await queries.ResponsibilitiesAsync(parsed.GetValue(open), who, token).ConfigureAwait(false);
                return parsed.GetValue(json)
                    ? streams.Write(StoreJson.Write(new { responsibilities }))
                    : streams.Draw(console => StoreTables.Responsibilities(console, responsibilities));
            },
            token));
        return command;
    }
}
