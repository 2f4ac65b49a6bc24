using System;
using System.Globalization;
using System.IO;
using BenchmarkDotNet.Running;
using MutualLearning;
using MutualLearning.Benchmarks.Ballots;

// ballots COUNT OPTIONS SEED full|trunc|cyc|approval FILE: writes the ballots of a benchmark, for the peers to read.
if (args is ["ballots", var count, var options, var seed, var kind, var file])
{
    using var stream = File.Create(file);
    new GeneratedBallots(
        int.Parse(count, CultureInfo.InvariantCulture),
        int.Parse(options, CultureInfo.InvariantCulture),
        ulong.Parse(seed, CultureInfo.InvariantCulture),
        Enum.Parse<BallotKind>(kind, ignoreCase: true)).Write(stream);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
