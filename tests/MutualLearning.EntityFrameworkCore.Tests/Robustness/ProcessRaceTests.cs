using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>In every round, two processes of four writers each append at one version of one stream.</summary>
public abstract class ProcessRaceTests(TestDatabase database)
{
    [Fact]
    public async Task OfEightWritersInTwoProcesses_ExactlyOneWinsEachRound()
    {
        await using var context = database.NewContext();
        string[] arguments = ["race", database.Provider, database.ConnectionString, "4"];
        using ChildProcess one = new(arguments), two = new(arguments);
        await Task.WhenAll(one.ReadyAsync(), two.ReadyAsync());
        var winners = new List<string>();
        for (var round = 0; round < database.RaceRounds; round++)
        {
            var version = round.ToString(CultureInfo.InvariantCulture);
            await Task.WhenAll(one.GoAsync(version), two.GoAsync(version));
            var said = await Task.WhenAll(one.HearAsync(), two.HearAsync());
            said.Should().NotContainNulls(await one.ErrorAsync() + await two.ErrorAsync());
            var won = said.SelectMany(line => line!.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            winners.Add(won.Should().ContainSingle("of the writers of round {0} one wins", round).Subject);
        }

        var events = await TestDatabase.Store(context).ReadAsync(new(TenantId.Single, "race", "race"), 0, CancellationToken.None);
        events.Select(e => e.Command.Value).Should().Equal(winners);
        events.Select(e => e.Version).Should().Equal(Enumerable.Range(1, database.RaceRounds).Select(v => (long)v));
        winners.Select(w => w.Split('-')[0]).Distinct().Should().HaveCount(2, "both processes win now and then");
    }

    public sealed class OnSqliteFile(SqliteFile database) : ProcessRaceTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : ProcessRaceTests(database), IClassFixture<Postgres>;
}
