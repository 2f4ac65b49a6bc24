using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Privacy;

/// <summary>Erasure and forgetting of events as they may stand in a store, whoever wrote them.</summary>
public sealed class StoredEventErasureTests : IDisposable
{
    private static readonly PersonId Erased = new("ana");
    private static readonly RuleSpec ByAna = new RuleSpec("delegated").With("decider", "ana");

    private readonly InMemoryEventStore store = new();
    private readonly Application app;

    public StoredEventErasureTests() => app = new Application(store, new InMemoryPseudonymKeys());

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task ARuleThatNamesThePerson_IsErased_WhereverItStands()
    {
        await DecisionAsync(new ConvertedToVote(Nine, ByAna, Nine), new RuleChanged(Nine, ByAna, Ben));

        var erased = await app.Data.EraseAsync(Erased);

        (await BodiesAsync()).OfType<ConvertedToVote>().Single().Rule.Parameters["decider"].Should().Be(erased.Tombstone.Value);
        (await BodiesAsync()).OfType<RuleChanged>().Single().Rule.Parameters["decider"].Should().Be(erased.Tombstone.Value);
    }

    [Fact]
    public async Task ARuleThatNamesNobody_StaysAsItIs()
    {
        var nobody = new RuleChanged(Nine, new RuleSpec("delegated").With("decider", "").With("veto", "not an id; ana"), Ana);
        await DecisionAsync(nobody);

        var erased = await app.Data.EraseAsync(Erased);

        (await BodiesAsync()).OfType<RuleChanged>().Single().Should().Be(nobody with { By = erased.Tombstone });
    }

    [Theory]
    [InlineData(false, "A tie stands: {0} = ben.")]
    [InlineData(true, null)]
    public async Task AVerdictThatNamesThePersonAmongOptions_SaysItsWordsAgain(bool hasUnfollowed, string? text)
    {
        var verdict = OptionVerdict.Of(new TallyResult([["ana", "ben"]]) { HasUnfollowedTies = hasUnfollowed });
        await DecisionAsync(new DecisionClosed(Nine, Ben, new RuleId("plurality", 1), verdict, null, ""));

        var name = (await app.Data.EraseAsync(Erased)).Tombstone.Value;

        var after = (await BodiesAsync()).OfType<DecisionClosed>().Single().Verdict;
        after.Should().Be(OptionVerdict.Of(new TallyResult([[name, "ben"]]) { HasUnfollowedTies = hasUnfollowed }));
        after.Text.Should().Be(text is null ? after.Text : string.Format(System.Globalization.CultureInfo.InvariantCulture, text, name));
    }

    [Fact]
    public async Task AVerdictOfAnotherRule_KeepsItsWords_AndItsResultIsErased()
    {
        var verdict = new Verdict(VerdictKind.NotDecided, "house.undecided", "Ask the house.") { Result = new TallyResult([["ana"]]) };
        await DecisionAsync(new DecisionClosed(Nine, Ben, new RuleId("house", 1), verdict, null, ""));

        var name = (await app.Data.EraseAsync(Erased)).Tombstone.Value;

        (await BodiesAsync()).OfType<DecisionClosed>().Single().Verdict.Should().Be(verdict with { Result = new TallyResult([[name]]) });
    }

    [Fact]
    public async Task AVerdictWhoseWordsDoNotBeginWithThePerson_KeepsThem()
    {
        var verdict = new Verdict(VerdictKind.Adopted, VerdictReasons.DeciderDecided.Code, "It was decided by lot.");
        await DecisionAsync(new DecisionClosed(Nine, Ana, new RuleId("delegated", 1), verdict, null, ""));

        await app.Data.EraseAsync(Erased);

        (await BodiesAsync()).OfType<DecisionClosed>().Single().Verdict.Should().Be(verdict);
    }

    [Fact]
    public async Task WhatOthersWroteForTheGroup_Stays_WhenEverythingOfOnePersonGoes()
    {
        var question = new DecisionDeclared(Nine, new DecisionId("d"), new DecisionDeclaration("Ben's question", new RuleSpec("consent"), [Ana, Ben]), Ben);
        await DecisionAsync(question, new ProposalAmended(Nine, 2, "Ana's question", "Clearer", [], Ana));

        await app.Data.EraseAsync(Erased, ErasureScope.EverythingWritten);

        (await BodiesAsync()).OfType<DecisionDeclared>().Single().Declaration.Question.Should().Be("Ben's question");
        (await BodiesAsync()).OfType<ProposalAmended>().Single().Text.Should().Be(Redacted.Erased);
    }

