using System.CommandLine;

namespace MutualLearning.Cli.Commands;

/// <summary>What several questions to a store have in common.</summary>
internal static class AskOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object instead of text." };

    public static Option<string?> Person(string description) => new("--person") { HelpName = "NAME", Description = description };

    public static Argument<string> Id(string kind) =>
        new("ID") { Description = $"The {kind}, as '{kind} list' names it; the beginning of it is enough where only one begins so." };
}
