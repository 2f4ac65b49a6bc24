using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

public sealed class EventFeedConformanceTests
{
    public static TheoryData<FeedFault> Faults => [.. Enum.GetValues<FeedFault>().Where(f => f != FeedFault.None)];

    [Fact]
    public async Task ARightFeed_Passes() => (await Failures(FeedFault.None)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AFault_IsFound(FeedFault fault) => (await Failures(fault)).Should().NotBeEmpty();

    [Fact]
    public void EveryCheck_HasAFaultThatItFinds() => new Kit(FeedFault.None).Checks.Should().BeSubsetOf(
        typeof(EventFeedConformanceTests).GetMethod(nameof(ACheck_FindsItsFault))!.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (string)((IReadOnlyList<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!));

    [Theory]
    [InlineData(nameof(EventFeedConformance.A_cancelled_reading_is_cancelled), FeedFault.IgnoresCancellation)]
    [InlineData(nameof(EventFeedConformance.After_the_last_event_stands_nothing), FeedFault.TruncatesPosition)]
    [InlineData(nameof(EventFeedConformance.Appended_events_are_given_as_they_are), FeedFault.ForgetsCommand)]
    [InlineData(nameof(EventFeedConformance.Events_of_a_command_stay_in_order), FeedFault.GivesWholeCommandsOnly)]
    [InlineData(nameof(EventFeedConformance.Events_of_a_command_stay_in_order), FeedFault.ReversesCommands)]
    [InlineData(nameof(EventFeedConformance.Every_tenant_is_in_the_feed), FeedFault.KnowsOneTenant)]
    [InlineData(nameof(EventFeedConformance.Pages_of_any_length_hold_the_same), FeedFault.SkipsOneBetweenPages)]
    [InlineData(nameof(EventFeedConformance.Pages_of_any_length_hold_the_same), FeedFault.IgnoresLimit)]
    [InlineData(nameof(EventFeedConformance.Positions_stay_the_same), FeedFault.NumbersByStream)]
    [InlineData(nameof(EventFeedConformance.Readers_beside_writers_miss_nothing), FeedFault.NumbersBeforeItWrites)]
    [InlineData(nameof(EventFeedConformance.Readers_beside_writers_miss_nothing), FeedFault.GivesTwice)]
    [InlineData(nameof(EventFeedConformance.The_feed_behaves_like_the_model), FeedFault.LosesTheLast)]
    [InlineData(nameof(EventFeedConformance.The_feed_behaves_like_the_model), FeedFault.NumbersByStream)]
    [InlineData(nameof(EventFeedConformance.What_was_not_appended_is_not_given), FeedFault.GivesRefused)]
    public async Task ACheck_FindsItsFault(string check, FeedFault fault) =>
        await FluentActions.Awaiting(() => new Kit(fault).RunAsync(check)).Should().ThrowAsync<ConformanceException>();

    [Fact]
    public async Task TheModel_NamesSeedAndSteps() =>
        (await FluentActions.Awaiting(() => new Kit(FeedFault.SkipsOneBetweenPages).The_feed_behaves_like_the_model())
            .Should().ThrowAsync<ConformanceException>()).Which.Message
            .Should().Contain("With seed 1, at step ").And.Contain("read the feed after");

    private static async Task<List<string>> Failures(FeedFault fault)
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

    private sealed class Kit(FeedFault fault) : EventFeedConformance
    {
        private readonly BrokenFeed feed = new(fault);

        protected override int CommandsPerWriter => 60;

        protected override IIdSource Ids { get; } = new SequentialIds();

        protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(feed);

        protected override Task<IEventFeed> OpenFeedAsync() => Task.FromResult<IEventFeed>(feed);
    }
}
