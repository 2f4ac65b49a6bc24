using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Integrative decision making after the Holacracy Constitution: ana leads, ben keeps the record, cho proposes, dan objects.</summary>
public sealed class IntegrativeDecisionMakingTests
{
    private const string People = "ana ben cho dan";

    private static readonly (string, string)[] Arguments =
    [
        ("harm", "Customers wait a day longer."), ("cause", "Today I answer them myself."), ("now", "It would begin on Monday."), ("own-role", "I am accountable for answers within a day."),
    ];

    [Fact]
    public async Task AnObjectionIsIntegrated_AndOnlyANewRoundWithoutOneAdopts()
    {
        await using var play = await Play.OpenAsync("integrative-decision-making", People);
        await ToObjections(play);
        var decisions = play.Get<IDecisions>();
        var id = new DecisionId("tickets");
        await decisions.DeclareAsync(id, new DecisionDeclaration("All tickets go to the desk.", new RuleSpec(play.Rule), Play.People(People)), new PersonId("cho"));

        await play.PassAsync("ana");
        await play.PassAsync("ben");
        await play.PassAsync("cho");
        var objection = await play.FillAsync("dan", "objection", "My answers would come too late.", Arguments);
        await VoteAsync(decisions, id, "+++-");
        await play.NextAsync("integrate");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "the objection is open");
        await play.ContributeAsync("dan", "idea", "All tickets but those of the last hour.");
        await play.DoAsync(new SettleObjection(objection.Id, new PersonId("dan"), "Urgent ones come to me."));
        var amended = await decisions.AmendAsync(id, new PersonId("cho"), "All tickets but urgent ones go to the desk.", "Dan's objection");
        amended.Value.Ballots.Should().BeEmpty("answers to the earlier version do not carry over");

        await play.NextAsync("object");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "everybody is asked anew");
        await PassAll(play);
        await VoteAsync(decisions, id, "++++");
        var adopted = (await decisions.CloseAsync(id, new PersonId("cho"))).Value;
        (adopted.Verdict!.Kind, adopted.ProposalVersion).Should().Be((VerdictKind.Adopted, 2));
        await play.NextAsync(string.Empty);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AnObjectionWithoutAllFourArguments_IsRefused(int missing)
    {
        await using var play = await Play.OpenAsync("integrative-decision-making", People);
        await ToObjections(play);
        (string, string)[] three = [.. Arguments[..missing], .. Arguments[(missing + 1)..]];

        (await play.CodeAsync(play.Filled("ana", "objection", "I do not like it.", three))).Should().Be("session.field-missing");
        (await play.CodeAsync(play.Filled("ana", "objection", "I do not like it.", [.. three, (Arguments[missing].Item1, " ")]))).Should().Be("session.field-invalid", "a blank is no argument");
        play.Session.OpenObjections.Count.Should().Be(0);
    }

    [Fact]
    public async Task ReactionsAreNoDiscussion_AndTheProposerOnlyListens()
    {
        await using var play = await Play.OpenAsync("integrative-decision-making", People);
        await play.ContributeAsync("cho", "idea", "All tickets go to the desk.");
        (await play.SayCodeAsync("dan", "view", "No!")).Should().Be("session.not-your-turn");
        await play.NextAsync("clarify");
        (await play.SayCodeAsync("dan", "view", "No!")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("dan", "answer", "I know it.", await play.ContributeAsync("ben", "question", "All?"))).Should().Be("session.kind-not-allowed");
        await play.NextAsync("react");
        var reaction = await play.ContributeAsync("ana", "view", "Good for the desk.");

        (await play.SayCodeAsync("ben", "view", "I agree.", reaction)).Should().Be("session.reply-not-allowed");
        await play.ContributeAsync("ben", "view", "Fine.");
        (await play.SayCodeAsync("cho", "view", "But …")).Should().Be("session.not-your-turn");
        await play.ContributeAsync("dan", "view", "Hm.");
        await play.NextAsync("amend");
        (await play.SayCodeAsync("dan", "idea", "Change it so.")).Should().Be("session.not-your-turn");
    }

    private static async Task ToObjections(Play play)
    {
        (play.Holders("facilitator"), play.Holders("secretary"), play.Holders("proposer")).Should().Be(("ana", "ben", "cho"));
        await play.ContributeAsync("cho", "idea", "All tickets go to the desk.");
        await play.NextAsync("clarify");
        await play.ContributeAsync("cho", "answer", "At once.", await play.ContributeAsync("dan", "question", "From when?"));
        await play.NextAsync("react");
        foreach (var person in new[] { "ana", "ben", "dan" })
        {
            await play.ContributeAsync(person, "view", "I see.");
        }

        await play.NextAsync("amend");
        await play.NextAsync("object");
    }

    private static async Task PassAll(Play play)
    {
        foreach (var person in People.Split(' '))
        {
            await play.PassAsync(person);
        }
    }

    private static async Task VoteAsync(IDecisions decisions, DecisionId id, string marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var voted = await decisions.CastAsync(id, new PersonId(People.Split(' ')[i]), marks[i] == '+' ? Stance.Yes : Stance.No, "Too late.");
            voted.IsAccepted.Should().BeTrue();
        }
    }
}
