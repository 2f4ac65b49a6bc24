using System;
using System.IO;
using System.Security.Cryptography;
using MutualLearning.Benchmarks.Ballots;

namespace MutualLearning.Tests.Counting;

public sealed class GeneratedBallotsTests
{
    // The published checksums of the generator that peers in other languages use too.
    [Theory]
    [InlineData(100_000, 20, 20260101, BallotKind.Full, "aa9d5893fbcb44899e7dd90b7110cc8e4e4b82dba243795e700db7cc63d4159f")]
    [InlineData(1_000_000, 10, 20260102, BallotKind.Full, "2e3fdaa36a5ce164f5968e5bbe983abb2e70aaab1a1692486d3ad3e0184ed16b")]
    [InlineData(1_000, 500, 20260103, BallotKind.Full, "5d21c190327e56b6b786230866aec76b65798f14bbce8bc8c49306c02691a0af")]
    [InlineData(100_000, 20, 20260104, BallotKind.Trunc, "7caa9d2dc7ddb98f321d5327f7b10c6c2bd9746aa72ffdbacdb6800efceb4c0b")]
    [InlineData(10_000, 30, 20260108, BallotKind.Cyc, "8bc831bc9e7d2c445a8592c30f72cbe228adbda3b88f58c53f843f5db4f318ec")]
    [InlineData(1_000, 50, 20260105, BallotKind.Approval, "d9af72f73562b6a463540c95ea7943b29e959c69199dc48f3459403d21ad05c9")]
    [InlineData(100_000, 50, 20260106, BallotKind.Approval, "8a04242b5240df957761f28c44428f2129c4a89427f0741f7cbc10284c6bf274")]
    [InlineData(60, 16, 20260107, BallotKind.Approval, "388decd5da04f93142ecf81270fa872ff43ca5ec505cbf0e74d0f65875bff7ef")]
    public void EveryMachine_MakesTheSameBallots(int count, int options, ulong seed, BallotKind kind, string checksum)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            new GeneratedBallots(count, options, seed, kind).Write(stream);
        }

        Convert.ToHexStringLower(sha.Hash!).Should().Be(checksum);
    }
}
