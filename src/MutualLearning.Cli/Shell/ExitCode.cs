namespace MutualLearning.Cli.Shell;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Read, but there is something to look at: unresolved lines under <c>--strict</c>, findings in a practice.</summary>
    public const int Findings = 1;

    public const int Unusable = 2;

    /// <summary>What shells report of a process that Ctrl+C ended: 128 + SIGINT.</summary>
    public const int Cancelled = 130;

    /// <summary>What shells report of a process that was told to end: 128 + SIGTERM.</summary>
    public const int Terminated = 143;
}
