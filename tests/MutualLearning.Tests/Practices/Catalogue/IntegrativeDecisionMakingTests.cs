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
        await play.PassAsync("ana");
        await play.PassAsync("ben");
        await play.PassAsync("cho");
        var objection = await play.FillAsync("dan", "objection", "My answers would come too late.", Arguments);
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("cho"), "I declare it met."))).Should().Be("session.objection-waits");
        await play.NextAsync("integrate");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "the objection is open");
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("ana"), "That will do."))).Should().Be("session.may-not-settle");
        await play.ContributeAsync("dan", "idea", "All tickets but those of the last hour.");
        await play.DoAsync(new SettleObjection(objection.Id, new PersonId("dan"), "Urgent ones come to me."));
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "whoever proposed has not said yes");
        await play.DoAsync(new SettleObjection(objection.Id, new PersonId("cho"), "It still answers the tension."));

        await play.NextAsync("object");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "everybody is asked anew");
        await PassAll(play);
        await play.NextAsync("adopt");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "what is adopted is put on record");
        (await play.DecideAsync("All tickets but urgent ones go to the desk.", play.Rule, People, "++++")).Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task AnObjectionThatARuleIsBroken_NeedsNoOtherArgument()
    {
        await using var play = await Play.OpenAsync("integrative-decision-making", People);
        await ToObjections(play);

        await play.FillAsync("ana", "objection", "It is not ours to decide.", ("breaks-rule", "Tickets belong to the other team."));
        play.Session.OpenObjections.Count.Should().Be(1);
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
}
