using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;
using Xunit.Runner.Common;
using Xunit.Sdk;
using Xunit.v3;

namespace MutualLearning.Mutation;

/// <summary>The tests of the built assembly, run one at a time in this process.</summary>
internal sealed class Tests
{
    // Counts have their own proofs (axioms, certificates), in the tests of the voting rules; conventions read sources, not behaviour.
    private static readonly string[] LeftOut = ["Counting", "Conventions", "Practices.Catalogue"];

    private readonly ITestFrameworkExecutor executor;
    private readonly ITestFrameworkExecutionOptions options;

    private Tests(Assembly assembly, IReadOnlyList<ITestCase> cases)
    {
        executor = new XunitTestFramework().GetExecutor(assembly);
        options = TestFrameworkOptions.ForExecution(new TestAssemblyConfiguration { ParallelizeTestCollections = false, PreEnumerateTheories = true });
        options.SetSynchronousMessageReporting(true);
        Cases = cases;
    }

    /// <summary>The tests, in the same order in every process.</summary>
    public IReadOnlyList<ITestCase> Cases { get; }

    /// <summary>Finds the tests.</summary>
    public static async Task<Tests> FindAsync(Assembly assembly)
    {
        TestContext.SetForInitialization(null, false, false);
        var root = assembly.GetName().Name + ".";
        var types = assembly.GetExportedTypes().Where(t => !LeftOut.Any(l => (t.Namespace + ".").StartsWith(root + l + ".", StringComparison.Ordinal))).ToArray();
        var found = new List<ITestCase>();
        var discovery = TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration { PreEnumerateTheories = true });
        await new XunitTestFramework().GetDiscoverer(assembly).Find(
            test =>
            {
                found.Add(test);
                return new ValueTask<bool>(true);
            },
            discovery, types, CancellationToken.None).ConfigureAwait(false);
        return new Tests(assembly, [.. found.OrderBy(t => t.UniqueID, StringComparer.Ordinal)]);
    }

    /// <summary>Runs one test.</summary>
    /// <returns>Whether it passed, and the time in milliseconds; a test that is skipped has passed.</returns>
    public async Task<(bool Passed, int Milliseconds)> RunAsync(int test)
    {
        var watch = Stopwatch.StartNew();
        var sink = new Sink();
        TestContext.SetForInitialization(null, false, false);
        await executor.RunTestCases([Cases[test]], sink, options, CancellationToken.None).ConfigureAwait(false);
        return (!sink.HasFailed && sink.HasEnded, (int)watch.ElapsedMilliseconds);
    }

    private sealed class Sink : IMessageSink
    {
        public bool HasFailed { get; private set; }

        public bool HasEnded { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            HasFailed |= message is ITestFailed or IErrorMessage or ITestClassCleanupFailure or ITestCaseCleanupFailure or ITestCleanupFailure;
            HasEnded |= message is ITestPassed or ITestSkipped or ITestNotRun or ITestFailed;
            return true;
        }
    }
}
