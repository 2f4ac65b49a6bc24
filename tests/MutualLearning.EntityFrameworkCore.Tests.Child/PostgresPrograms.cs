using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>The programs of an installed PostgreSQL. They refuse to run as root, so then they run as another user.</summary>
public sealed class PostgresPrograms
{
    private readonly string folder;
    private readonly string? user;

    private PostgresPrograms(string folder, string? user) => (this.folder, this.user) = (folder, user);

    public static PostgresPrograms? Find()
    {
        var found = Folders().FirstOrDefault(folder => IsThere(Path.Combine(folder, "initdb")) && IsThere(Path.Combine(folder, "pg_ctl")));
        return found is null ? null : new PostgresPrograms(found, Environment.UserName == "root" ? OtherUser() : null);
    }

    /// <summary>Lets the programs use a folder.</summary>
    public async Task GiveAsync(string path)
    {
        if (user is not null)
        {
            await StartAsync(["chown", user, path]);
        }
    }

    public Task RunAsync(string program, params string[] arguments) => StartAsync(Command(program, arguments));

    /// <summary>The command that runs a program.</summary>
    public IReadOnlyList<string> Command(string program, params string[] arguments) => user is null
        ? [Path.Combine(folder, program), .. arguments]
        : ["runuser", "-u", user, "--", Path.Combine(folder, program), .. arguments];

    private static IEnumerable<string> Folders()
    {
        const string Debian = "/usr/lib/postgresql";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return Directory.Exists(Debian)
            ? path.Concat(Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")))
            : path;
    }

    // A link that leads nowhere is what an uninstalled program leaves behind.
    private static bool IsThere(string path) =>
        File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true);

    private static string OtherUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    // The output goes nowhere: the server would hold a pipe open after the program that started it has ended.
    private static async Task StartAsync(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", .. command])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }
    }
}
