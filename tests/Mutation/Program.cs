using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.Mutation;

internal static class Program
{
    private static readonly string[] Folders = ["Sessions", "Decisions", "Responsibilities", "Contributions", "Roles", "Streams", "Slices", "Privacy"];

    // Rules, with what they share, and what is said about their outcomes are judged by axioms and proofs: another kind of net.
    private static readonly string[] LeftOut = ["Decisions/Rules/", "Decisions/Seam/Places.cs", "Decisions/Seam/ParameterCheck.cs", "Decisions/Checks/", "Decisions/Settled", "Decisions/MissingVoter.cs"];

    private static int Processes => int.Parse(Environment.GetEnvironmentVariable("MUTATION_PROCESSES") ?? "2", CultureInfo.InvariantCulture);

    private static async Task<int> Main(string[] args)
    {
        if (args is ["--worker", var assembly])
        {
            await Worker.RunAsync(assembly).ConfigureAwait(false);
            return 0;
        }

        var watch = Stopwatch.StartNew();
        var root = Root();
        var core = Path.Combine(root, "src/MutualLearning");
        var built = Path.Combine(root, "tests/MutualLearning.Tests/bin/Release/net10.0");
        var output = Path.Combine(root, "artifacts/mutation", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        var chosen = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).Select(a => a.Replace("src/MutualLearning/", "", StringComparison.Ordinal).TrimEnd('/')).ToList();
        try
        {
            Copy(built, output);
            var compiled = Compiled.Into(core, built, Path.Combine(output, "MutualLearning.dll"), IsMutated);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{compiled.Mutants.Count} mutants in one assembly, {compiled.Uncompiled.Count} do not compile ({watch.Elapsed.TotalSeconds:0} s)"));
            foreach (var mutant in compiled.Uncompiled)
            {
                Console.WriteLine("does not compile: " + mutant);
            }

            return args.Contains("--list", StringComparer.Ordinal) ? List(compiled.Mutants) : await RunAsync(compiled.Mutants).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }

        int List(IReadOnlyList<Mutant> mutants)
        {
            foreach (var mutant in mutants)
            {
                Console.WriteLine(mutant);
            }

            return 0;
        }

        async Task<int> RunAsync(IReadOnlyList<Mutant> mutants)
        {
            var campaign = new Campaign(Path.Combine(output, "MutualLearning.Tests.dll"), Processes);
            await campaign.CoverAsync().ConfigureAwait(false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{campaign.Count} tests pass without a mutant ({watch.Elapsed.TotalSeconds:0} s)"));
            campaign.Failing.ForEach(f => Console.WriteLine("fails without a mutant, kills nothing: " + f));

            var file = Path.Combine(root, "artifacts/mutation/fates.txt");
            if (args.Contains("--again", StringComparer.Ordinal))
            {
                mutants = Fates.NotKilled(file, mutants);
            }

            IReadOnlyList<Fate> fates;
            await using (var log = new StreamWriter(file) { AutoFlush = true })
            {
                fates = await campaign.RunAsync(mutants, fate => log.WriteLine(Fates.Line(fate))).ConfigureAwait(false);
            }

            var status = Print(fates, Reviewed.Read(Path.Combine(root, "tests/Mutation/reviewed.txt")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s"));
            return status;
        }

        bool IsMutated(string file) => Folders.Any(f => file.StartsWith(f + "/", StringComparison.Ordinal))
            && !LeftOut.Any(l => file.StartsWith(l, StringComparison.Ordinal))
            && (chosen.Count == 0 || chosen.Exists(c => file == c || file.StartsWith(c + "/", StringComparison.Ordinal)));

        int Print(IReadOnlyList<Fate> all, Reviewed reviewed)
        {
            Console.WriteLine();
            Console.WriteLine("| Folder | Mutants | Killed | Survived | Excepted |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
            foreach (var folder in all.GroupBy(f => f.Mutant.Folder).Append(all.GroupBy(_ => "**All**").Single()))
            {
                var alive = folder.Where(f => f.Killer is null).ToList();
                var excepted = alive.Count(f => reviewed.Has(f.Mutant));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {folder.Key} | {folder.Count()} | {folder.Count() - alive.Count} | {alive.Count - excepted} | {excepted} |"));
            }

            var survivors = all.Where(f => f.Killer is null).ToList();
            var left = survivors.Where(f => !reviewed.Has(f.Mutant)).ToList();
            var stale = reviewed.Stale(survivors.Select(f => f.Mutant), IsMutated).ToList();
            Console.WriteLine();
            left.ForEach(f => Console.WriteLine($"{(f.Tests == 0 ? "no test reaches" : "survived")}: {f.Mutant}"));
            stale.ForEach(s => Console.WriteLine("listed as reviewed, but there is no such survivor: " + s));
            return left.Count + stale.Count == 0 ? 0 : 1;
        }
    }

    private static void Copy(string from, string to)
    {
        if (!File.Exists(Path.Combine(from, "MutualLearning.Tests.dll")))
        {
            throw new InvalidOperationException("Build tests/MutualLearning.Tests in Release first, or start tests/Mutation/run.");
        }

        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The mutator must run from within a checkout.");
    }
}
