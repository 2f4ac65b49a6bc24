using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks;

/// <summary>Each practice of the catalogue from opening to close: every command decided, every event applied.</summary>
[MemoryDiagnoser]
public class PracticeBenchmarks
{
    private RecordedCommand[] commands = [];

    /// <summary>The practices.</summary>
    public static IEnumerable<string> Practices => PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value);

    /// <summary>The practice that is driven.</summary>
    [ParamsSource(nameof(Practices))]
    public string Practice { get; set; } = string.Empty;

    /// <summary>Records the commands of a rehearsal, with the smallest group that the practice takes.</summary>
    /// <returns>A task that ends when the session is closed.</returns>
    [GlobalSetup]
    public async Task Record()
    {
        commands = await RecordedCommand.RehearseAsync(PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == Practice)).ConfigureAwait(false);
        Console.WriteLine($"// {Practice}: {commands.Length} commands");
    }

    /// <summary>Drives the practice.</summary>
    [Benchmark]
    public Session Drive()
    {
        var decide = SessionSlice.Instance.Decide(Application.Services);
        var session = Session.Initial;
        foreach (var recorded in commands)
        {
            foreach (var body in decide(session, recorded.Command, recorded.Context).Events)
            {
                session = Session.Evolve(session, body);
            }

            foreach (var body in recorded.Noted)
            {
                session = Session.Evolve(session, body);
            }
        }

        return session.Status == SessionStatus.Closed ? session : throw new InvalidOperationException(Practice + " did not come to its end.");
    }
}
