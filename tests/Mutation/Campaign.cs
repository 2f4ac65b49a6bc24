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
    private readonly Dictionary<int, int> reach = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<int>> killers = new(StringComparer.Ordinal);
    private long budget;

    /// <summary>Tests that fail without any mutant; they kill nothing.</summary>
    public List<string> Failing { get; } = [];

    /// <summary>How many tests were run without a mutant.</summary>
    public int Count => tests.Count;

    /// <summary>Runs every test without a mutant and keeps what it reaches.</summary>
    public async Task CoverAsync()
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Cover(() => System.Threading.Interlocked.Increment(ref next))))).ConfigureAwait(false);
        budget = tests.Values.Sum(t => (long)t.Milliseconds) / 20;
    }

    /// <summary>Runs the mutants, and tells the fate of each as soon as it is known.</summary>
    public async Task<IReadOnlyList<Fate>> RunAsync(IReadOnlyList<Mutant> mutants, Action<Fate> tell)
    {
        var fates = new List<Fate>();
        var open = new ConcurrentQueue<Mutant>(mutants);
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(() => Take(open, fate =>
        {
            lock (fates)
            {
                fates.Add(fate);
                tell(fate);
            }
        })))).ConfigureAwait(false);
        return [.. fates.OrderBy(f => f.Mutant.Id)];
    }

    private void Cover(Func<int> next)
    {
        using var worker = new Hand(testAssembly);
        for (var test = next(); test < worker.Tests; test = next())
        {
            var words = worker.Ask($"cover {test}").Split(' ', 4);
            lock (tests)
            {
                if (words[1] != "passed")
                {
                    Failing.Add(words[3]);
                    continue;
                }

                tests[test] = (Number(words[0]), words[3]);
                reach[test] = Numbers(words[2]).Count();
                foreach (var id in Numbers(words[2]))
                {
                    reaching.TryAdd(id, []);
                    reaching[id].Add(test);
                }
            }
        }

        lock (tests)
        {
            once.UnionWith(Numbers(worker.Ask("once")));
        }
    }

    private void Take(ConcurrentQueue<Mutant> open, Action<Fate> tell)
    {
        Hand? worker = null;
        while (open.TryDequeue(out var mutant))
        {
            if (!reaching.TryGetValue(mutant.Id, out var reached))
            {
                tell(new Fate(mutant, null, 0));
                continue;
            }

            // What runs once in a process cannot be tried after another mutant.
            var isOnce = once.Contains(mutant.Id);
            if (isOnce)
            {
                worker?.Dispose();
                worker = null;
            }

            var able = Able(mutant, isOnce ? reached.Union(tests.Keys) : reached);

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
            if (words[0] == "killed")
            {
                var killer = Number(words[1]);
                killers.AddOrUpdate(mutant.File, _ => [killer], (_, others) => [killer, .. others.Where(o => o != killer).Take(19)]);
            }

            tell(new Fate(mutant, words[0] switch
            {
                "survived" => null,
                "killed" => tests[Number(words[1])].Name,
                "late" => "time limit: " + tests[Number(words[1])].Name,
                _ => "the process ended or was left unusable",
            }, able.Count));
        }

        worker?.Dispose();
    }

    // First what noticed other mutants of the file, then the tests of the same folder, and those first that reach least: they are the
    // nearest. Slow ones come last, whatever they are: one of them would take the place of hundreds. And only as many as take a twentieth
    // of the time of all: what a longer run alone would notice counts as not tested.
    private List<int> Able(Mutant mutant, IEnumerable<int> reached)
    {
        var left = budget;
        var own = $".{mutant.Folder}.";
        var recent = killers.GetValueOrDefault(mutant.File, []);
        return [.. reached.OrderBy(t => tests[t].Milliseconds > budget / 20).ThenBy(t => !recent.Contains(t))
            .ThenBy(t => !tests[t].Name.Contains(own, StringComparison.Ordinal)).ThenBy(t => reach[t]).ThenBy(t => tests[t].Milliseconds)
            .TakeWhile(t => (left -= Math.Max(1, tests[t].Milliseconds)) + tests[t].Milliseconds > 0)];
    }

    private (string Answer, bool IsSpoilt) Try(Hand worker, Mutant mutant, List<int> able)
    {
        var answer = worker.Hear($"mutant {mutant.Id} " + string.Join(' ', able.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t}:{5000 + (20 * tests[t].Milliseconds)}")))) ?? "ended";
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
            var start = new ProcessStartInfo(Environment.ProcessPath!)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
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
            Tests = Number((process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process of the tests does not start.")).Split(' ')[1]);
        }

        /// <summary>How many tests there are.</summary>
        public int Tests { get; }

        /// <summary>The answer to a line; null when the process ended.</summary>
        public string? Hear(string line)
        {
            try
            {
                process.StandardInput.WriteLine(line);
                process.StandardInput.Flush();
            }
            catch (IOException)
            {
                return null;
            }

            return process.StandardOutput.ReadLine();
        }

        public string Ask(string line) => Hear(line) ?? throw new InvalidOperationException("A process that runs tests without a mutant ended.");

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
