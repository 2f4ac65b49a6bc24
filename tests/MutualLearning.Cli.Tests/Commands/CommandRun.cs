using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tests.Review;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Runs commands in a directory of their own, with a source of reviews that reads no log.</summary>
internal sealed class CommandRun : IReviewSource, IDisposable
{
    public CommandRun() => File.WriteAllText(Path("a.log"), "a log");

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("mutual-learning-").FullName;

    public Func<CancellationToken, ReviewResult> Result { get; init; } = _ => new ReviewResult(SampleReview.Rota);

    public IReadOnlyList<string> Rules { get; private set; } = [];

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public async Task<(int Code, string Out, string Error)> Async(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        var parts = new CliParts(this, PracticeCatalogue.BuiltIn.All);
        var streams = new StandardStreams(new StringReader("{}"), output, error);
        var code = await CommandLine.RunAsync(parts, streams, args, Stop ?? stop.Token);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The command as a whole, with lines that somebody types.</summary>
    public static async Task<(int Code, string Out, string Error)> TypedAsync(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var code = await MutualLearningCli.RunAsync(args, reader, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public CancellationToken? Stop { get; init; }

    public Task<ReviewResult> ReadAsync(
        string path, string? aliases, IReadOnlyList<string> rules, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        Rules = rules;
        return Task.FromResult(Result(cancellationToken));
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
