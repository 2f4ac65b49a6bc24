using System.CommandLine;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice show</c>.</summary>
internal static class PracticeShow
{
    public static Command Create(CliParts parts, StandardStreams streams)
    {
        var name = PracticeOptions.Name();
        var people = PracticeOptions.People();
        var language = PracticeOptions.Language();
        var json = new Option<bool>("--json") { Description = "Write the template itself, to change and to use." };
        var command = new Command("show", "Draws the roles, phases and minutes of a practice.") { name, people, language, json };
        command.SetAction((parsed, token) => PracticeOptions.UseAsync(
            parsed.GetRequiredValue(name),
            parts,
            streams,
            practice => parsed.GetValue(json)
                ? streams.Write(PracticeJson.Write(practice).TrimEnd('\n'))
                : PracticeOptions.Group(practice, parsed.GetValue(people), streams) is { } group
                    ? streams.Draw(console => PracticeCard.Write(console, practice, PracticeVocabulary.For(practice, parsed.GetValue(language)!), group))
                    : ExitCode.Unusable,
            token));
        return command;
    }
}
