using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MutualLearning.Tests.Shared.Given;

/// <summary>The real ballots beside the checkout, with published answers.</summary>
internal static class GivenBallots
{
    public const string Absent = "The given ballots (../shared/data/ballots) are not beside the checkout.";

    public static string? Folder { get; } = Find();

    /// <summary>The files of a folder by name; one empty name where the folder is absent, for a test that then says so.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Folder is null
        ? [string.Empty]
        : Directory.GetFiles(Path.Combine(Folder, folder), pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static string PathOf(string folder, string file) => Path.Combine(Folder!, folder, file);

    public static JsonElement Answers(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, file)));
        return document.RootElement.Clone();
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        var data = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "data", "ballots");
        return data is not null && Directory.Exists(data) ? data : null;
    }
}
