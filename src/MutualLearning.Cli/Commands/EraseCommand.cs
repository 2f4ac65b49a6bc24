using System.Collections.Generic;
using System.CommandLine;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning erase</c>.</summary>
internal static class EraseCommand
{
    public static Command Create(StandardStreams streams)
    {
        var person = new Argument<string>("PERSON") { Description = "The name as 'session show' writes it." };
        var store = StoreOption.Create();
        var everything = new Option<bool>("--everything-written")
        {
            Description = "Also take out what the group works with and the person put down: proposals, topics, tasks.",
        };
        var command = new Command("erase", "Takes a person and their words out of a store. Counts and verdicts stay. It cannot be undone.")
        {
            person, store, everything,
        };
        command.SetAction((parsed, token) => StoreRun.AskAsync(
            parsed.GetValue(store),
            streams,
            async (open, _) =>
            {
                var scope = parsed.GetValue(everything) ? ErasureScope.EverythingWritten : ErasureScope.OwnWords;
                var (count, mentions) = await new PersonErasure(open).RunAsync(parsed.GetRequiredValue(person), scope, token).ConfigureAwait(false);
                return Say(streams, count, mentions);
            },
            token));
        return command;
    }

    private static int Say(StandardStreams streams, int count, IReadOnlyList<string> mentions)
    {
        streams.Write($"erased from {Words.Count(count, "session, decision or responsibility", "sessions, decisions and responsibilities")}");
        if (mentions.Count > 0)
        {
            streams.Write($"the name still stands in what others wrote, or in what the group works with: {string.Join(", ", mentions)}");
        }

        return mentions.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
