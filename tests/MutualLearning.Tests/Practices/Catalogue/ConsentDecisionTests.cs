using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Consent as Sociocracy 3.0 describes it: ana leads, ben proposes.</summary>
public sealed class ConsentDecisionTests
{
    private static readonly (string, string)[] Complete = [("criteria", "Nobody is called twice a week."), ("review-date", "2026-06-01")];

    [Fact]
    public async Task AnObjectionMakesTheProposalBetter_AndEverybodyIsAskedAnew()
    {
        await using var play = await Play.OpenAsync("consent-decision", "ana ben cho");
        await ToObjections(play);

        await play.PassAsync("ana");
        await play.ContributeAsync("ben", "concern", "It may be dull.");
        var objection = await play.ContributeAsync("cho", "objection", "Nobody covers the holidays.");
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("cho"), "Never mind."))).Should().Be("session.objection-waits");
        await play.NextAsync("test");
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("ana"), "It is met, I say."))).Should().Be("session.may-not-settle", "it is whoever raised it who says so");
        await play.ContributeAsync("ana", "question", "What happens then?");
        await play.NextAsync("resolve");
        await play.ContributeAsync("ben", "idea", "The same, and two people in the holidays.");
        await play.DoAsync(new SettleObjection(objection.Id, new PersonId("cho"), "The holidays are covered."));

        await play.NextAsync("objections");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "answers to the earlier version do not count");
        await PassAll(play);
        await play.NextAsync("agree");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "the agreement is put on record");
        var decision = await play.DeclareAsync(new DecisionDeclaration("Rota by week", new RuleSpec(play.Rule), Play.People("ana ben cho")) { ReviewOn = new LocalDate(2026, 6, 1) });
        foreach (var person in Play.People("ana ben cho"))
        {
            await play.Get<IDecisions>().CastAsync(decision, person, Stance.Yes);
        }

        var closed = await play.CloseDecisionAsync(decision);
        (closed.Verdict!.Kind, closed.Declaration!.ReviewOn).Should().Be((VerdictKind.Adopted, new LocalDate(2026, 6, 1)));
        await play.NextAsync("celebrate");
        await play.NextAsync("concerns");
        await play.ContributeAsync("ben", "concern", "Let us look at it before the summer.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task Concerns_DoNotHoldItUp()
    {
        await using var play = await Play.OpenAsync("consent-decision", "ana ben cho");
        await ToObjections(play);

        await play.ContributeAsync("ana", "concern", "I would do it otherwise.");
        await play.ContributeAsync("ben", "concern", "It is a lot of work.");
        await play.ContributeAsync("cho", "concern", "I am not sure.");

        play.Session.OpenObjections.Count.Should().Be(0);
        await play.NextAsync("agree");
        await play.DecideAsync("Rota by week", play.Rule, "ana ben cho", "+++");
        await play.NextAsync("celebrate");
    }

    [Fact]
    public async Task AProposalWithoutCriteriaOrReviewDate_IsRefused()
    {
        await using var play = await Play.OpenAsync("consent-decision", "ana ben cho");
        await play.NextAsync("present");

        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "nothing is proposed yet");
        await play.ContributeAsync("ben", "view", "Rota by week, and let us see.");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "a view has no criteria and no review date");
        (await play.SayCodeAsync("ben", "idea", "Rota by week.")).Should().Be("session.field-missing");
        (await play.CodeAsync(play.Filled("ben", "idea", "Rota by week.", Complete[0]))).Should().Be("session.field-missing");
        (await play.CodeAsync(play.Filled("cho", "idea", "Mine!", Complete))).Should().Be("session.not-your-turn");
        (await play.CodeAsync(play.Filled("ana", "idea", "Mine!", Complete))).Should().Be("session.kind-not-allowed", "whoever leads does not propose");
        (await play.CodeAsync(play.Filled("ben", "idea", "Rota by week.", Complete[0], ("review-date", "someday")))).Should().Be("session.field-form");
        await play.FillAsync("ben", "idea", "Rota by week.", Complete);
        await play.NextAsync("questions");
    }

    [Fact]
    public async Task AnOpenObjection_CannotBePassedOver()
    {
        await using var play = await Play.OpenAsync("consent-decision", "ana ben cho");
        await ToObjections(play);
        await play.ContributeAsync("ana", "objection", "It breaks the law.");
        await play.PassAsync("ben");
        await play.PassAsync("cho");

        await play.NextAsync("test");
        await play.NextAsync("resolve");
        await play.NextAsync("objections");
        await PassAll(play);
        await play.NextAsync("test");
    }

    private static async Task ToObjections(Play play)
    {
        await play.ContributeAsync("cho", "view", "Calls at night hit always the same.");
        await play.NextAsync("present");
        await play.FillAsync("ben", "idea", "Rota by week.", Complete);
        await play.NextAsync("questions");
        var question = await play.ContributeAsync("cho", "question", "From Monday?");
        await play.ContributeAsync("ben", "answer", "From Monday.", question);
        await play.NextAsync("response");
        foreach (var person in new[] { "ana", "ben", "cho" })
        {
            await play.ContributeAsync(person, "view", "Good.");
        }

        await play.NextAsync("objections");
    }

    private static async Task PassAll(Play play)
    {
        foreach (var person in new[] { "ana", "ben", "cho" })
        {
            await play.PassAsync(person);
        }
    }
}
