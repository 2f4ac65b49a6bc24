using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;

namespace MutualLearning.Cli;

/// <summary>The <c>mutual-learning</c> command, for the process and for whoever runs it within another one.</summary>
public static class MutualLearningCli
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The words after the name of the command.</param>
    /// <param name="stdin">What <c>-</c> reads.</param>
    /// <param name="stdout">Where results go.</param>
    /// <param name="stderr">Where reasons and hints go.</param>
    /// <param name="cancellationToken">Ends the work; what was begun is removed.</param>
    /// <returns>0: done; 1: done, with something to look at; 2: unusable input or wrong usage; 130: cancelled.</returns>
    public static Task<int> RunAsync(
        string[] args, TextReader stdin, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        Guard.Against.Null(args);
        Guard.Against.Null(stdin);
        Guard.Against.Null(stdout);
        Guard.Against.Null(stderr);
        var parts = new CliParts(new ScribeReviewSource(), PracticeCatalogue.BuiltIn.All);
        return CommandLine.RunAsync(parts, new StandardStreams(stdin, stdout, stderr), args, cancellationToken);
    }
}
