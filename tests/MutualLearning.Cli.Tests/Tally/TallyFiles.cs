using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Tally;

/// <summary>Counts files by the real command.</summary>
internal static class TallyFiles
{
    public static string Offsite { get; } = RealRun.PathOf("docs/samples/tally/offsite.abif");

    public static string Courses { get; } = RealRun.PathOf("docs/samples/tally/courses.pb");

    /// <summary>Counts as JSON and expects that to go well.</summary>
    public static async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (code, output, error) = await RealRun.Async(["tally", .. args, "--json"]);
        (code, error).Should().Be((0, string.Empty));
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    /// <summary>Sets in order as text, each set sorted, such as <c>A B=C</c>.</summary>
    public static string[] Sets(JsonElement sets) =>
        [.. sets.EnumerateArray().Select(set => string.Join('=', set.EnumerateArray().Select(one => one.GetString()).Order(System.StringComparer.Ordinal)))];
}
