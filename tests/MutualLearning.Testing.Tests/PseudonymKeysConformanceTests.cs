using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

public sealed class PseudonymKeysConformanceTests
{
    [Theory]
    [InlineData("comes back")]
    [InlineData("one for all scopes")]
    [InlineData("shared bytes")]
    [InlineData("short")]
    [InlineData("uncancelled")]
    public async Task AFault_IsFound(string fault)
    {
        var kit = new Kit(fault);
        var failures = 0;
        foreach (var check in kit.Checks)
        {
            try
            {
                await kit.RunAsync(check);
            }
            catch (ConformanceException)
            {
                failures++;
            }
        }

        failures.Should().BePositive();
    }

    [Fact]
    public void Coverage_FindsTheKitsThatNobodyUses()
    {
        ConformanceCoverage.Kits.Should().Equal(
            typeof(BatchEventStoreConformance), typeof(DecisionRuleConformance), typeof(EventFeedConformance), typeof(EventStoreConformance),
            typeof(FeedCheckpointsConformance), typeof(ForgetfulEventStoreConformance), typeof(PseudonymKeysConformance),
            typeof(StreamDirectoryConformance));
        ConformanceCoverage.Missing(GetType().Assembly).Should().BeEmpty();
        ConformanceCoverage.Missing(typeof(string).Assembly).Should().Equal(ConformanceCoverage.Kits);
        ConformanceCoverage.Require(typeof(string).Assembly, [.. ConformanceCoverage.Kits]);
        FluentActions.Invoking(() => ConformanceCoverage.Require(typeof(string).Assembly, typeof(EventStoreConformance)))
            .Should().Throw<ConformanceException>().WithMessage("*PseudonymKeysConformance is used by no class*");
        FluentActions.Invoking(() => ConformanceCoverage.Require(GetType().Assembly, typeof(EventStoreConformance)))
            .Should().Throw<ConformanceException>().WithMessage("*EventStoreConformance is said not to be provided*");
    }

    private sealed class Kit(string fault) : PseudonymKeysConformance
    {
        private readonly BrokenKeys keys = new(fault);

        protected override Task<IPseudonymKeys> OpenAsync() => Task.FromResult<IPseudonymKeys>(keys);
    }

    private sealed class BrokenKeys(string fault) : IPseudonymKeys
    {
        private readonly InMemoryPseudonymKeys inner = new();
        private readonly Dictionary<(StreamId, string), byte[]> given = [];

        public async Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken)
        {
            var token = fault is "uncancelled" ? CancellationToken.None : cancellationToken;
            var key = await inner.GetOrCreateAsync(stream, fault is "one for all scopes" ? "all" : scope, token);
            return fault switch
            {
                "comes back" => key ?? new byte[32],
                "short" => key?.Take(16).ToArray(),
                "shared bytes" when key is not null => Shared(stream, scope, key),
                _ => key,
            };
        }

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken) =>
            inner.DestroyAsync(stream, scope, fault is "uncancelled" ? CancellationToken.None : cancellationToken);

        private byte[] Shared(StreamId stream, string scope, byte[] key)
        {
            lock (given)
            {
                return given.TryGetValue((stream, scope), out var shared) ? shared : given[(stream, scope)] = key;
            }
        }
    }
}
