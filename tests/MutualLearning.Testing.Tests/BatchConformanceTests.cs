using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

public sealed class BatchConformanceTests
{
    [Theory]
    [InlineData("one by one")]
    [InlineData("names no stream")]
    [InlineData("names all streams")]
    [InlineData("loses a stream")]
    [InlineData("takes a stream twice")]
    public async Task AFaultOfBatches_IsFound(string fault) => (await Failures(new BatchKit(fault))).Should().NotBeEmpty();

    [Theory]
    [InlineData("lists other kinds")]
    [InlineData("lists from the page's own last")]
    [InlineData("lists what is empty")]
    [InlineData("lists half")]
    [InlineData("lists a kind twice")]
    [InlineData("lists no kind")]
    public async Task AFaultOfListing_IsFound(string fault) => (await Failures(new DirectoryKit(fault))).Should().NotBeEmpty();

    [Fact]
    public async Task ARightStore_Passes()
    {
        (await Failures(new BatchKit("none"))).Should().BeEmpty();
        (await Failures(new DirectoryKit("none"))).Should().BeEmpty();
    }

    private static async Task<List<string>> Failures(ConformanceKit kit)
    {
        var failures = new List<string>();
        foreach (var check in kit.Checks)
        {
            try
            {
                await kit.RunAsync(check);
            }
            catch (ConformanceException)
            {
                failures.Add(check);
            }
        }

        return failures;
    }

    private sealed class BatchKit(string fault) : BatchEventStoreConformance
    {
        private readonly BrokenBatches store = new(fault);

        protected override Task<IBatchEventStore> OpenAsync() => Task.FromResult<IBatchEventStore>(store);
    }

    private sealed class DirectoryKit(string fault) : StreamDirectoryConformance
    {
        private readonly BrokenBatches store = new(fault);

        protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);
    }

    private sealed class BrokenBatches(string fault) : IBatchEventStore, IStreamDirectory
    {
        private readonly InMemoryEventStore inner = new();
        private readonly List<StreamId> asked = [];

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            inner.ReadAsync(stream, afterVersion, cancellationToken);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
        {
            asked.Add(append.Stream);
            return inner.AppendAsync(append, cancellationToken);
        }

        public async Task<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> ReadManyAsync(
            IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
        {
            var read = await inner.ReadManyAsync(streams, cancellationToken);
            return fault is "loses a stream" ? read.ToDictionary(r => r.Key, r => r.Key == streams.First() ? [] : r.Value) : read;
        }

        public async Task<BatchResult> AppendManyAsync(IReadOnlyCollection<Append> appends, CancellationToken cancellationToken)
        {
            if (fault is "one by one")
            {
                var conflicts = new Dictionary<StreamId, AppendResult>();
                foreach (var append in appends)
                {
                    var one = await inner.AppendAsync(append, cancellationToken);
                    _ = one == AppendResult.Appended || conflicts.TryAdd(append.Stream, one);
                }

                return conflicts.Count == 0 ? BatchResult.Appended : BatchResult.Refused(conflicts);
            }

            var once = fault is "takes a stream twice" ? [.. appends.DistinctBy(a => a.Stream)] : appends;
            var result = await inner.AppendManyAsync(once, cancellationToken);
            return result.IsAppended ? result : fault switch
            {
                "names no stream" => BatchResult.Refused(new Dictionary<StreamId, AppendResult> { [default] = AppendResult.VersionConflict }),
                "names all streams" => BatchResult.Refused(appends.ToDictionary(a => a.Stream, _ => AppendResult.VersionConflict)),
                _ => result,
            };
        }

        public async Task<IReadOnlyList<StreamId>> ListStreamsAsync(
            TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
        {
            var page = await inner.ListStreamsAsync(tenant, kind, after, limit, cancellationToken);
            return fault switch
            {
                "lists other kinds" when after is null => [.. page, .. await inner.ListStreamsAsync(tenant, "decision", after, limit, cancellationToken)],
                "lists from the page's own last" when after is not null && page.Count > 1 => [new StreamId(tenant, kind, after), .. page.Skip(1)],
                "lists what is empty" when page.Count < limit => [.. page, .. asked.Where(s => s.Id is "never")],
                "lists half" => [.. page.Where((_, i) => i % 2 == 0)],
                _ => page,
            };
        }

        public async Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken)
        {
            var kinds = await inner.ListKindsAsync(tenant, cancellationToken);
            return fault switch
            {
                "lists a kind twice" => [.. kinds, .. kinds.Take(1)],
                "lists no kind" => [],
                _ => kinds,
            };
        }
    }
}
