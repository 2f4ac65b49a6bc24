using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

public sealed class ForgetfulConformanceTests
{
    [Theory]
    [InlineData("forgets the marker")]
    [InlineData("marker without the content")]
    [InlineData("content without the marker's version")]
    [InlineData("leaves the last")]
    [InlineData("takes other types")]
    [InlineData("ignores the token")]
    [InlineData("says conflict for repeated")]
    public async Task AFault_IsFound(string fault) => (await Failures(new Kit(fault))).Should().NotBeEmpty();

    [Fact]
    public async Task ARightStore_Passes() => (await Failures(new Kit("none"))).Should().BeEmpty();

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

    private sealed class Kit(string fault) : ForgetfulEventStoreConformance
    {
        private readonly BrokenForgetful store = new(fault);

        protected override Task<IForgetfulEventStore> OpenAsync() => Task.FromResult<IForgetfulEventStore>(store);
    }

    private sealed class BrokenForgetful(string fault) : IForgetfulEventStore
    {
        private readonly Lock gate = new();
        private readonly Dictionary<StreamId, List<RecordedEvent>> streams = [];

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                return Task.FromResult<IReadOnlyList<RecordedEvent>>([.. Stream(stream).Skip((int)afterVersion)]);
            }
        }

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                var answer = Answer(append);
                if (answer == AppendResult.Appended)
                {
                    Add(append);
                }

                return Task.FromResult(answer);
            }
        }

        public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken)
        {
            if (fault is not "ignores the token")
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            lock (gate)
            {
                var stream = Stream(rewrite.Marker.Stream);
                var answer = Answer(rewrite.Marker);
                var late = fault is "content without the marker's version" && answer == AppendResult.VersionConflict && stream.Count >= rewrite.Bodies.Keys.Max();
                if (answer != AppendResult.Appended && !late)
                {
                    return Task.FromResult(fault is "says conflict for repeated" ? AppendResult.VersionConflict : answer);
                }

                if (fault is not "takes other types" && rewrite.Bodies.Any(b => stream[(int)b.Key - 1].Body.GetType() != b.Value.GetType()))
                {
                    return Task.FromResult(AppendResult.VersionConflict);
                }

                foreach (var (version, body) in rewrite.Bodies.OrderBy(b => b.Key).SkipLast(fault is "leaves the last" ? 1 : 0))
                {
                    var before = stream[(int)version - 1];
                    stream[(int)version - 1] = fault is "marker without the content"
                        ? before
                        : new RecordedEvent(before.Stream, before.Version, before.Command, body);
                }

                if (fault is not "forgets the marker" && !late)
                {
                    Add(rewrite.Marker);
                }

                return Task.FromResult(answer);
            }
        }

        private AppendResult Answer(Append append) =>
            Stream(append.Stream).Exists(e => e.Command == append.Command) ? AppendResult.CommandAlreadyApplied
            : Stream(append.Stream).Count != append.ExpectedVersion ? AppendResult.VersionConflict
            : AppendResult.Appended;

        private void Add(Append append) => Stream(append.Stream).AddRange(
            append.Events.Select((body, i) => new RecordedEvent(append.Stream, append.ExpectedVersion + i + 1, append.Command, body)));

        private List<RecordedEvent> Stream(StreamId stream) => streams.TryGetValue(stream, out var found) ? found : streams[stream] = [];
    }
}
