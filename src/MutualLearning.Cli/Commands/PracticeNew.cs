using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary><c>mutual-learning practice new</c>.</summary>
internal static class PracticeNew
{
    public static Command Create(StandardStreams streams)
    {
        var file = new Argument<string>("FILE") { Description = "Where to write the template, a JSON file that is not there yet." };
        var language = PracticeOptions.Language();
        var command = new Command("new", "Asks five questions and writes a practice template of your own.") { file, language };
        command.SetAction((parsed, token) => WriteAsync(parsed.GetRequiredValue(file), parsed.GetValue(language)!, streams, token));
        return command;
    }

    private static async Task<int> WriteAsync(string file, string language, StandardStreams streams, CancellationToken cancellationToken)
    {
        if (System.IO.File.Exists(file))
        {
            return streams.Refuse($"{file} is there already");
        }

        var draft = new PracticeDraft(language);
        foreach (var question in PracticeDraft.Questions)
        {
            if (!await AskAsync(draft, question, streams, cancellationToken).ConfigureAwait(false))
            {
                return streams.Refuse("the answers ended too early; nothing was written");
            }
        }

        var practice = draft.ToPractice();
        if (PracticeAnalysis.Check(practice) is { Count: > 0 } findings)
        {
            return streams.Refuse($"{findings[0].Path}: {findings[0].Message}; nothing was written");
        }

        await OutputFile.WriteAsync(file, PracticeJson.Write(practice), cancellationToken).ConfigureAwait(false);
        streams.Out.WriteLine(PlainText.Clean(draft.Written(file)));
        return ExitCode.Done;
    }

    // The same question again, with what was wrong, until the answer fits.
    private static async Task<bool> AskAsync(PracticeDraft draft, string question, StandardStreams streams, CancellationToken cancellationToken)
    {
        while (true)
        {
            streams.Out.Write(draft.Ask(question) + "\n> ");
            if (await streams.ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } answer)
            {
                streams.Out.WriteLine();
                return false;
            }

            if (draft.Answer(question, answer.Trim()) is not { } wrong)
            {
                return true;
            }

            streams.Out.WriteLine(PlainText.Clean("  " + wrong));
        }
    }
}
