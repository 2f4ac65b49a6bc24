using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace MutualLearning.Benchmarks.Peers;

/// <summary>
/// The benchmarks of a class in turn, one call of each in every round, and the medians. On a machine that others use, BenchmarkDotNet
/// measures one benchmark in a quiet minute and the next in a busy one; here all have the same neighbours.
/// </summary>
internal static class Rounds
{
    public static async Task RunAsync(string name, int rounds, IEnumerable<string> settings)
    {
        var type = typeof(Rounds).Assembly.GetTypes().Single(t => string.Equals(t.Name, name + "Benchmarks", StringComparison.Ordinal));
        var benchmark = (PeersBenchmark)Activator.CreateInstance(type)!;
        foreach (var setting in settings.Select(s => s.Split('=')))
        {
            type.GetProperty(setting[0])!.SetValue(benchmark, int.Parse(setting[1], CultureInfo.InvariantCulture));
        }

        await benchmark.OpenAsync();
        var times = type.GetMethods().Where(m => m.GetCustomAttribute<BenchmarkAttribute>() is not null)
            .ToDictionary(m => m, _ => new List<double>());
        var warmUp = rounds / 4;
        for (var round = -warmUp; round < rounds; round++)
        {
            foreach (var (method, spent) in times)
            {
                var start = Stopwatch.GetTimestamp();
                await (Task)method.Invoke(benchmark, null)!;
                spent.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        await benchmark.CloseAsync();
        var medians = times.Select(t => (t.Key.Name, Median: t.Value.Skip(warmUp).Order().ElementAt(rounds / 2))).ToList();
        Console.WriteLine($"{name} {string.Join(' ', settings)}: median of {rounds} rounds");
        foreach (var (method, median) in medians)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {method} | {median:N0} µs | {median / medians[0].Median:N2} |"));
        }
    }
}
