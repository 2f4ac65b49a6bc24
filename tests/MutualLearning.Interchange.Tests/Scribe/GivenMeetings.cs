using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>The real meetings beside the checkout, and what the group published of each.</summary>
internal static class GivenMeetings
{
    public const string Absent = "The given meetings (../shared/data/w3c-scribe) are not beside the checkout.";

    public static string? Folder { get; } = Find();

    public static IReadOnlyList<string> Dates { get; } = Folder is null
        ? []
        : [.. Directory.GetFiles(Folder, "*.irc.log").Select(file => Path.GetFileName(file)[..10]).Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Published(string date)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "expected.json")));
        return document.RootElement.GetProperty(date).EnumerateObject().ToDictionary(
            field => field.Name,
            field => (IReadOnlyList<string>)[.. field.Value.EnumerateArray().Select(value => value.GetString()!)],
            StringComparer.Ordinal);
    }

    public static async Task<ScribeRecord> ReadAsync(string date)
    {
        await using var aliases = File.OpenRead(Path.Combine(Folder!, "nicknames.json"));
        await using var log = File.OpenRead(Path.Combine(Folder!, date + ".irc.log"));
        var options = new ScribeOptions { Aliases = (await ScribeAliases.ReadAsync(aliases)).Value };
        return (await ScribeLogReader.ReadAsync(log, options)).Value;
    }

    /// <summary>The source files of the product.</summary>
    public static IEnumerable<string> Sources => Directory.EnumerateFiles(Path.Combine(Root()!.FullName, "src"), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".json")
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string? Find()
    {
        var data = Root() is { } folder ? Path.Combine(folder.FullName, "..", "shared", "data", "w3c-scribe") : null;
        return data is not null && Directory.Exists(data) ? data : null;
    }

    private static DirectoryInfo? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        return folder;
    }
}
