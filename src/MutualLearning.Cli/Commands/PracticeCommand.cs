using System.CommandLine;
using System.Linq;
using MutualLearning.Cli.Export;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice …</c>.</summary>
internal static class PracticeCommand
{
    public static Command Create(CliParts parts, StandardStreams streams) =>
        new("practice", "Lists, shows, plays, begins and checks practices.")
        {
            List(parts, streams),
            PracticeShow.Create(parts, streams),
            PracticeRun.Create(parts, streams),
            PracticeNew.Create(streams),
            PracticeCheck.Create(streams),
            Diagram(parts, streams),
            Catalogue(parts, streams),
        };

    private static Command List(CliParts parts, StandardStreams streams)
    {
        var language = PracticeOptions.Language();
        var command = new Command("list", "Lists the practices that are built in.") { language };
        command.SetAction(parsed => streams.Draw(console => PracticeList.Write(console, parts.Practices, parsed.GetValue(language)!)));
        return command;
    }

    private static Command Diagram(CliParts parts, StandardStreams streams)
    {
        var name = PracticeOptions.Name();
        var language = PracticeOptions.Language();
        var command = new Command("diagram", "Writes a practice as a state diagram in the language of Mermaid.") { name, language };
        command.SetAction((parsed, token) => PracticeOptions.UseAsync(
            parsed.GetRequiredValue(name),
            parts,
            streams,
            practice => streams.Write(PracticeDiagram.Mermaid(practice, PracticeVocabulary.For(practice, parsed.GetValue(language)!)).TrimEnd('\n')),
            token));
        return command;
    }

    private static Command Catalogue(CliParts parts, StandardStreams streams)
    {
        var language = PracticeOptions.Language();
        var markdown = new Option<bool>("--markdown") { Description = "Write a page in Markdown with a diagram of each practice (the default)." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object with the templates." };
        var command = new Command("catalogue", "Writes all built-in practices as one page.") { markdown, json, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(markdown) && result.GetValue(json))
            {
                result.AddError("Give one of --markdown and --json.");
            }
        });
        command.SetAction(parsed => streams.Write((parsed.GetValue(json)
            ? "{ \"practices\": [\n" + string.Join(",\n", parts.Practices.Select(practice => PracticeJson.Write(practice).TrimEnd('\n'))) + "\n] }"
            : CataloguePage.Write(parts.Practices, parsed.GetValue(language)!)).TrimEnd('\n')));
        return command;
    }
}
