using System.CommandLine;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage;
using MutualLearning.Privacy;

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
        var trial = new Option<bool>("--dry-run") { Description = "Say what would be erased, and change nothing." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before; needed where nobody sits at a keyboard." };
        var command = new Command("erase", "Takes a person and their words out of a store. Counts and verdicts stay. It cannot be undone.")
        {
            person, store, everything, trial, yes,
        };
        command.SetAction((parsed, token) =>
        {
            var scope = parsed.GetValue(everything) ? ErasureScope.EverythingWritten : ErasureScope.OwnWords;
            var request = new EraseRequest(parsed.GetRequiredValue(person), scope) { IsTrial = parsed.GetValue(trial), IsSure = parsed.GetValue(yes) };
            return StoreRun.AskAsync(parsed.GetValue(store), streams, (open, _) => new EraseRun(open, streams).RunAsync(request, token), token);
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(trial) && result.GetValue(yes))
            {
                result.AddError("Give one of --dry-run and --yes.");
            }
        });
        return command;
    }
}
