using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

public sealed class EventStoreConformanceTests
{
    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    [Fact]
    public void Checks_AreAllThere() => new Kit(Fault.None).Checks.Should().HaveCount(13).And.BeInAscendingOrder(StringComparer.Ordinal);

    [Fact]
    public async Task ARightStore_Passes() => (await Failures(Fault.None)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AFault_IsFound(Fault fault) => (await Failures(fault)).Should().NotBeEmpty();

    [Theory]
    [InlineData(Fault.IgnoresVersion)]
    [InlineData(Fault.IgnoresCommand)]
    [InlineData(Fault.IgnoresTenant)]
    [InlineData(Fault.ReadsInclusive)]
    public async Task TheModel_NamesSeedAndSteps(Fault fault)
    {
        var run = () => new Kit(fault).The_store_behaves_like_the_model();
        var first = (await run.Should().ThrowAsync<ConformanceException>()).Which.Message;
        first.Should().Contain("With seed 1, at step ").And.Contain("The last steps: ");
    }

    [Fact]
    public async Task AnUnknownCheck_IsAnError() =>
        await FluentActions.Invoking(() => new Kit(Fault.None).RunAsync("Nothing")).Should().ThrowAsync<ArgumentException>();

    private static async Task<List<string>> Failures(Fault fault)
    {
        var failures = new List<string>();
        var kit = new Kit(fault);
        foreach (var check in kit.Checks)
        {
            try
            {
                await kit.RunAsync(check).WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (ConformanceException)
            {
                failures.Add(check);
            }
        }

        return failures;
    }

    private sealed class Kit(Fault fault) : EventStoreConformance
    {
        private readonly BrokenStore store = new(fault);

        protected override int RaceRounds => 200;

        protected override IIdSource Ids { get; } = new SequentialIds();

        protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);
    }
}
