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
    [InlineData("makes what it looks for")]
    [InlineData("finds what was destroyed")]
    [InlineData("finds nothing")]
    [InlineData("lists what was destroyed")]
    [InlineData("lists one tenant")]
    [InlineData("begins anew")]
    [InlineData("pages by number")]
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
        private readonly HashSet<KeyScope> destroyed = [];
        private int listed;

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

        public async Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => fault switch
        {
            "makes what it looks for" => await inner.GetOrCreateAsync(stream, scope, cancellationToken),
            "finds what was destroyed" => await inner.FindAsync(stream, scope, cancellationToken) ?? (destroyed.Contains(new(stream, scope)) ? new byte[32] : null),
            "finds nothing" => null,
            _ => await inner.FindAsync(stream, fault is "one for all scopes" ? "all" : scope, cancellationToken),
        };

        public async Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var all = await inner.ListAsync(default, int.MaxValue, cancellationToken);
            return fault switch
            {
                "lists what was destroyed" => [.. all.Concat(destroyed).SkipWhile(k => after != default && k != after).Skip(after == default ? 0 : 1).Take(limit)],
                "lists one tenant" => [.. (await inner.ListAsync(after, int.MaxValue, cancellationToken)).Where(k => k.Stream.Tenant.Value == "north").Take(limit)],
                "begins anew" => [.. all.Take(limit)],
                "pages by number" => ByNumber(all, after, limit),
                _ => await inner.ListAsync(after, limit, cancellationToken),
            };
        }

        // What was destroyed on the page before shifts what comes.
        private KeyScope[] ByNumber(IReadOnlyList<KeyScope> all, KeyScope after, int limit)
        {
            KeyScope[] page = [.. all.Skip(after == default ? 0 : listed).Take(limit)];
            listed = (after == default ? 0 : listed) + page.Length;
            return page;
        }

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
        {
            destroyed.Add(new(stream, scope));
            return DestroyWithinAsync(stream, scope, cancellationToken);
        }

        private Task DestroyWithinAsync(StreamId stream, string scope, CancellationToken cancellationToken) =>
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
