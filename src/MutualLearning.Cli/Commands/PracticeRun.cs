using System.CommandLine;
using System.Linq;
using MutualLearning.Cli.Dialogues;
using MutualLearning.Cli.Play;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice run</c>.</summary>
internal static class PracticeRun
{
    private const int AutomaticSpeed = 60;

    public static Command Create(CliParts parts, StandardStreams streams)
    {
        var name = PracticeOptions.Name();
        var people = PracticeOptions.People();
        var language = PracticeOptions.Language();
        var goal = new Option<string?>("--goal") { HelpName = "TEXT", Description = "What the session is for." };
        var seed = new Option<ulong>("--seed") { HelpName = "N", Description = "The seed of the simulated participants: the same seed plays the same session.", DefaultValueFactory = _ => 1 };
        var speed = NumberOption.Create(
            "--speed", 1, 100_000, "How many seconds of the session pass in one: 60 when it plays by itself on a terminal, 1 at the keyboard.");
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait; time passes by itself. So it is when nobody looks at a terminal." };
        var auto = new Option<bool>("--auto") { Description = "Let simulated participants play everything. So it is when the input is not a keyboard, unless --as is given." };
        var person = new Option<string?>("--as")
        {
            HelpName = "NAME", Description = $"Play one person ({string.Join(", ", PlayPeople.Names.Take(3))} …), or 'everybody'; the input is a command a line, 'help' lists them.",
        };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before a phase or the session is ended early." };
        var command = new Command("run", "Plays a practice in the terminal, turn by turn, by yourself or by simulated participants.")
        {
            name, people, language, goal, seed, speed, noWait, auto, person, yes,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(auto) && result.GetValue(person) is not null)
            {
                result.AddError("Give one of --auto and --as.");
            }
        });
        command.SetAction((parsed, token) => PracticeOptions.UseAsync(
            parsed.GetRequiredValue(name),
            parts,
            streams,
            async practice =>
            {
                if (PracticeOptions.Group(practice, parsed.GetValue(people), streams) is not { } count)
                {
                    return ExitCode.Unusable;
                }

                var who = parsed.GetValue(person) ?? (streams.IsKeyboard && !parsed.GetValue(auto) ? PlayPeople.Everybody : null);
                var given = parsed.GetValue(noWait) ? null : parsed.GetValue(speed);
                var waits = !parsed.GetValue(noWait) && (given is not null || streams.IsTerminal);
                var spoken = parsed.GetValue(language)!;
                var request = new PlayRequest(practice, count, spoken, parsed.GetValue(goal) ?? Dialogue.Of(practice, spoken)?.Goal ?? new PlayWords(spoken)["goal"], parsed.GetValue(seed))
                {
                    As = who,
                    Speed = waits ? given ?? (who is null ? AutomaticSpeed : 1) : null,
                    IsSure = parsed.GetValue(yes),
                };
                return PlayPeople.Reason(request) is { } reason
                    ? streams.Refuse(reason)
                    : await PlayRun.PlayAsync(request, streams, token).ConfigureAwait(false);
            },
            token));
        return command;
    }
}
