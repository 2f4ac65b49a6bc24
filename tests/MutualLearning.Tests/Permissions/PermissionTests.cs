using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Permissions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Permissions;

/// <summary>What a part in a session gives beyond it, and what the host's permissions add, through the facades.</summary>
public sealed class PermissionTests
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cleo = new("cleo");
    private static readonly PersonId Hana = new("hana");
    private static readonly PersonId Zoe = new("zoe");
    private static readonly SessionId Retro = new("retro");
    private static readonly DecisionId Rota = new("rota");
    private static readonly ResponsibilityId Duty = new("duty");

    [Fact]
    public async Task WhoMayAdvanceTheSession_ClosesItsDecision_AndNobodyElseThere()
    {
        await using var app = await App.StartAsync();

        (await app.Decisions.CloseAsync(Rota, Cleo)).Refusal.Code.Should().Be("decision.may-not");
        (await app.Decisions.MayDoAsync(Rota, Cleo)).May(DecisionMove.Close).Should().BeFalse();
        (await app.Decisions.MayDoAsync(Rota, Ana)).May(DecisionMove.Close).Should().BeTrue("Ana leads the session");
        (await app.Decisions.MayDoAsync(Rota, Ana)).May(DecisionMove.Vote).Should().BeFalse("and has no vote");
        (await app.Decisions.CloseAsync(Rota, Ana)).Value.Status.Should().Be(DecisionStatus.Closed);
        (await app.Decisions.CloseAsync(Rota, Ana, new("again"))).Refusal.Code.Should().Be("decision.closed");
    }

    [Fact]
    public async Task ACommandSentAgain_IsAnsweredAsTheFirstTime_ThoughTheLeadHasChanged()
    {
        await using var app = await App.StartAsync();
        (await app.Decisions.CloseAsync(Rota, Ana, new("close"))).IsAccepted.Should().BeTrue();
        await app.Sessions.HandleAsync(Retro, new LeaveSession(Ana));

        (await app.Decisions.CloseAsync(Rota, Ana, new("close"))).IsAccepted.Should().BeTrue();
        (await app.Decisions.CloseAsync(Rota, Ben, new("close"))).Refusal.Code.Should().BeOneOf("stream.command-used", "decision.closed");
    }

    [Fact]
    public async Task WhoTakesPartInTheSession_SeesWhatComesOfIt_AndAStrangerDoesNot()
    {
        await using var app = await App.StartAsync();

        (await app.Decisions.ViewAsync(Rota, Ana))!.Proposal.Should().Be("Rota?");
        (await app.Decisions.ViewAsync(Rota, Zoe)).Should().BeNull();
        (await app.Sessions.ViewAsync(Retro, Zoe)).Should().BeNull();
        (await app.Sessions.ViewAsync(new("no such"), Ana)).Should().BeNull();
        (await app.Responsibilities.ViewAsync(Duty, Ana)).Should().NotBeNull();
        (await app.Responsibilities.ViewAsync(Duty, Zoe)).Should().BeNull();
        (await app.Responsibilities.HandleAsync(Duty, new ReportAccountableLeft(Ben, Zoe))).Refusal.Code.Should().Be("responsibility.unknown", "to a stranger it is not there");
        (await app.Responsibilities.HandleAsync(Duty, new ReportAccountableLeft(Ben, Ana))).IsAccepted.Should().BeTrue("Ana is in the session");
        (await app.Responsibilities.MayDoAsync(Duty, Ana)).May(ResponsibilityMove.TakeOver).Should().BeTrue();
        (await app.Responsibilities.HandleAsync(Duty, new TakeOverResponsibility(Zoe))).Refusal.Code.Should().Be("responsibility.unknown");
        (await app.Responsibilities.HandleAsync(Duty, new TakeOverResponsibility(Ana))).Value.Accountable.Should().Be(Ana);
    }

    [Fact]
    public async Task WhoLooksOnInTheSession_SeesWhatComesOfIt_AndDoesNothing()
    {
        await using var app = await App.StartAsync();
        var (open, otto, task) = (new SessionId("open"), new PersonId("otto"), new ResponsibilityId("lamp"));
        PracticeCatalogue.BuiltIn.TryGet(new("open-meeting"), out var practice).Should().BeTrue();
        await app.Sessions.HandleAsync(open, new StartSession(open, practice!, "Learn", [Ana, Ben], Ana) { Observers = [otto] });
        (await app.Responsibilities.HandleAsync(task, new TakeOnResponsibility(task, "Buy it", Ben, Ben, Session: open))).IsAccepted.Should().BeTrue();

        (await app.Responsibilities.ViewAsync(task, otto)).Should().NotBeNull();
        (await app.Responsibilities.MayDoAsync(task, otto)).Moves.Should().BeEmpty();
        (await app.Responsibilities.HandleAsync(task, new ReportAccountableLeft(Ben, otto))).Refusal.Code.Should().Be("responsibility.not-involved");
    }

    [Fact]
    public async Task AnAdministrator_May_AndIsOnRecordWithTheReason()
    {
        await using var app = await App.StartAsync(host: true);

        (await app.Decisions.MayDoAsync(Rota, Hana)).Permitted.Should().Contain(DecisionMove.Close).And.NotContain(DecisionMove.Supersede);
        (await app.Decisions.MayDoAsync(Rota, Hana)).Version.Should().Be(1);
        (await app.Decisions.CloseAsync(Rota, Hana, new("hr"))).IsAccepted.Should().BeTrue();
        (await app.Decisions.CloseAsync(Rota, Hana, new("hr"))).IsAccepted.Should().BeTrue("the same command again");
        var events = await app.EventsAsync("decision", Rota.Value);
        events[^2].Should().BeOfType<DecisionPermitted>().Which.Should().Match<DecisionPermitted>(e => e.By == Hana && e.Why == "HR administrator");
        events[^1].Should().BeOfType<DecisionClosed>().Which.By.Should().Be(Hana);

        (await app.Sessions.MayDoAsync(Retro, Hana)).Permitted.Should().Contain(SessionMove.Cancel);
        (await app.Sessions.MayDoAsync(Retro, Hana)).May(SessionMove.Cancel).Should().BeTrue();
        (await app.Sessions.MayDoAsync(Retro, Hana)).Visit.Should().Be(1, "it is sent with what she does");
        (await app.Sessions.HandleAsync(Retro, new CancelSession(Hana, "Works council."))).IsAccepted.Should().BeTrue();
        var moves = await app.Responsibilities.MayDoAsync(Duty, Hana);
        moves.Permitted.Should().Contain(ResponsibilityMove.ReportLeft).And.BeSubsetOf(moves.Moves);
        (await app.Responsibilities.MayDoAsync(Duty, Ben)).Permitted.Should().BeEmpty("it is his own");
        (await app.Sessions.ViewAsync(Retro, Hana))!.Goal.Should().Be("Learn");
        (await app.Decisions.ViewAsync(Rota, Hana)).Should().NotBeNull();
        (await app.Responsibilities.ViewAsync(Duty, Hana)).Should().NotBeNull();
        (await app.Sessions.ViewAsync(Retro, Zoe)).Should().BeNull("the host said no");
    }

    [Fact]
    public async Task TheHost_IsAskedOnlyWhenThePartIsNotEnough_AndForNothingThatNobodyMay()
    {
        await using var app = await App.StartAsync(host: true);
        Host.Asked.Clear();

        await app.Decisions.CastAsync(Rota, Ben, Stance.Yes);
        await app.Decisions.ViewAsync(Rota, Ben);
        Host.Asked.Where(r => r.Stream.Id == Rota.Value && r.Person != Zoe).Should().BeEmpty();
        (await app.Decisions.CastAsync(Rota, Hana, Stance.Yes)).Refusal.Code.Should().Be("decision.not-eligible", "the host lets her see it");
        (await app.Decisions.CloseAsync(Rota, Zoe)).Refusal.Code.Should().Be("decision.unknown");
        (await app.Decisions.CloseAsync(Rota, Ana)).IsAccepted.Should().BeTrue("she leads the session");
        Host.Asked.Should().NotContain(r => r.Person == Ana);
        Host.Asked.Should().Contain(new PermissionRequest(Zoe, "decision.close", new StreamId(TenantId.Single, "decision", Rota.Value)));
    }

    [Fact]
    public async Task WhoLeavesTheOrganisation_LeavesOrphans_AllAtOnce()
    {
        await using var app = await App.StartAsync(host: true);
        for (var i = 0; i < 60; i++)
        {
            var id = new ResponsibilityId("of-ben-" + i);
            (await app.Responsibilities.TakeOnAsync(id, "Do", Ben)).IsAccepted.Should().BeTrue();
        }

        (await app.Responsibilities.ReportLeftAsync(app.Get<IResponsibilityIndex>(), Ben, Zoe)).Refusal.Code.Should().Be("responsibility.unknown");
        (await app.Responsibilities.ReportLeftAsync(app.Get<IResponsibilityIndex>(), Ben, Hana)).Value.Should().HaveCount(61);
        (await app.Responsibilities.FindUnfilteredAsync(new("of-ben-59")))!.IsOrphaned.Should().BeTrue();
        (await app.Responsibilities.ReportLeftAsync(app.Get<IResponsibilityIndex>(), default, Hana)).Refusal.Code.Should().Be("responsibility.person-missing");
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("a\0b", "ab")]
    public async Task AReason_ThatIsNone_IsNoPermissionAndOneThatCannotBeKeptIsMended(string why, string? kept)
    {
        await using var app = await App.StartAsync(host: true);
        Host.Why = why;
        try
        {
            var closed = await app.Decisions.CloseAsync(Rota, Hana);
            closed.IsAccepted.Should().Be(kept is not null);
            if (kept is not null)
            {
                ((DecisionPermitted)(await app.EventsAsync("decision", Rota.Value))[^2]).Why.Should().NotContain("\0");
            }
        }
        finally
        {
            Host.Why = Host.Default;
        }
    }

    private sealed class Host : IPermissions
    {
        public const string Default = "HR administrator";

        public static ConcurrentBag<PermissionRequest> Asked { get; } = [];

        public static string Why { get; set; } = Default;

        public ValueTask<string?> WhyAsync(PermissionRequest request, CancellationToken cancellationToken)
        {
            Asked.Add(request);
            return new(request.Person == Hana && request.Action != "decision.supersede" ? Why : null);
        }
    }

    private sealed class App : IAsyncDisposable
    {
        private readonly ServiceProvider provider;
        private readonly AsyncServiceScope scope;

        private App(bool host)
        {
            provider = new ServiceCollection().AddSingleton<IClock>(new TestClock(2026, 3, 2))
                .AddMutualLearning(ml => _ = host ? ml.UsePermissions<Host>() : ml).BuildServiceProvider();
            scope = provider.CreateAsyncScope();
        }

        public ISessions Sessions => Get<ISessions>();

        public IDecisions Decisions => Get<IDecisions>();

        public IResponsibilities Responsibilities => Get<IResponsibilities>();

        public static async Task<App> StartAsync(bool host = false)
        {
            var app = new App(host);
            (await app.Sessions.StartAsync(Retro, new("retrospective"), "Learn", [Ana, Ben, Cleo], Ana)).IsAccepted.Should().BeTrue();
            var declared = new DecisionDeclaration("Rota?", new RuleSpec("simple-majority"), [Ben, Cleo]) { Session = Retro };
            (await app.Decisions.DeclareAsync(Rota, declared, Ben)).IsAccepted.Should().BeTrue();
            (await app.Responsibilities.HandleAsync(Duty, new TakeOnResponsibility(Duty, "Write it", Ben, Ben, Session: Retro))).IsAccepted.Should().BeTrue();
            return app;
        }

        public T Get<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

        public async Task<object[]> EventsAsync(string kind, string id) =>
            [.. (await Get<IEventStore>().ReadAsync(new StreamId(TenantId.Single, kind, id), 0, CancellationToken.None)).Select(e => e.Body)];

        public async ValueTask DisposeAsync()
        {
            await scope.DisposeAsync();
            await provider.DisposeAsync();
        }
    }
}
