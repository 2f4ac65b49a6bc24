using System.Threading.Tasks;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class AdviceProcessTests
{
    private const string People = "ana bruno cleo";

    [Fact]
    public async Task OnePersonAsks_HearsAdvice_AndDecidesAlone()
    {
        await using var play = await Play.OpenAsync("advice-process", People);
        (await play.NextCodeAsync()).Should().Be("session.role-not-taken", "nobody is made to decide");
        await play.TakeAsync("bruno", "decider");
        await play.NextAsync("frame");
        await play.ContributeAsync("bruno", "idea", "We buy the small van.");
        await play.NextAsync("whom");
        await play.FillAsync("cleo", "nomination", "Ask Ana.", ("adviser", "ana"), ("why", "She drives it."));
        await play.NextAsync("advise");
        await play.ContributeAsync("ana", "concern", "The ramp is too steep for it.");
        (await play.SayCodeAsync("bruno", "view", "It is not.")).Should().Be("session.kind-not-allowed", "the decider does not defend");
        (await play.SayCodeAsync("ana", "objection", "No.")).Should().Be("session.kind-not-allowed", "advice is no veto");
        await play.NextAsync("decide");
        (await play.SayCodeAsync("ana", "commitment", "We take the large one.")).Should().Be("session.not-your-turn", "one person decides");
        (await play.CodeAsync(play.Filled("bruno", "commitment", "The small one.", ("decision", "The small van.")))).Should().Be("session.field-missing", "what became of the advice is said");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached");
        await play.FillAsync("bruno", "commitment", "The small one.", ("decision", "The small van."), ("advice-taken", "A new ramp."), ("advice-not-taken", "The large van: too dear."), ("review", "2026-09-01"));
        await play.NextAsync("thank");
        await play.NextAsync(string.Empty);
    }
}
