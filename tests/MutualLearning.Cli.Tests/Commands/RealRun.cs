using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>Runs the command through its public door, with every real part behind it, and a directory for what it reads and writes.</summary>
internal sealed class RealRun : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("mutual-learning-").FullName;

    private static string Root { get; } = FindRoot();

    public static string Sample { get; } = System.IO.Path.Combine(Root, "docs/samples/review/rota-meeting.irc.log");

    public static string People { get; } = System.IO.Path.Combine(Root, "docs/samples/review/people.json");

    public static async Task<(int Code, string Out, string Error)> Async(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await MutualLearningCli.RunAsync(args, TextReader.Null, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Reviews as JSON and expects that to go well.</summary>
    public static async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (code, output, error) = await Async(["review", .. args, "--json"]);
        (code, error).Should().Be((0, string.Empty));
        using var document = JsonDocument.Parse(output);
        return document.RootElement.Clone();
    }

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(Path(name), content);
        return Path(name);
    }

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    /// <summary>The path of a file of the repository.</summary>
    public static string PathOf(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Reads a file of the repository.</summary>
    public static Task<string> PageAsync(string name) => File.ReadAllTextAsync(System.IO.Path.Combine(Root, name));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "MutualLearning.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run within the repository.");
        }

        return folder.FullName;
    }
}
