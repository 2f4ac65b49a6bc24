using System;
using System.Diagnostics;

namespace MutualLearning.Benchmarks.Tally;

/// <summary>The median of some runs after a warm-up, in milliseconds.</summary>
internal static class Median
{
    public static double Of(int runs, Func<object> work)
    {
        var times = new double[runs];
        var warm = Stopwatch.StartNew();
        do
        {
            GC.KeepAlive(work());
        }
        while (runs > 3 && warm.ElapsedMilliseconds < 500);

        for (var run = 0; run < runs; run++)
        {
            var from = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times[run] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }
}
