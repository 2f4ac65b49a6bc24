using System;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>What was stored and read again tells a repeated command from another one, in every process.</summary>
public abstract class CommandIdTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cleo = new("cleo");
    private readonly string tenant = "t" + Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData(Secrecy.Open)]
    [InlineData(Secrecy.Secret)]
    public async Task ABallot_ByAnotherPersonOrOfAnotherContent_IsRefused(Secrecy secrecy)
    {
        using var one = new HrApplication(database);
        using var two = new HrApplication(database);
        var declare = new DeclareDecision(
            new("d"), new("Which?", new RuleSpec("plurality"), [Ana, Ben]) { Secrecy = secrecy, Options = ["A", "B"], Quorum = new Rational(1, 2) }, Ana);
        await SendAsync(one, declare, "declaring");
        (await SendAsync(two, declare, "declaring")).IsAccepted.Should().BeTrue();
        (await SendAsync(two, new CastBallot(Ana, Preference.Ranked("A")), "declaring")).Refusal.Code.Should().Be("stream.command-used");
        foreach (var application in new[] { one, two, one })
        {
            (await SendAsync(application, new CastBallot(Ana, Preference.Ranked("A")), "voting")).Value.CastCount.Should().Be(1);
            (await SendAsync(application, new CastBallot(Ben, Preference.Ranked("A")), "voting")).Refusal.Code.Should().Be("stream.command-used");
            (await SendAsync(application, new CastBallot(Ana, Preference.Ranked("B")), "voting")).Refusal.Code.Should().Be("stream.command-used");
            (await SendAsync(application, new CloseDecision(Ana), "voting")).Refusal.Code.Should().Be("stream.command-used");
        }

        (await SendAsync(one, new CloseDecision(Ana), "closing")).Value.Verdict!.Text.Should().Be((await SendAsync(two, new CloseDecision(Ana), "closing")).Value.Verdict!.Text);
        (await SendAsync(two, new CloseDecision(Ben), "closing")).Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task SessionsAndResponsibilities_Alike()
    {
        using var one = new HrApplication(database);
        using var two = new HrApplication(database);
        foreach (var application in new[] { one, two, one })
        {
            using var scope = application.Open(tenant);
            var sessions = scope.Get<ISessions>();
            (await sessions.StartAsync(new("s"), new("retrospective"), "Learn", [Ana, Ben, Cleo], Ana, new("starting"))).Value.Participants.Should().HaveCount(3);
            (await sessions.StartAsync(new("s"), new("retrospective"), "Learn more", [Ana, Ben, Cleo], Ana, new("starting"))).Refusal.Code
                .Should().Be("stream.command-used");
            (await sessions.HandleAsync(new("s"), new AddItem(new("i"), "Shifts", Ana), new("adding"))).Value.Items.Should().ContainSingle();
            (await sessions.HandleAsync(new("s"), new AddItem(new("i"), "Shifts", Ben), new("adding"))).Refusal.Code.Should().Be("stream.command-used");
            (await scope.Responsibilities.HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Write", Ana, Ana), new("taking"))).IsAccepted.Should().BeTrue();
            (await scope.Responsibilities.HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Write", Ben, Ben), new("taking"))).Refusal.Code
                .Should().Be("stream.command-used");
        }
    }

    private async Task<Result<DecisionView>> SendAsync(HrApplication application, DecisionCommand command, string id)
    {
        using var scope = application.Open(tenant);
        return await scope.Decisions.HandleAsync(new("d"), command, new CommandId(id));
    }

    public sealed class OnSqliteFile(SqliteFile database) : CommandIdTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : CommandIdTests(database), IClassFixture<Postgres>;
}
