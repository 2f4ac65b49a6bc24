using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;
using static MutualLearning.Tests.Inbox.Desk;

namespace MutualLearning.Tests.Inbox;

/// <summary>What waits for somebody, and when it no longer does.</summary>
public sealed class InboxTests
{
    private readonly Desk desk = new();

    [Fact]
    public async Task ABallot_WaitsForWhoMayVote_UntilTheyHave()
    {
        await desk.DeclareAsync("rota", d => d with { Advisory = [Dora] });
        (await desk.ForAsync(Ana)).Should().Be("Ballot:rota");
        (await desk.ForAsync(Dora)).Should().Be("Ballot:rota");
        (await desk.ForAsync(Cleo)).Should().BeEmpty("who declared it has no vote");

        await desk.DoAsync(new DecisionId("rota"), new CastBallot(Ana, Stance.Yes));
        (await desk.ForAsync(Ana)).Should().BeEmpty();
        await desk.DoAsync(new DecisionId("rota"), new WithdrawBallot(Ana));
        (await desk.ForAsync(Ana)).Should().Be("Ballot:rota");

        await desk.DoAsync(new DecisionId("rota"), new CloseDecision(Cleo));
        (await desk.ForAsync(Ana) + await desk.ForAsync(Dora)).Should().BeEmpty();
    }

