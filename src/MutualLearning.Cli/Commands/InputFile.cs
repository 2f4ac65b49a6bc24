using System;
using System.IO;
using MutualLearning.Cli.Review;

namespace MutualLearning.Cli.Commands;

/// <summary>Says why a file cannot be read.</summary>
internal static class InputFile
{
    public static string? Unreadable(string path) =>
        Directory.Exists(path) ? $"{path}: is a directory, not a file"
        : File.Exists(path) ? null
        : $"{path}: no such file";

    public static string Describe(ReviewFailure failure) => string.Concat(
        failure.Path is null ? string.Empty : failure.Path + ":",
        failure.Line is { } line ? FormattableString.Invariant($"{line}:") : string.Empty,
        failure.Path is null && failure.Line is null ? string.Empty : " ",
        failure.Reason);
}
