using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What becomes of a decision after its close: it is reviewed, ended, and another one takes its place.</summary>
public sealed class AfterTheCloseTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly LocalDate Day = new(2026, 9, 1);

    private static DecisionDeclaration Plain => new("Go?", new RuleSpec("simple-majority"), [Ana, Ben]) { ReviewOn = Day };

    private static DecisionScenario Open => Run.Of(Plain, new CastBallot(Ana, Stance.Yes));

    private static DecisionScenario Closed => Open.After(new CloseDecision(Ana));

    [Fact]
    public void AReview_IsOnRecord_AndTakesTheDecisionOffTheList()
    {
        var answer = Closed.When(new ReviewDecision(ReviewOutcome.Kept, Ana, "It works."));

        answer.Then(new DecisionReviewed(Run.Now, ReviewOutcome.Kept, "It works.", null, Ana));
        answer.State.Reviews.Should().Equal(new DecisionReview(Run.Now, ReviewOutcome.Kept, "It works.", Ana));
        answer.State.ViewAs(Ben).Reviews.Should().Equal(answer.State.Reviews);
        (answer.State.Status, answer.State.IsInForce).Should().Be((DecisionStatus.Closed, true));
        DecisionEntry.Of(answer.State)!.DueForReviewOn.Should().BeNull();
    }

    [Theory]
    [InlineData(ReviewOutcome.Kept)]
    [InlineData(ReviewOutcome.Amended)]
    public void AReview_MayNameTheNextDay_InTheIsoCalendar(ReviewOutcome outcome)
    {
        var next = new LocalDate(2027, 3, 1);

        var reviewed = Closed.After(new ReviewDecision(outcome, Ana, "Two days now.", next.WithCalendar(CalendarSystem.Julian)));

        DecisionEntry.Of(reviewed.State)!.DueForReviewOn.Should().Be(next);
        reviewed.After(new ReviewDecision(ReviewOutcome.Kept, Ana)).State.Reviews.Select(r => r.Outcome).Should().Equal(outcome, ReviewOutcome.Kept);
    }

    [Fact]
    public void ADecisionThatIsEnded_HoldsNoLonger_AndIsNotReviewedAgain()
    {
        var ended = Closed.After(new ReviewDecision(ReviewOutcome.Ended, Ana, "The team is gone."));

        (ended.State.Status, ended.State.IsInForce, ended.State.ClosedAt).Should().Be((DecisionStatus.Ended, false, (Instant?)Run.Now));
        ended.State.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        DecisionEntry.Of(ended.State)!.DueForReviewOn.Should().BeNull();
        ended.When(new ReviewDecision(ReviewOutcome.Kept, Ana)).ThenRefused("decision.closed");
        ended.When(new SupersedeDecision(new("next"), Ana)).ThenRefused("decision.closed");
    }

    [Theory]
    [InlineData(ReviewOutcome.None, "note", null, "decision.review-invalid")]
    [InlineData((ReviewOutcome)9, "note", null, "decision.review-invalid")]
    [InlineData(ReviewOutcome.Ended, "note", 1, "decision.review-invalid")]
    [InlineData(ReviewOutcome.Ended, " ", null, "decision.reason-missing")]
    [InlineData(ReviewOutcome.Amended, "", null, "decision.reason-missing")]
    [InlineData(ReviewOutcome.Kept, "NUL \0", null, "decision.text-invalid")]
    public void AReview_ThatSaysTooLittle_IsRefused(ReviewOutcome outcome, string note, int? days, string code) =>
        Closed.When(new ReviewDecision(outcome, Ana, note, days is { } later ? Day.PlusDays(later) : null)).ThenRefused(code);

    [Fact]
    public void AReview_BelongsToWhoDeclaredItAndLeadsItsSession_UnlessDeclared()
    {
        var review = new ReviewDecision(ReviewOutcome.Kept, Ben);
        Closed.When(review).ThenRefused("decision.may-not");
        DecisionDecider.Decide(Closed.State, review, new CommandContext(Run.Now, new("c")) { Facilitates = true }, DecisionRules.BuiltIn).IsAccepted.Should().BeTrue();
        var group = Run.Of(Plain with { Powers = [new PowerGrant(DecisionPower.Review, PowerHolder.Elector)] }, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana));
        group.When(review).Code().Should().BeEmpty();
        Open.When(new ReviewDecision(ReviewOutcome.Kept, Ana)).ThenRefused("decision.no-verdict");
    }

    [Fact]
    public void Moves_AfterTheClose_AreToReviewAndToReplace()
    {
        Closed.State.MayDo(Ana, Run.Now).Moves.Should().Equal(DecisionMove.Supersede, DecisionMove.Review);
        Closed.State.MayDo(Ben, Run.Now).Moves.Should().BeEmpty();
        Open.State.MayDo(Ana, Run.Now).Moves.Should().NotContain(DecisionMove.Review);
        Decision.Initial.MayDo(Ana, Run.Now).Moves.Should().BeEmpty();
    }

    [Fact]
    public void AClosedDecision_IsReplaced_AndKeepsItsVerdictAndItsBallots()
    {
        var simultaneous = Run.Of(Plain with { Secrecy = Secrecy.Simultaneous }, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana));

        var replaced = simultaneous.Wait(Duration.FromDays(1)).After(new SupersedeDecision(new("next"), Ana));

        (replaced.State.Status, replaced.State.SupersededBy, replaced.State.ClosedAt).Should().Be((DecisionStatus.Superseded, new DecisionId("next"), (Instant?)Run.Now));
        replaced.State.ViewAs(Ben).SupersededBy.Should().Be(new DecisionId("next"));
        replaced.State.ViewAs(Ben).Ballots.Should().ContainSingle();
        replaced.State.Verdict.Should().Be(simultaneous.State.Verdict);
        replaced.When(new SupersedeDecision(new("other"), Ana)).ThenRefused("decision.closed");
    }

    [Fact]
    public async Task ASuccessor_TakesThePlaceOnceItHolds_AndBothNameEachOther()
    {
        await using var app = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var (decisions, index) = (app.GetRequiredService<IDecisions>(), app.GetRequiredService<IDecisionIndex>());
        await DecideAsync(decisions, "old", default, Stance.Yes);
        (await InForceAsync(index)).Should().Be("old");

        await DecideAsync(decisions, "rejected", new("old"), Stance.No);
        (await InForceAsync(index)).Should().Be("old", "a successor that is rejected takes no place");
        await decisions.DeclareAsync(new("new"), Plain with { Supersedes = new("old") }, Ana);
        await decisions.CastAsync(new("new"), Ana, Stance.Yes);
        (await InForceAsync(index)).Should().Be("old", "nor does one that is open");
        await decisions.CloseAsync(new("new"), Ana);

        (await InForceAsync(index)).Should().Be("new");
        (await decisions.FindUnfilteredAsync(new("old")))!.SupersededBy.Should().Be(new DecisionId("new"));
        (await decisions.FindUnfilteredAsync(new("new")))!.Declaration!.Supersedes.Should().Be(new DecisionId("old"));
        (await index.ListDueForReviewAsync(Day)).Items.Select(e => e.Id.Value).Should().Equal("new", "rejected");
        (await decisions.DeclareAsync(new("late"), Plain with { Supersedes = new("old") }, Ana)).Refusal.Code.Should().Be("decision.no-predecessor");
    }

    [Fact]
    public async Task ASuccessor_IsDeclaredByWhoMayReplace_AndOfSomethingThatIsThere()
    {
        await using var app = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var decisions = app.GetRequiredService<IDecisions>();
        await DecideAsync(decisions, "old", default, Stance.Yes);
        var successor = Plain with { Supersedes = new("old") };

        (await decisions.DeclareAsync(new("a"), successor, Ben)).Refusal.Code.Should().Be("decision.may-not");
        (await decisions.DeclareAsync(new("a"), successor with { Supersedes = new("nowhere") }, Ana)).Refusal.Code.Should().Be("decision.no-predecessor");
        (await decisions.DeclareAsync(new("a"), successor with { Supersedes = new("a") }, Ana)).Refusal.Code.Should().Be("decision.no-predecessor");

        // Sent again after it took the place, it is the same command.
        (await decisions.DeclareAsync(new("a"), successor, Ana, new("once"))).IsAccepted.Should().BeTrue();
        await decisions.CastAsync(new("a"), Ana, Stance.Yes);
        await decisions.CloseAsync(new("a"), Ana);
        (await decisions.DeclareAsync(new("a"), successor, Ana, new("once"))).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task ACrash_BetweenTheTwo_HealsWithTheNextCommand()
    {
        await using var app = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        var decisions = app.GetRequiredService<IDecisions>();
        await DecideAsync(decisions, "old", default, Stance.Yes);
        await decisions.DeclareAsync(new("new"), Plain with { Supersedes = new("old") }, Ana);
        await decisions.CastAsync(new("new"), Ana, Stance.Yes);
        // What a close leaves behind that ends right after its event.
        var state = (await decisions.FindUnfilteredAsync(new("new")))!;
        var close = DecisionDecider.Decide(state, new CloseDecision(Ana), new CommandContext(Run.Now, new("c")), DecisionRules.BuiltIn);
        var store = app.GetRequiredService<IEventStore>();
        await store.AppendAsync(new(new(TenantId.Single, DecisionSlice.StreamKind, "new"), 3, new("cut-off"), [.. close.Events]), default);
        (await decisions.FindUnfilteredAsync(new("old")))!.Status.Should().Be(DecisionStatus.Closed);

        (await decisions.ReviewAsync(new("new"), Ana, ReviewOutcome.Kept)).IsAccepted.Should().BeTrue();

        (await decisions.FindUnfilteredAsync(new("old")))!.SupersededBy.Should().Be(new DecisionId("new"));
    }

    private static async Task DecideAsync(IDecisions decisions, string id, DecisionId supersedes, Stance stance)
    {
        (await decisions.DeclareAsync(new(id), Plain with { Supersedes = supersedes }, Ana)).IsAccepted.Should().BeTrue();
        await decisions.CastAsync(new(id), Ana, stance);
        (await decisions.CloseAsync(new(id), Ana)).IsAccepted.Should().BeTrue();
    }

    private static async Task<string> InForceAsync(IDecisionIndex index) => string.Join(' ', (await index.ListInForceAsync()).Items.Select(e => e.Id.Value));
}
