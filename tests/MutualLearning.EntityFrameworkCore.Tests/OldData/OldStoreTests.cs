using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.OldData;

/// <summary>A database that holds what earlier versions stored.</summary>
public abstract class OldStoreTests(TestDatabase database)
{
    private static readonly PersonId Ben = new("ben");

    [Fact]
    public async Task OldStreams_AreWhatTheyWere_AndGoOn()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open();
        await StoredRow.InsertAllAsync(scope.Context);

        var session = (await scope.Get<ISessions>().FindUnfilteredAsync(new("retro-7")))!;
        session.Status.Should().Be(SessionStatus.Closed);
        session.Contributions.Select(c => (c.Author.Value, c.Text)).Should().Equal(
            ("ben", "Who covers the weekends?"),
            ("cleo", "Nobody yet \u2013 \u00FCber niemand."),
            ("emil", "Nights are too long."),
            ("cleo", "Ask earlier."));
        session.OpenObjections.Should().BeEmpty();
        session.Items.Should().HaveCount(2);
        session.Waits.Should().ContainSingle().Which.Person.Value.Should().Be("cleo");
        (await scope.Get<ISessions>().FindUnfilteredAsync(new("retro-8")))!.Status.Should().Be(SessionStatus.Cancelled);

        var coffee = (await scope.Get<ISessions>().FindUnfilteredAsync(new("coffee")))!;
        coffee.Visits.Select(v => v.Groups.Count).Should().Equal(2, 2, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0);
        coffee.Turns.Should().HaveCount(3);
        coffee.Contributions.Count(c => c.Fields.Count == 1).Should().Be(4);
        coffee.Visits[^1].Interventions.Should().ContainSingle().Which.Reason.Should().Be("The room is taken");

        var nights = (await scope.Get<ISessions>().FindUnfilteredAsync(new("nights")))!.Contributions[0];
        (nights.Text, nights.Corrections).Should().Be(("Nights are too long.", 2));
        nights.Fields.Select(f => (f.Name, f.Text)).Should().Equal(("harm", "People leave."), ("cause", "Two nights in a row."));

        (await scope.Decisions.FindUnfilteredAsync(new("rota-0")))!.SupersededBy.Value.Should().Be("rota");
        var decision = (await scope.Decisions.FindUnfilteredAsync(new("rota")))!;
        (decision.Verdict!.Text, decision.MinutedAs).Should().Be(("3 yes of 3 reach 2/3.", "Turns by week"));
        decision.Ballots.Keys.Should().BeEquivalentTo("ana", "ben", "cleo", "emil");
        var secret = (await scope.Decisions.FindUnfilteredAsync(new("rota-2")))!;
        secret.Verdict!.Text.Should().Be("1 yes to 3 no is no majority.");
        secret.Ballots.Values.Should().OnlyContain(b => b.Voter.IsDefault);

        var day = (await scope.Decisions.FindUnfilteredAsync(new("day")))!;
        day.Verdict!.Result!.Winners.Should().Equal(new ValueList<string>[] { ["Friday"] });
        (await scope.Decisions.FindUnfilteredAsync(new("swap")))!.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        (await scope.Decisions.FindUnfilteredAsync(new("wiki")))!.Declaration!.Rule.Name.Should().Be("simple-majority");

        var duty = (await scope.Responsibilities.FindUnfilteredAsync(new("write")))!;
        (duty.Status, duty.Accountable, duty.Evidence).Should().Be((ResponsibilityStatus.Done, Ben, "A photograph"));
        var ward = new GroupId("ward-7");
        (await scope.Get<ISessions>().FindUnfilteredAsync(new("ward-1")))!.Group.Should().Be(ward);
        (await scope.Decisions.FindUnfilteredAsync(new("shifts")))!.Declaration!.Group.Should().Be(ward);
        (await scope.Responsibilities.FindUnfilteredAsync(new("list")))!.Group.Should().Be(ward);
        (await scope.Responsibilities.FindUnfilteredAsync(new("repair")))!.Status.Should().Be(ResponsibilityStatus.Dropped);
        (await scope.Responsibilities.CompleteAsync(new("write"), Ben)).Refusal.Code.Should().Be("responsibility.closed");
        var again = await scope.Responsibilities.HandleAsync(new("write"), new DeclineHandOver(Ben, "No time"), new CommandId("command-60"));
        (again.Value.Status, again.Value.Offer).Should().Be((ResponsibilityStatus.Doing, null), "an old command sent again is answered as it was then");
        (await scope.Responsibilities.HandleAsync(new("write"), new StartResponsibility(Ben), new CommandId("command-60")))
            .Refusal.Code.Should().Be("stream.command-used");
    }

    [Fact]
    public async Task AnUnknownEvent_IsKeptAndPassedOver_AndItsStreamIsNotWrittenTo()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open("later");
        var stream = new StreamId(new TenantId("later"), ResponsibilitySlice.StreamKind, "new");
        var later = new UnknownEvent("responsibility.dreamt-of.v3", """{"by":"ana","dream":{"long":true}}""");
        await scope.Responsibilities.TakeOnAsync(new("new"), "Write the rota", Ben);
        await scope.Get<IEventStore>().AppendAsync(new Append(stream, 1, new CommandId("later"), [later]), CancellationToken.None);

        (await scope.Responsibilities.StartAsync(new("new"), Ben)).Refusal.ToString().Should()
            .StartWith("stream.not-understood").And.Contain("responsibility.dreamt-of.v3");
        (await scope.Responsibilities.FindUnfilteredAsync(new("new")))!.Status.Should().Be(ResponsibilityStatus.Open);
        var read = (await scope.Get<IEventStore>().ReadAsync(stream, 1, CancellationToken.None))[0].Body;
        read.Should().BeOfType<UnknownEvent>().Which.Should().BeEquivalentTo(later);
    }

    public sealed class OnSqliteFile(SqliteFile database) : OldStoreTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : OldStoreTests(database), IClassFixture<Postgres>;
}
