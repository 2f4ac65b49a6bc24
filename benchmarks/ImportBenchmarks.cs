using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks;

/// <summary>Reads, and imports, all given logs (about half a megabyte); without them the sample of the documentation.</summary>
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private readonly List<byte[]> logs = [];

    /// <summary>Loads the logs into memory.</summary>
    [GlobalSetup]
    public void Load()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        var given = Path.Combine(folder.FullName, "..", "shared", "data", "w3c-scribe");
        given = Directory.Exists(given) ? given : Path.Combine(folder.FullName, "docs/samples/review");
        logs.AddRange(Directory.GetFiles(given, "*.irc.log").Select(File.ReadAllBytes));
        Console.WriteLine($"// {logs.Count} logs, {logs.Sum(l => (long)l.Length)} bytes");
    }

    /// <summary>Reads the logs into records.</summary>
    [Benchmark(Baseline = true)]
    public async Task Read()
    {
        foreach (var log in logs)
        {
            await ScribeLogReader.ReadAsync(new MemoryStream(log));
        }
    }

    /// <summary>Reads the logs and runs their commands through the deciders.</summary>
    [Benchmark]
    public async Task ReadAndImport()
    {
        foreach (var log in logs)
        {
            var record = (await ScribeLogReader.ReadAsync(new MemoryStream(log))).Value;
            var store = new InMemoryEventStore();
            var importer = new Importer(
                new(SessionSlice.Instance.ToDecider(Application.Services), store, new()),
                new(DecisionSlice.Instance.ToDecider(Application.Services), store, new()),
                new(ResponsibilitySlice.Instance.ToDecider(Application.Services), store, new()),
                Application.Services.GetRequiredService<ITenantContext>());
            await importer.RunAsync(ScribeImport.Steps(record, new ScribeImportOptions(new SessionId("s"))));
        }
    }
}
