using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>Looks at processes and kills them.</summary>
public static class Processes
{
    public static IReadOnlyList<int> ChildrenOf(int parent) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
            .Where(id => Stat(id) is { } stat && int.Parse(stat[1], CultureInfo.InvariantCulture) == parent),
    ];

    /// <summary>Sends SIGKILL, in the order given.</summary>
    public static void Kill(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has ended by itself.
            }
        }
    }

    /// <summary>Waits until none is left.</summary>
    public static async Task GoneAsync(IReadOnlyCollection<int> ids)
    {
        while (ids.Any(id => Stat(id) is { } stat && stat[0] != "Z"))
        {
            await Task.Delay(5);
        }
    }

    // From the third field on, the state and the parent; the second is the name of the program in brackets, which may hold anything.
    private static string[]? Stat(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
