using System.Text.Encodings.Web;
using System.Text.Json;

namespace MutualLearning.Cli.Export;

/// <summary>Writes answers of a store as the JSON that docs/cli.md describes.</summary>
internal static class StoreJson
{
    // The text goes to a file or a pipe, never into a page: letters stay readable, control characters are escaped.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, Options);
}
