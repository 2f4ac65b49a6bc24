using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Permissions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;

namespace Snippets;

public sealed class DoorSnippets : SampleHost
{
    [Fact]
    public async Task Powers_AreDeclared_AndAButtonIsAskedFor()
    {
        // <decisions-powers>
        var id = new DecisionId("alarm");
        await decisions.DeclareAsync(id, new("A new alarm", new RuleSpec("simple-majority"), [ana, bruno])
        {
            Powers =
            [
                new PowerGrant(DecisionPower.Close, PowerHolder.Elector),       // everybody who votes may let the rule speak
                new PowerGrant(DecisionPower.SettleObjection, [dora]),          // Dora, and nobody else
            ],
            Observers = [new("works-council")],
        }, by: ana);

        var moves = await decisions.MayDoAsync(id, bruno);
        Console.WriteLine(moves.May(DecisionMove.Close));       // true: show the button
        var refused = await decisions.CloseAsync(id, by: dora);
        Console.WriteLine(refused.Refusal.Code);                // decision.may-not
        // </decisions-powers>
        moves.May(DecisionMove.Close).Should().BeTrue();
        refused.Refusal.Code.Should().Be("decision.may-not");
    }

    [Fact]
    public async Task WhoComes_IsInvited()
    {
        // <sessions-doors>
        var id = new SessionId("retro-49");
        await sessions.StartAsync(id, new("open-meeting"), "What do we change?", [ana, bruno], by: ana);

        var stranger = await sessions.HandleAsync(id, new JoinSession(dora));
        Console.WriteLine(stranger.Refusal.Code);               // session.unknown: as if there were none
        Console.WriteLine(await sessions.ViewAsync(id, dora) is null);   // true: as if there were no such session

        await sessions.InviteAsync(id, dora, by: ana);
        await sessions.HandleAsync(id, new JoinSession(dora));  // now she is there
        // </sessions-doors>
        stranger.Refusal.Code.Should().Be("session.unknown");
        (await sessions.ViewAsync(id, dora))!.Participants.Select(p => p.Person).Should().Contain(dora);
    }

    [Fact]
    public async Task WhatIsNews_IsRead()
    {
        var id = new SessionId("retro-50");
        await sessions.StartAsync(id, new("open-meeting"), "What do we change?", [ana, bruno], by: ana);

        // <sessions-news>
        var view = (await sessions.ViewAsync(id, viewer: bruno))!;
        await sessions.ContributeAsync(id, ana, ContributionKind.View, "Nights are too long.");

        var news = (await sessions.ListContributionsAsync(id, bruno, since: view.Version))!;
        Console.WriteLine(news.Items[0].Text);              // Nights are too long.
        // </sessions-news>
        news.Items.Should().ContainSingle();
    }

    [Fact]
    public async Task WhatSomebodyElseIsToDo_IsAnOffer()
    {
        // <responsibilities-consent>
        var id = new ResponsibilityId("minutes");
        var offered = (await responsibilities.HandleAsync(id, new TakeOnResponsibility(id, "Write the minutes", Accountable: bruno, By: ana))).Value;
        Console.WriteLine($"{offered.Accountable}, offered to {offered.Offer!.To}");    // ana, offered to bruno

        var accepted = (await responsibilities.AcceptAsync(id, by: bruno)).Value;
        Console.WriteLine(accepted.Accountable);                                        // bruno

        var noted = new ResponsibilityId("from-the-minutes");
        var recorded = (await responsibilities.HandleAsync(noted, new TakeOnResponsibility(noted, "Buy a lamp", bruno, ana) { IsRecorded = true })).Value;
        Console.WriteLine($"{recorded.Accountable}, confirmed: {recorded.IsConfirmed}");   // bruno, confirmed: False
        // </responsibilities-consent>
        (offered.Accountable, accepted.Accountable, recorded.IsConfirmed).Should().Be((ana, bruno, false));
    }

    [Fact]
    public async Task AnAdministrator_IsOnRecord()
    {
        await using var provider = Register(new ServiceCollection().AddSingleton<HrRoles>()).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var (hosted, id) = (scope.ServiceProvider.GetRequiredService<IDecisions>(), new DecisionId("d"));
        await hosted.DeclareAsync(id, new("Go?", new RuleSpec("simple-majority"), [ana, bruno]), ana);

        (await hosted.CloseAsync(id, by: bruno)).Refusal.Code.Should().Be("decision.may-not");
        (await hosted.CloseAsync(id, by: new("hana"))).IsAccepted.Should().BeTrue();
    }

    // <extending-permissions>
    private sealed class HrPermissions(HrRoles roles) : IPermissions
    {
        public async ValueTask<string?> WhyAsync(PermissionRequest request, CancellationToken cancellationToken) =>
            await roles.IsAdministratorAsync(request.Person.Value, cancellationToken) ? "HR administrator"
            : request.Action == PermissionRequest.See && await roles.AreInOneTeamAsync(request.Person.Value, request.Stream.Id, cancellationToken) ? "of the same team"
            : null;
    }

    private static IServiceCollection Register(IServiceCollection services) =>
        services.AddMutualLearning(ml => ml.UsePermissions<HrPermissions>());
    // </extending-permissions>

    private sealed class HrRoles
    {
        public Task<bool> IsAdministratorAsync(string person, CancellationToken cancellationToken) => Task.FromResult(person == "hana");

        public Task<bool> AreInOneTeamAsync(string person, string what, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
