using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Role selection as Sociocracy 3.0 describes it; ana leads.</summary>
public sealed class RoleSelectionTests
{
    [Fact]
    public async Task ReasonsChangeMinds_AndAnObjectionLeadsToAnotherProposal()
    {
        await using var play = await Play.OpenAsync("role-selection", "ana ben cho");
        await play.ContributeAsync("ana", "view", "The delegate speaks for us for half a year.");
        await play.NextAsync("nominate");
        await play.FillAsync("ben", "nomination", "cho", ("nominee", "cho"));
        await play.FillAsync("cho", "nomination", "ben", ("nominee", "ben"));
        await play.FillAsync("ana", "nomination", "ben", ("nominee", "ben"));
        await play.NextAsync("share");
        await EachSays(play, "view", "She asks well.", "He knows everybody.", "He is calm.");
        await play.NextAsync("change");
        await play.PassAsync("ana");
        await play.FillAsync("ben", "nomination", "ben, then", ("nominee", "ben"));
        await play.PassAsync("cho");
        await play.NextAsync("propose");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "nobody is proposed yet");
        await play.FillAsync("ana", "idea", "Ben, for half a year.", ("nominee", "ben"));
        await play.DoAsync(new AssignRole(new RoleId("nominee"), new PersonId("ben"), new PersonId("ana")));
        await play.NextAsync("object");
        await play.PassAsync("ana");
        (await play.SayCodeAsync("ben", "objection", "I …")).Should().Be("session.not-your-turn", "the nominee is asked last");
        await play.PassAsync("cho");
        await play.NextAsync("accept");
        var objection = await play.ContributeAsync("ben", "objection", "I am away for the first month.");
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("ana"), "We shall see."))).Should().Be("session.objection-waits");

        await play.NextAsync("resolve");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        (await play.CodeAsync(new SettleObjection(objection.Id, new PersonId("ana"), "It is met."))).Should().Be("session.may-not-settle");
        await play.ContributeAsync("cho", "idea", "From next month on?");
        await play.DoAsync(new SettleObjection(objection.Id, new PersonId("ben"), "Then I am back."));
        await play.NextAsync("propose");
        await play.FillAsync("ana", "idea", "Ben, from next month on.", ("nominee", "ben"));
        await play.NextAsync("object");
        await play.PassAsync("ana");
        await play.ContributeAsync("cho", "concern", "It is new to him.");
        await play.NextAsync("accept");
        await play.ContributeAsync("ben", "commitment", "I take it on.");
        await play.NextAsync("elect");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "who is elected is put on record");
        (await play.DecideAsync("Ben is our delegate", play.Rule, "ana ben cho", "+++")).Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        await play.NextAsync("celebrate");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task EachNominatesOnePerson_WhoTakesPart()
    {
        await using var play = await Play.OpenAsync("role-selection", "ana ben cho");
        await play.NextAsync("nominate");
        await play.FillAsync("ben", "nomination", "She asks well.", ("nominee", "cho"));

        (await play.CodeAsync(play.Filled("ben", "nomination", "Ana too.", ("nominee", "ana")))).Should().Be("session.enough-from-person");
        (await play.CodeAsync(play.Filled("cho", "nomination", "The best.", ("nominee", "somebody else")))).Should().Be("session.field-form");
    }

    [Fact]
    public async Task NominationsAreHiddenUntilAllAreIn_AndThenSigned()
    {
        await using var play = await Play.OpenAsync("role-selection", "ana ben cho");
        await play.NextAsync("nominate");
        await play.FillAsync("ben", "nomination", "cho", ("nominee", "cho"));

        play.Seen("ben").Should().Equal("cho");
        play.Seen("ana").Should().BeEmpty("whoever leads does not see it either");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "two are still to nominate");
        (await play.CodeAsync(new AdvancePhase(new PersonId("ana"), "Let us see them.", []))).Should().Be("session.exit-not-reached", "a reason does not open them");
        await play.PassAsync("ana");
        await play.FillAsync("cho", "nomination", "ben", ("nominee", "ben"));
        await play.NextAsync("share");
        play.Seen("ana").Should().Equal("cho", "ben");
        play.Session.ViewAs(new PersonId("ana")).Contributions[0].Author.Should().Be(new PersonId("ben"));
    }

    [Fact]
    public async Task WhoeverLeavesIsNotAwaited_AndWhoeverComesIs()
    {
        await using var play = await Play.OpenAsync("role-selection", "ana ben cho dan");
        await play.NextAsync("nominate");
        await play.FillAsync("ana", "nomination", "ben", ("nominee", "ben"));
        await play.FillAsync("ben", "nomination", "cho", ("nominee", "cho"));
        await play.FillAsync("dan", "nomination", "ben", ("nominee", "ben"));
        await play.DoAsync(new LeaveSession(new PersonId("cho")));
        await play.ComesAsync("eva");

        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "eva has just come");
        play.Seen("eva").Should().BeEmpty();
        await play.FillAsync("eva", "nomination", "dan", ("nominee", "dan"));
        await play.NextAsync("share");
        play.Seen("eva").Should().HaveCount(4);
        await play.PassAsync("ana");
        await play.DoAsync(new LeaveSession(new PersonId("ben")));
        await play.ContributeAsync("dan", "view", "It is ben's turn no more.");
    }

    [Fact]
    public async Task ReasonsAreHeardWithoutComment_AndOnlyTheFacilitatorProposes()
    {
        await using var play = await Play.OpenAsync("role-selection", "ana ben cho");
        await play.NextAsync("nominate");
        foreach (var person in new[] { "ana", "ben", "cho" })
        {
            await play.FillAsync(person, "nomination", "ben", ("nominee", "ben"));
        }

        await play.NextAsync("share");
        var reason = await play.ContributeAsync("ana", "view", "He is calm.");
        (await play.SayCodeAsync("ben", "view", "Am I?", reason)).Should().Be("session.reply-not-allowed");
        await play.PassAsync("ben");
        await play.PassAsync("cho");
        await play.NextAsync("change");
        foreach (var person in new[] { "ana", "ben", "cho" })
        {
            await play.FillAsync(person, "nomination", "ben", ("nominee", "ben"));
        }

        await play.NextAsync("propose");
        (await play.SayCodeAsync("cho", "idea", "Ben!")).Should().Be("session.not-your-turn");
    }

    private static async Task EachSays(Play play, string kind, string ana, string ben, string cho)
    {
        await play.ContributeAsync("ana", kind, ana);
        await play.ContributeAsync("ben", kind, ben);
        await play.ContributeAsync("cho", kind, cho);
    }
}
