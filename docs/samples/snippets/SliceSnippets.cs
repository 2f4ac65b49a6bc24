using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace Snippets;

public sealed class SliceSnippets
{
    [Fact]
    public async Task ThanksAreGiven_AndErased()
    {
        var services = new ServiceCollection();
        Register(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var runner = scope.ServiceProvider.GetRequiredService<ICommandRunner<Thanks, ThanksCommand>>();

        (await GiveAsync(runner, CancellationToken.None)).Should().Be("ben thanks ana for the rota");
        var erased = await scope.ServiceProvider.GetRequiredService<IPersonalData>().EraseAsync(new PersonId("ben"));

        erased.Events.Should().Be(1);
        (await runner.FindAsync("t-1", CancellationToken.None))!.For.Should().Be(Redacted.Erased);
    }

    [Fact]
    public void Thanks_AreAnsweredByWhoeverIsThanked()
    {
        // <slice-scenario>
        var (ana, ben, now) = (new PersonId("ana"), new PersonId("ben"), Instant.FromUtc(2026, 3, 2, 9, 0));
        var given = Scenario.For(ThanksSlice.Instance).At(now).After(new GiveThanks(ana, "the rota", ben));

        given.When(new AnswerThanks(ben, "Gladly")).ThenRefused("thanks.not-yours");
        given.Wait(Duration.FromHours(1)).When(new AnswerThanks(ana, "Gladly"))
            .Then(new ThanksAnswered(now + Duration.FromHours(1), ana, "Gladly"))
            .ThenState(thanks => Assert.Equal("Gladly", thanks.Answer));
        // </slice-scenario>
    }

    // <slice-use>
    private static void Register(IServiceCollection services) => services.AddMutualLearning(ml => ml.AddSlice(ThanksSlice.Instance));

    private static async Task<string> GiveAsync(ICommandRunner<Thanks, ThanksCommand> runner, CancellationToken cancellationToken)
    {
        var given = await runner.HandleAsync(
            "t-1", new GiveThanks(new PersonId("ana"), "the rota", new PersonId("ben")), new CommandId("from-the-form"), cancellationToken);
        return given.IsAccepted ? $"{given.Value.By} thanks {given.Value.To} for {given.Value.For}" : given.Refusal.Message;
    }
    // </slice-use>
}
