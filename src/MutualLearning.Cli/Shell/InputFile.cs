using System.IO;

namespace MutualLearning.Cli.Shell;

/// <summary>Says why a file cannot be read.</summary>
internal static class InputFile
{
    public static string? Unreadable(string path) =>
        Directory.Exists(path) ? $"{path}: is a directory, not a file"
        : File.Exists(path) ? null
        : $"{path}: no such file";
}
