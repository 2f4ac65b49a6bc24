using System;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using Spectre.Console;

namespace MutualLearning.Cli.Commands;

/// <summary>Shows how far the reading of a long record has come, to a person who waits for it.</summary>
internal sealed class ReadProgress(ProgressTask task) : IProgress<long>
{
    private const long WorthwhileBytes = 1 << 20;

    public static bool IsWorthwhile(ReviewRequest request, StandardStreams streams) =>
        streams.IsTerminal && !request.Json && new System.IO.FileInfo(request.File).Length >= WorthwhileBytes;

    public static Task<ReviewResult> RunAsync(IAnsiConsole console, long bytes, Func<IProgress<long>, Task<ReviewResult>> read) =>
        console.Progress().AutoClear(enabled: true).StartAsync(
            context => read(new ReadProgress(context.AddTask("Reading", maxValue: bytes))));

    public void Report(long value) => task.Value = value;
}
