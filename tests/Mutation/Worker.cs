using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Mutation;

/// <summary>A process that runs tests with one mutant on, as it is told line by line.</summary>
internal static class Worker
{
    private static readonly Lock Gate = new();
    private static long deadline = long.MaxValue;
    private static int current = -1;

    /// <summary>Answers lines until there are none.</summary>
    public static async Task RunAsync(string path)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        var assembly = Assembly.LoadFrom(path);
        var mutants = Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(path)!, "MutualLearning.dll")).GetType("MutualLearning.MutantSwitch", throwOnError: true)!;
        var active = mutants.GetField("Active")!;
        var tests = await Tests.FindAsync(assembly).ConfigureAwait(false);
        Say($"found {tests.Cases.Count}");
        new Thread(() => Watch(Say)) { IsBackground = true }.Start();

        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == "cover")
            {
                Say(await CoverAsync(tests, mutants, Number(words[1])).ConfigureAwait(false));
            }
            else if (words[0] == "once")
            {
                Say(Ids(mutants, "Once"));
            }
            else
            {
                active.SetValue(null, Number(words[1]));
                var killer = await KillerAsync(tests, words.Skip(2)).ConfigureAwait(false);
                active.SetValue(null, -1);
                Say(killer < 0 ? "survived" : await PassesAsync(tests, killer).ConfigureAwait(false) ? $"killed {killer}" : "spoilt");
            }
        }

        void Say(string answer)
        {
            lock (Gate)
            {
                answers.WriteLine(answer);
                answers.Flush();
            }
        }
    }

    private static async Task<string> CoverAsync(Tests tests, Type mutants, int test)
    {
        Array.Clear((bool[])mutants.GetField("Reached")!.GetValue(null)!);
        mutants.GetField("Recording")!.SetValue(null, true);
        var (passed, milliseconds) = await tests.RunAsync(test).ConfigureAwait(false);
        mutants.GetField("Recording")!.SetValue(null, false);
        return $"{milliseconds} {(passed ? "passed" : "failed")} {Ids(mutants, "Reached")} {tests.Cases[test].TestCaseDisplayName.ReplaceLineEndings(" ")}";
    }

    private static string Ids(Type mutants, string name)
    {
        var which = (bool[])mutants.GetField(name)!.GetValue(null)!;
        return string.Join(',', Enumerable.Range(0, which.Length).Where(i => which[i]));
    }

    // The tests stand as "number:limit", in the order in which they are to be run.
    private static async Task<int> KillerAsync(Tests tests, IEnumerable<string> given)
    {
        foreach (var test in given)
        {
            var colon = test.IndexOf(':', StringComparison.Ordinal);
            current = Number(test[..colon]);
            Volatile.Write(ref deadline, Environment.TickCount64 + Number(test[(colon + 1)..]));
            var (passed, _) = await tests.RunAsync(current).ConfigureAwait(false);
            Volatile.Write(ref deadline, long.MaxValue);
            if (!passed)
            {
                return current;
            }
        }

        return -1;
    }

    // Without a mutant the same test must pass: otherwise the mutant left something behind in this process.
    private static async Task<bool> PassesAsync(Tests tests, int test) => (await tests.RunAsync(test).ConfigureAwait(false)).Passed;

    private static void Watch(Action<string> say)
    {
        while (true)
        {
            Thread.Sleep(100);
            if (Environment.TickCount64 > Volatile.Read(ref deadline))
            {
                say($"late {current}");
                Environment.Exit(3);
            }
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
