using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary>What the commands on practices have in common.</summary>
internal static class PracticeOptions
{
    public static Argument<string> Name() =>
        new("ID") { Description = "The practice, as 'practice list' names it, or the file of a template; - for the standard input." };

    public static Option<string> Language()
    {
        var language = new Option<string>("--lang")
        {
            HelpName = "LANGUAGE",
            Description = $"The language of the texts: {string.Join(", ", PracticeVocabulary.Languages)}.",
            DefaultValueFactory = _ => PracticeVocabulary.FallbackLanguage,
        };
        language.AcceptOnlyFromAmong([.. PracticeVocabulary.Languages]);
        return language;
    }

    public static Option<int?> People() => NumberOption.Create("--people", 1, int.MaxValue, "How many people take part.");

    /// <summary>Finds a practice by its name or its file and uses it, or says why it cannot be used.</summary>
    public static Task<int> UseAsync(string name, CliParts parts, StandardStreams streams, Func<Practice, int> use, CancellationToken cancellationToken) =>
        UseAsync(name, parts, streams, practice => Task.FromResult(use(practice)), cancellationToken);

    public static async Task<int> UseAsync(
        string name, CliParts parts, StandardStreams streams, Func<Practice, Task<int>> use, CancellationToken cancellationToken)
    {
        if (parts.Practices.FirstOrDefault(practice => string.Equals(practice.Id.Value, name, StringComparison.Ordinal)) is { } found)
        {
            return await use(found).ConfigureAwait(false);
        }

        if (!IsFile(name))
        {
            return streams.Refuse($"there is no practice '{name}', nor a file; there are {string.Join(", ", parts.Practices.Select(p => p.Id))}");
        }

        if (await TemplateFile.ReadAsync(name, streams, cancellationToken).ConfigureAwait(false) is not { } result)
        {
            return ExitCode.Unusable;
        }

        if (result.Practice is { } practice)
        {
            return await use(practice).ConfigureAwait(false);
        }

        PracticeCheck.Write(name, result, streams);
        return ExitCode.Findings;
    }

    /// <summary>How many people take part: as many as are asked for, or a handful, as far as the practice holds them; null when it does not.</summary>
    public static int? Group(Practice practice, int? people, StandardStreams streams)
    {
        const int handful = 5;
        var count = people ?? System.Math.Max(practice.MinPeople, System.Math.Min(handful, practice.MaxPeople ?? handful));
        if (count >= practice.MinPeople && !(count > practice.MaxPeople))
        {
            return count;
        }

        var range = PracticeVocabulary.For(practice, PracticeVocabulary.FallbackLanguage).Range(practice.MinPeople, practice.MaxPeople);
        streams.Refuse($"{practice.Id} is for {range} people, not for {Words.Of(count)}");
        return null;
    }

    private static bool IsFile(string name) => string.Equals(name, "-", StringComparison.Ordinal)
        || System.IO.File.Exists(name) || System.IO.Directory.Exists(name)
        || name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