    [Fact]
    public async Task ABallot_WithADeadline_WaitsUntilThen()
    {
        await desk.DeclareAsync("rota", d => d with { Deadline = desk.Now + Duration.FromHours(8) });
        (await desk.Inbox.ForAsync(Ana)).Items.Should().ContainSingle().Which.Should().Be(
            new InboxItem(InboxItemKind.Ballot, "Question of rota") { Decision = new("rota"), DueAt = desk.Now + Duration.FromHours(8) });

        desk.Clock.Advance(Duration.FromHours(8));
        (await desk.ForAsync(Ana)).Should().Be("Ballot:rota");
        desk.Clock.Advance(Duration.FromTicks(1));
        (await desk.ForAsync(Ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task ASecretBallot_WaitsForEverybody_WhoeverHasVoted()
    {
        await desk.DeclareAsync("secret", d => d with { Secrecy = Secrecy.Secret, Electorate = [Ana, Ben, Dora] });
        await desk.DoAsync(new DecisionId("secret"), new CastBallot(Ana, Stance.Yes));
        foreach (var person in new[] { Ana, Ben, Dora })
        {
            (await desk.ForAsync(person)).Should().Be("Ballot:secret");
        }

        await desk.DoAsync(new DecisionId("secret"), new CastBallot(Ben, Stance.Yes));
        await desk.DoAsync(new DecisionId("secret"), new CastBallot(Dora, Stance.Yes));
        (await desk.ForAsync(Ana)).Should().Be("Ballot:secret", "it is open");
        await desk.DoAsync(new DecisionId("secret"), new CloseDecision(Cleo));
        (await desk.ForAsync(Ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task AReview_WaitsFromItsDayOn_ForWhoDecided()
    {
        await desk.DeclareAsync("rota", d => d with { ReviewOn = Today.PlusDays(1) });
        await desk.DoAsync(new DecisionId("rota"), new CastBallot(Ana, Stance.Yes));
        await desk.DoAsync(new DecisionId("rota"), new CloseDecision(Cleo));
        (await desk.ForAsync(Ana)).Should().BeEmpty();

        desk.Clock.Advance(Duration.FromDays(1));
        (await desk.ForAsync(Ana) + " " + await desk.ForAsync(Ben) + " " + await desk.ForAsync(Cleo)).Should().Be("Review:rota Review:rota Review:rota");
        (await desk.ForAsync(Dora)).Should().BeEmpty();
        desk.Clock.Advance(Duration.FromDays(1));
        (await desk.ForAsync(Ana)).Should().Be("Review:rota!");
    }

    [Fact]
    public async Task AResponsibility_WaitsForWhoAnswersForIt()
    {
        await desk.TakeOnAsync("later", Ana, 3);
        await desk.TakeOnAsync("never", Ana);
        await desk.TakeOnAsync("today", Ana, 0);
        await desk.TakeOnAsync("late", Ana, -1);
        await desk.TakeOnAsync("other", Ben);
        await desk.DoAsync(new ResponsibilityId("later"), new BlockResponsibility(Ana, "No ink"));
        (await desk.ForAsync(Ana)).Should().Be("Responsibility:late! Responsibility:today Blocked:later Responsibility:never");

        await desk.DoAsync(new ResponsibilityId("late"), new CompleteResponsibility(Ana));
        await desk.DoAsync(new ResponsibilityId("never"), new DropResponsibility(Ana, "because"));
        (await desk.ForAsync(Ana)).Should().Be("Responsibility:today Blocked:later");
    }

    [Fact]
    public async Task AnOffer_WaitsForAnAnswer_AndARecordForConfirmation()
    {
        await desk.TakeOnAsync("keys", Ana, 2, c => c with { By = Ben });
        await desk.TakeOnAsync("minutes", Ana, null, c => c with { By = Ben, IsRecorded = true });
        (await desk.ForAsync(Ana)).Should().Be("Offer:keys Confirmation:minutes");
        (await desk.ForAsync(Ben)).Should().Be("Responsibility:keys");

        await desk.DoAsync(new ResponsibilityId("keys"), new AcceptHandOver(Ana));
        await desk.DoAsync(new ResponsibilityId("minutes"), new AcceptHandOver(Ana));
        (await desk.ForAsync(Ana)).Should().Be("Responsibility:keys Responsibility:minutes");
        (await desk.ForAsync(Ben)).Should().BeEmpty();
    }

    [Fact]
    public async Task WhatIsOrphaned_WaitsForItsGroup_AndShowsItsWordsToThoseWhoMaySeeThem()
    {
        await desk.TakeOnAsync("keys", Ana, null, c => c with { Group = Nurses, Involved = new Involved([Ben], [], []) });
        await desk.TakeOnAsync("alone", Ana, null, c => c with { Involved = new Involved([Ben], [], []) });
        await desk.DoAsync(new ResponsibilityId("keys"), new ReportAccountableLeft(Ana, Ben));
        await desk.DoAsync(new ResponsibilityId("alone"), new ReportAccountableLeft(Ana, Ben));

        (await desk.ForAsync(Ben, Nurses)).Split(' ').Should().BeEquivalentTo("Orphaned:keys", "Orphaned:alone");
        (await desk.ForAsync(Dora, Nurses, new("doctors"))).Should().Be("Orphaned:keys?");
        (await desk.ForAsync(Ben)).Should().Be("Orphaned:alone");
        (await desk.ForAsync(Dora) + await desk.ForAsync(Ana)).Should().BeEmpty();

        await desk.DoAsync(new ResponsibilityId("keys"), new TakeOverResponsibility(Ben));
        (await desk.ForAsync(Dora, Nurses)).Should().BeEmpty();
    }

    [Fact]
    public async Task ASession_WaitsForWhoIsInvited_UntilItOpensOrTheyDecline()
    {
        await desk.PlanAsync("retro", Ben, Cleo);
        (await desk.ForAsync(Ben)).Should().Be("Session:retro");
        (await desk.ForAsync(Ana)).Should().Be("Session:retro", "she planned it");
        await desk.DoAsync(new SessionId("retro"), new DeclineSession(Cleo));
        (await desk.ForAsync(Cleo) + await desk.ForAsync(Dora)).Should().BeEmpty();

        await desk.DoAsync(new SessionId("retro"), new OpenSession(Ben));
        (await desk.ForAsync(Ben) + await desk.ForAsync(Ana)).Should().BeEmpty();
        await desk.DoAsync(new SessionId("retro"), new InvitePerson(Dora, Ben));
        (await desk.ForAsync(Dora)).Should().Be("Session:retro", "it runs without her");
        await desk.DoAsync(new SessionId("retro"), new CancelSession(Ben, "The room is taken"));
        (await desk.ForAsync(Dora)).Should().BeEmpty();
    }

    [Fact]
    public async Task AQuestion_WaitsForWhomItAsks_UntilTheyAnswer()
    {
        var retro = new SessionId("retro");
        await desk.DoAsync(retro, new StartSession(retro, PracticeCatalogue.OpenMeeting, "Learn", [Ana, Ben, Cleo], Ana));
        var said = (await desk.Sessions.ContributeAsync(retro, Ana, ContributionKind.View, "Nights are too long.")).Value;
        var asked = (await desk.Sessions.ContributeAsync(
            retro, new Contribute(Ben, ContributionKind.Question, "How long?", [new ContributionLink(LinkKind.Challenges, said.Id)]))).Value;
        (await desk.ForAsync(Ana)).Should().Be("Question:retro");
        (await desk.Inbox.ForAsync(Ana)).Items[0].Contribution.Should().Be(asked.Id);
        (await desk.ForAsync(Ben) + await desk.ForAsync(Cleo)).Should().BeEmpty();

        await desk.Sessions.ContributeAsync(retro, Cleo, ContributionKind.Answer, "Twelve hours.", asked);
        (await desk.ForAsync(Ana)).Should().Be("Question:retro");
        await desk.Sessions.ContributeAsync(retro, Ana, ContributionKind.Answer, "Ten hours.", asked);
        (await desk.ForAsync(Ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task Pages_HoldEveryItemOnce_InOneOrder()
    {
        for (var i = 0; i < 23; i++)
        {
            await desk.TakeOnAsync("d" + i, Ana, i % 5 == 0 ? null : i % 3);
            await desk.DeclareAsync("v" + i, d => d with { Deadline = i % 2 == 0 ? null : desk.Now + Duration.FromHours(i % 4) });
            await desk.PlanAsync("s" + i, Ana);
        }

        var all = (await desk.Inbox.ForAsync(Ana, page: new() { Limit = 500 })).Items.ToList();
        all.Should().HaveCount(69).And.OnlyHaveUniqueItems();
        foreach (var limit in new[] { 1, 7, 68, 69, 70 })
        {
            var read = new List<InboxItem>();
            var page = new PageRequest { Limit = limit };
            do
            {
                var found = await desk.Inbox.ForAsync(Ana, page: page);
                read.AddRange(found.Items);
                page = page with { After = found.Next };
            }
            while (!page.After.IsDefault);
            read.Should().Equal(all);
        }
    }

    [Fact]
    public async Task Nobody_HasAnEmptyInbox()
    {
        await desk.TakeOnAsync("keys", Ana, null, c => c with { Group = Nurses });
        (await desk.ForAsync(default)).Should().BeEmpty();
        (await desk.ForAsync(default, Nurses)).Should().BeEmpty();
    }

    [Fact]
    public async Task TheDay_IsThatOfTheZone()
    {
        await desk.TakeOnAsync("late", Ana, -1);
        (await desk.Inbox.ForAsync(Ana)).Items[0].IsOverdue.Should().BeTrue();
        (await desk.Inbox.ForAsync(Ana, zone: DateTimeZone.ForOffset(Offset.FromHours(-18)))).Items[0].IsOverdue.Should().BeFalse("there it is still the eighth");
    }
}
