using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Mutation;

/// <summary>What became of a mutant: the test that killed it, or null when it survived.</summary>
internal sealed record Fate(Mutant Mutant, string? Killer, int Tests);

/// <summary>Runs every mutant against the tests that reach it, in processes side by side.</summary>
internal sealed class Campaign(string testAssembly, int processes)
{
    private readonly Dictionary<int, List<int>> reaching = [];
    private readonly Dictionary<int, (int Milliseconds, string Name)> tests = [];
    private readonly HashSet<int> once = [];

    /// <summary>Tests that fail without any mutant; they kill nothing.</summary>
    public List<string> Failing { get; } = [];

    /// <summary>How many tests were run without a mutant.</summary>
    public int Count => tests.Count;

    /// <summary>Runs every test without a mutant and keeps what it reaches.</summary>
    public async Task CoverAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, processes).Select(i => Task.Run(() => CoverAsync(i)))).ConfigureAwait(false);
        foreach (var list in reaching.Values)
        {
            list.Sort((a, b) => tests[a].Milliseconds.CompareTo(tests[b].Milliseconds));
        }
    }

    /// <summary>Runs the mutants.</summary>
    public async Task<IReadOnlyList<Fate>> RunAsync(IReadOnlyList<Mutant> mutants)
    {
        var fates = new ConcurrentBag<Fate>();
        var open = new ConcurrentQueue<Mutant>(mutants);
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Take(open, fates)))).ConfigureAwait(false);
        return [.. fates.OrderBy(f => f.Mutant.Id)];
    }

    private void CoverAsync(int first)
    {
        using var worker = new Hand(testAssembly);
        worker.Tell($"cover {first} {processes}");
        while (worker.Hear() is { } answer)
        {
            var words = answer.Split(' ', 6);
            lock (tests)
            {
                if (words[0] == "once")
                {
                    once.UnionWith(Numbers(words[1]));
                    return;
                }

                var test = Number(words[1]);
                if (words[3] != "passed")
                {
                    Failing.Add(words[5]);
                    continue;
                }

                tests[test] = (Number(words[2]), words[5]);
                foreach (var id in Numbers(words[4]))
                {
                    reaching.TryAdd(id, []);
                    reaching[id].Add(test);
                }
            }
        }

        throw new InvalidOperationException("The process that runs the tests without a mutant ended.");
    }

    private void Take(ConcurrentQueue<Mutant> open, ConcurrentBag<Fate> fates)
    {
        Hand? worker = null;
        while (open.TryDequeue(out var mutant))
        {
            if (!reaching.TryGetValue(mutant.Id, out var able))
            {
                fates.Add(new Fate(mutant, null, 0));
                continue;
            }

            // What runs once in a process cannot be tried after another mutant.
            var isOnce = once.Contains(mutant.Id);
            if (isOnce)
            {
                worker?.Dispose();
                worker = null;
                able = [.. tests.Keys.OrderBy(t => !able.Contains(t)).ThenBy(t => tests[t].Milliseconds)];
            }

            worker ??= new Hand(testAssembly);
            var (answer, isSpoilt) = Try(worker, mutant, able);
            if (isSpoilt || isOnce)
            {
                worker.Dispose();
                worker = null;
            }

            if (isSpoilt && !isOnce && answer == "spoilt")
            {
                using var fresh = new Hand(testAssembly);
                (answer, _) = Try(fresh, mutant, able);
            }

            var words = answer.Split(' ');
            fates.Add(new Fate(mutant, words[0] switch
            {
                "survived" => null,
                "killed" => tests[Number(words[1])].Name,
                "late" => "time limit: " + tests[Number(words[1])].Name,
                _ => "the process ended or was left unusable",
            }, able.Count));
        }

        worker?.Dispose();
    }

    private (string Answer, bool IsSpoilt) Try(Hand worker, Mutant mutant, List<int> able)
    {
        worker.Tell($"mutant {mutant.Id} " + string.Join(' ', able.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t}:{5000 + (20 * tests[t].Milliseconds)}"))));
        var answer = worker.Hear() ?? "ended";
        return (answer, answer != "survived" && !answer.StartsWith("killed", StringComparison.Ordinal));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<int> Numbers(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number);

    /// <summary>A process of the worker.</summary>
    private sealed class Hand : IDisposable
    {
        private readonly Process process;

        public Hand(string testAssembly)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(typeof(Hand).Assembly.Location);
            }

            start.ArgumentList.Add("--worker");
            start.ArgumentList.Add(testAssembly);
            // A mutant that allocates without end is to be stopped before the machine is.
            start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000";
            start.Environment["DOTNET_gcServer"] = "0";
            process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (Hear() is null)
            {
                throw new InvalidOperationException("The process of the tests does not start.");
            }
        }

        public void Tell(string line)
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }

        public string? Hear() => process.StandardOutput.ReadLine();

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }
    }
}
