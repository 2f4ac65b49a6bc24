using System;
using System.Diagnostics;

namespace MutualLearning.Benchmarks.Tally;

/// <summary>The median of some runs after a warm-up, in milliseconds of the clock; and the mean of the processor's, which a busy machine does not change.</summary>
internal static class Median
{
    public static double Of(int runs, Func<object> work) => Of(runs, work, out _);

    public static double Of(int runs, Func<object> work, out double processor)
    {
        var times = new double[runs];
        var warm = Stopwatch.StartNew();
        do
        {
            GC.KeepAlive(work());
        }
        while (runs > 3 && warm.ElapsedMilliseconds < 500);

        var before = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < runs; run++)
        {
            var from = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[run] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }

        processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
        Array.Sort(times);
        return times[runs / 2];
    }
}
