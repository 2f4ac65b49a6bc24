using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace MutualLearning.Benchmarks.Structure;

internal static class Program
{
    private const int Runs = 7;

    private static int Main(string[] args)
    {
        if (args is ["--start"])
        {
            Startup.Run();
            return 0;
        }

        var root = Root();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(root, "src")).Order(StringComparer.Ordinal))
        {
            Package(folder);
        }

        var sources = new Sources(Path.Combine(root, "src/MutualLearning"));
        Say("files of the core", sources.Count, $"{sources.Lines} lines, median {sources.MedianLines}, longest {sources.Longest}");
        Say("greatest type of the core", sources.GreatestType.Lines, sources.GreatestType.Name);
        var cycles = Directory.EnumerateDirectories(Path.Combine(root, "src")).SelectMany(folder => new Sources(folder).FolderCycles()).ToList();
        Say("cycles of folders in all packages", cycles.Count, string.Join("; ", cycles));
        Say("files that name the event ItemTakenUp", FilesOfAnEvent(root, out var folders), $"in {folders} folders");
        Start();
        return 0;
    }

    private static void Package(string folder)
    {
        var name = Path.GetFileName(folder);
        var lines = Directory.EnumerateFiles(folder, "PublicAPI.*.txt").SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').ToList();
        if (lines.Count == 0)
        {
            return;
        }

        // A type stands in the file as its bare name; everything else has a bracket, an arrow or an equals sign.
        var types = lines.Where(l => !l.Contains('(', StringComparison.Ordinal) && !l.Contains("->", StringComparison.Ordinal) && !l.Contains(" = ", StringComparison.Ordinal)).ToList();
        var hall = types.Count(t => t.Split('<')[0].LastIndexOf('.') == "MutualLearning".Length);
        Say("public types of " + name, types.Count, $"{lines.Count} lines of API, {hall} in the namespace MutualLearning");
    }

    private static int FilesOfAnEvent(string root, out int folders)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(f).Contains("ItemTakenUp", StringComparison.Ordinal)).ToList();
        folders = files.Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal).Count();
        return files.Count;
    }

    // Processor time, in processes of their own: what is compiled and read at the first time only happens once in each.
    private static void Start()
    {
        var runs = Enumerable.Range(0, Runs).Select(_ =>
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Assembly.GetExecutingAssembly().Location, "--start"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }).ToList();
        for (var line = 0; line < runs[0].Length; line++)
        {
            var figures = runs.Select(r => double.Parse(r[line].Split('\t')[1], CultureInfo.InvariantCulture)).Order().ToList();
            Say(runs[0][line].Split('\t')[0], figures[Runs / 2], string.Create(CultureInfo.InvariantCulture, $"ms of processor, median of {Runs}; {figures[0]} to {figures[^1]}"));
        }
    }

    private static void Say(string what, double figure, string more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {figure,8:0.#}  {more}"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This must run from within a checkout.");
    }
}
