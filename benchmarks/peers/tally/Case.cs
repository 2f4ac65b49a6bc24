using System;
using System.Globalization;
using MutualLearning.Benchmarks.Ballots;

namespace MutualLearning.Benchmarks.Tally;

/// <summary>A rule on generated ballots.</summary>
internal sealed record Case(string Rule, int Count, int Options, ulong Seed, BallotKind Kind)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rule}, {Count:N0} × {Options} {Kind}");
}