    [Fact]
    public async Task WhatWasErased_IsNotForgottenOnceMore()
    {
        await AppendAsync("responsibility", new ResponsibilityBlocked(Nine, Ana, "Ill", default), new ResponsibilityDropped(Nine, Ben, "Too late"));
        await app.Data.EraseAsync(Erased);

        (await app.Data.ForgetBeforeAsync(Nine + Duration.FromDays(1))).Events.Should().Be(1);

        var bodies = await BodiesAsync("responsibility");
        bodies.OfType<ResponsibilityBlocked>().Single().What.Should().Be(Redacted.Erased);
        bodies.OfType<ResponsibilityDropped>().Single().Reason.Should().Be(Redacted.Forgotten);
        (await app.Data.ForgetBeforeAsync(Instant.MaxValue)).Events.Should().Be(0);
    }

    [Fact]
    public async Task WhatEndedAtThatMoment_DidNotEndBefore()
    {
        await AppendAsync("responsibility", new ResponsibilityDropped(Nine, Ben, "Too late"));

        (await app.Data.ForgetBeforeAsync(Nine)).Events.Should().Be(0);
        (await app.Data.ForgetBeforeAsync(Nine + Duration.Epsilon)).Events.Should().Be(1);
    }

    [Fact]
    public async Task TheDocument_NamesNobodyWhereNobodyIsNamed()
    {
        await AppendAsync(
            "session",
            new Contributed(Nine, new ContributionId("mine"), ContributionKind.View, Ana, default, "my words", [], default),
            new Contributed(Nine, new ContributionId("answer"), ContributionKind.Answer, default, new Pseudonym("m"), "hidden words", [new(LinkKind.Answers, new("mine"))], Ana));

        (await app.Data.CollectAsync(Erased)).Should().Contain("\"my words\"").And.Contain(Redacted.Other, "for the hidden words").And.NotContain($"\"author\":\"{Redacted.Other}\"");
    }

    [Fact]
    public async Task AnErasureWhoseKeyIsLost_IsBegunAnew()
    {
        await AppendAsync("responsibility", new ResponsibilityBlocked(Nine, Ana, "Ill", default));
        object[] begun = [Register.Begun(Nine, 1, new Pseudonym("mark"))];
        await store.AppendAsync(new Append(new StreamId(new("main"), "erasure", "register"), 0, new CommandId("b"), begun), CancellationToken.None);

        var erased = await app.Data.EraseAsync(Erased);

        (erased.Number, erased.Events).Should().Be((2, 1));
        (await app.Data.ErasuresAsync()).Select(e => e.CompletedAt is null).Should().Equal(true, false);
    }

    [Fact]
    public async Task TwoPeopleErasedAtOnce_AreTwoErasures()
    {
        await AppendAsync("responsibility", new ResponsibilityBlocked(Nine, Ana, "Ill", default), new ResponsibilityBlocked(Nine, Ben, "Away", default));
        var keys = new InMemoryPseudonymKeys();
        using var other = new Application(store, keys);
        var bens = Task.FromResult(default(ErasureResult)!);
        var before = new Before(store, append => Register.IsBegun(append.Events[0]) && bens.Result is null, () => bens = other.Data.EraseAsync(Ben));
        using var one = new Application(before, keys);

        var anas = await one.Data.EraseAsync(Erased);

        (anas.Number, (await bens).Number).Should().Be((2, 1));
        anas.Tombstone.Should().NotBe((await bens).Tombstone);
        (await BodiesAsync("responsibility")).OfType<ResponsibilityBlocked>().Select(b => (b.By, b.What)).Should().Equal(
            (anas.Tombstone, Redacted.Erased), ((await bens).Tombstone, Redacted.Erased));
        (await one.Data.ErasuresAsync()).Should().OnlyContain(e => e.CompletedAt != null && e.IsSealed);
    }

    private Task DecisionAsync(params object[] events) => AppendAsync("decision", events);

    private Task AppendAsync(string kind, params object[] events) =>
        store.AppendAsync(new Append(new StreamId(new("main"), kind, "x"), 0, new CommandId("c"), events), CancellationToken.None);

    private async Task<IReadOnlyList<object>> BodiesAsync(string kind = "decision") =>
        [.. (await store.ReadAsync(new StreamId(new("main"), kind, "x"), 0, CancellationToken.None)).Select(e => e.Body)];

    /// <summary>A store in which something happens just before an append.</summary>
    private sealed class Before(InMemoryEventStore inner, Func<Append, bool> applies, Func<Task> happens) : IForgetfulEventStore, IStreamDirectory, IVolatileStore
    {
        public bool IsVolatile => true;

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            inner.ReadAsync(stream, afterVersion, cancellationToken);

        public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
        {
            if (applies(append))
            {
                await happens();
            }

            return await inner.AppendAsync(append, cancellationToken);
        }

        public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken) => inner.RewriteAsync(rewrite, cancellationToken);

        public Task<IReadOnlyList<StreamId>> ListStreamsAsync(TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
            inner.ListStreamsAsync(tenant, kind, after, limit, cancellationToken);

        public Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken) => inner.ListKindsAsync(tenant, cancellationToken);
    }
}
