using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What would be decided now, and why it came out as it did, through the facade.</summary>
public sealed class PreviewTests
{
    private static readonly DecisionId Id = new("batches");
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Zoe = new("zoe");

    private readonly IDecisions decisions;
    private readonly TestClock clock = new(2026, 3, 2);

    public PreviewTests() => decisions = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<IDecisions>();

    private DecisionDeclaration Proposal => new("Two-day batches", new RuleSpec("simple-majority"), [Ana, Ben]) { Deadline = clock.GetCurrentInstant() + Duration.FromHours(1) };

    [Fact]
    public async Task APreview_SaysWhatACloseWouldSay_AndChangesNothing()
    {
        await decisions.DeclareAsync(Id, Proposal with { Rule = new RuleSpec("plurality"), Options = ["A", "B"], Fallback = null }, Ana);
        (await decisions.PreviewAsync(Id, Ben)).Value.Reason.Should().Be("verdict.no-ballots");
        await decisions.VoteAsync(Id, Ana, Preference.Ranked("B"));
        (await decisions.PreviewAsync(Id, Ben)).Value.Result!.Winners[0].Should().Equal("B");

        (await decisions.FindUnfilteredAsync(Id))!.IsOpen.Should().BeTrue();
        clock.Advance(Duration.FromHours(2));
        var preview = (await decisions.PreviewAsync(Id, Ben)).Value;
        (await decisions.CloseAsync(Id, Ana)).Value.Verdict.Should().Be(preview);
        (await decisions.PreviewAsync(Id, Ben)).Value.Should().Be(preview, "it stands");
    }

    [Fact]
    public async Task WhereTheRuleCannotDecide_ThePreviewIsThatOfTheFallback()
    {
        await decisions.DeclareAsync(Id, Proposal with { Rule = new RuleSpec("plurality"), Options = ["A", "B"], Fallback = new RuleSpec("approval") }, Ana);
        await decisions.VoteAsync(Id, Ana, Preference.Ranked("A"));
        await decisions.VoteAsync(Id, Ben, Preference.Ranked("B"));
        var preview = (await decisions.PreviewAsync(Id, Ben)).Value;

        clock.Advance(Duration.FromHours(2));
        var closed = (await decisions.CloseAsync(Id, Ana)).Value;
        closed.FirstVerdict.Should().NotBeNull();
        closed.Verdict.Should().Be(preview);
    }

    [Theory]
    [InlineData(Secrecy.Secret)]
    [InlineData(Secrecy.Simultaneous)]
    public async Task WhileBallotsAreHidden_ThereIsNone(Secrecy secrecy)
    {
        await decisions.DeclareAsync(Id, Proposal with { Secrecy = secrecy }, Ana);
        await decisions.CastAsync(Id, Ana, Stance.Yes);
        await decisions.CastAsync(Id, Ben, Stance.Yes);

        (await decisions.PreviewAsync(Id, Ana)).Refusal.Code.Should().Be("decision.preview-hidden", "somebody may yet vote anew, and two previews would tell how");
    }

    [Theory]
    [InlineData(Secrecy.Secret)]
    [InlineData(Secrecy.Simultaneous)]
    public async Task FinalBallots_AreCountedWhenAllAreIn(Secrecy secrecy)
    {
        await decisions.DeclareAsync(Id, Proposal with { Secrecy = secrecy, AreBallotsFinal = true }, Ana);
        await decisions.CastAsync(Id, Ana, Stance.Yes);
        (await decisions.PreviewAsync(Id, Ana)).Refusal.Code.Should().Be("decision.preview-hidden");

        await decisions.CastAsync(Id, Ben, Stance.Yes);
        (await decisions.PreviewAsync(Id, Ana)).Value.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public async Task AStranger_IsToldThatThereIsNoSuchDecision()
    {
        await decisions.DeclareAsync(Id, Proposal, Ana);

        (await decisions.PreviewAsync(Id, Zoe)).Refusal.Code.Should().Be("decision.unknown");
        (await decisions.ExplainAsync(Id, Zoe)).Refusal.Code.Should().Be("decision.unknown");
        (await decisions.PreviewAsync(new("none"), Ana)).Refusal.Code.Should().Be("decision.unknown");
        (await decisions.ExplainAsync(default, Ana)).Refusal.Code.Should().Be("decision.unknown");
    }

    [Fact]
    public async Task AVerdict_IsExplained_ByCallAndInTheView()
    {
        await decisions.DeclareAsync(Id, Proposal, Ana);
        (await decisions.ExplainAsync(Id, Ben)).Refusal.Code.Should().Be("decision.no-verdict");
        (await decisions.ViewAsync(Id, Ben))!.Explanation.Should().BeNull();
        await decisions.CastAsync(Id, Ana, Stance.Yes);
        clock.Advance(Duration.FromHours(2));
        var closed = (await decisions.CloseAsync(Id, Ana)).Value;

        var explained = (await decisions.ExplainAsync(Id, Ben)).Value;
        explained.WhatIf.Should().NotBeEmpty();
        closed.Explanation.Should().Be(explained);
        (await decisions.ViewAsync(Id, Ben))!.Explanation.Should().Be(explained);
        (await decisions.FindUnfilteredAsync(Id))!.ViewAs(Ben).Explanation.Should().Be(explained);
    }

    [Fact]
    public async Task WhatAnotherDecisionReplaced_HasNoVerdict()
    {
        await decisions.DeclareAsync(Id, Proposal, Ana);
        await decisions.HandleAsync(Id, new SupersedeDecision(new("next"), Ana));

        (await decisions.ExplainAsync(Id, Ben)).Refusal.Code.Should().Be("decision.no-verdict", "another decision took its place");
        (await decisions.PreviewAsync(Id, Ben)).Refusal.Code.Should().Be("decision.no-verdict");
    }
}
