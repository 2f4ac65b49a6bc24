using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy;

/// <summary>An option is a person only where it is that person's id.</summary>
public sealed class CollectedOptionTests
{
    [Fact]
    public async Task OptionsThatAreOtherPeople_OrNoPeople_AreNotCollected()
    {
        using var app = new Application(new InMemoryEventStore(), new InMemoryPseudonymKeys());
        var (ana, ben) = (new PersonId("ana"), new PersonId("ben"));
        await app.Decisions.DeclareAsync(new("day"), new("Which?", new RuleSpec("plurality"), [ben]) { Options = ["Monday", "ben"] }, ben);
        await app.Decisions.DeclareAsync(new("who"), new("Who?", new RuleSpec("plurality"), [ben]) { Options = ["ana", "ben"] }, ben);

        (await app.Data.CollectAsync(ana)).Should().Contain("\"who\"").And.NotContain("Monday").And.NotContain("\"day\"");
        (await app.Data.CollectAsync(new PersonId("dora"))).Should().Contain("\"count\":0");
    }

    [Fact]
    public async Task WhereStreamsAreOfAKindThatNobodyKnows_NothingIsCollectedOrErased()
    {
        var store = new InMemoryEventStore();
        using var app = new Application(store, new InMemoryPseudonymKeys());
        await store.AppendAsync(new(new StreamId(TenantId.Single, "survey", "s"), 0, new("c"), [new object()]), CancellationToken.None);

        await FluentActions.Awaiting(() => app.Data.CollectAsync(new PersonId("ana"))).Should().ThrowAsync<InvalidOperationException>().WithMessage("*no slice for: survey.*");
        await FluentActions.Awaiting(() => app.Data.EraseAsync(new PersonId("ana"))).Should().ThrowAsync<InvalidOperationException>().WithMessage("*no slice for: survey.*");
    }
}
