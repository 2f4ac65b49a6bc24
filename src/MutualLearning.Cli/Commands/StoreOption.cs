using System;
using System.CommandLine;

namespace MutualLearning.Cli.Commands;

/// <summary>The option that names the store, the same for every command that uses one.</summary>
internal static class StoreOption
{
    private const string Variable = "MUTUAL_LEARNING_STORE";

    public static Option<string?> Create() => new("--store")
    {
        HelpName = "FILE",
        Description = $"The store, an SQLite file. Without it, the one that {Variable} names.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null,
    };
}
