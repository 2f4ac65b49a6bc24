using System;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Cli.Tests.Commands;

namespace MutualLearning.Cli.Tests.Storage;

/// <summary>A store file of one test, filled and asked through the whole command.</summary>
internal sealed class StoreUse : IDisposable
{
    public const string SampleId = "2e9fee2a475b";

    private readonly RealRun run = new();

    public string File => run.Path("meetings.db");

    public string Path(string name) => run.Path(name);

    public string Write(string name, string content) => run.Write(name, content);

    public string Write(string name, byte[] content) => run.Write(name, content);

    public Task<(int Code, string Out, string Error)> Async(params string[] args) => RealRun.Async([.. args, "--store", File]);

    /// <summary>Runs a command and expects that to go well.</summary>
    public async Task<string> GoodAsync(params string[] args)
    {
        var (code, output, error) = await Async(args);
        (code, error).Should().Be((0, string.Empty));
        return output;
    }

    public async Task<JsonElement> JsonAsync(params string[] args)
    {
        using var document = JsonDocument.Parse(await GoodAsync([.. args, "--json"]));
        return document.RootElement.Clone();
    }

    public Task<string> ImportSampleAsync() =>
        GoodAsync("import", RealRun.Sample, "--aliases", RealRun.People, "--date", "2026-11-02");

    public void Dispose() => run.Dispose();
}
