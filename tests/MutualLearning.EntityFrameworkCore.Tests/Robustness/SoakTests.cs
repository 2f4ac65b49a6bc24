using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>
/// Two processes work on the same decisions and sessions of three tenants, cancel, repeat and reuse commands, and are killed now and then.
/// A model beside them knows what was acknowledged. Each process is killed three times, or as often as <c>MUTUALLEARNING_SOAK</c> says.
/// </summary>
public abstract class SoakTests(TestDatabase database, ITestOutputHelper output)
{
    private static readonly int Lives = int.Parse(Environment.GetEnvironmentVariable("MUTUALLEARNING_SOAK") ?? "3", CultureInfo.InvariantCulture);

    private readonly SoakModel model = new();

    [Fact]
    public async Task WhatWasAcknowledged_Stands_AndNobodyCountsTwice()
    {
        database.NewContext().Dispose();
        var seed = (ulong)Environment.TickCount64;
        output.WriteLine($"seed {seed}");
        var random = new SplitMix64(seed);
        await Task.WhenAll(new[] { "a", "b" }.Select(process => LiveAsync(process, new SplitMix64(random.Next()))));
        model.Bad.Should().BeEmpty("seed {0}", seed);
        var (ballots, words) = await CheckAsync();
        var swept = await KeyCheck.NoneIsLeftAfterASweepAsync(database);
        output.WriteLine(
            $"{database.Provider}: {model.Acknowledged} commands acknowledged, {2 * Lives} kills, {ballots} ballots, {words} contributions, {model.Closed.Count} decisions closed; {swept} keys swept");
        Math.Min(model.Acknowledged / 20, Math.Min(ballots, words)).Should().BePositive("otherwise nothing was tried");
    }

    // One process after the other, each killed.
    private async Task LiveAsync(string process, SplitMix64 random)
    {
        for (var life = 0; life < Lives; life++)
        {
            using var child = new ChildProcess(
                "soak", database.Provider, database.ConnectionString, process, life.ToString(CultureInfo.InvariantCulture), Locked(() => model.Round).ToString(CultureInfo.InvariantCulture));
            await child.ReadyAsync();
            await child.GoAsync(random.Next().ToString(CultureInfo.InvariantCulture));
            for (var left = 20 + random.Next(200); left > 0 && await child.HearAsync() is { } line; left--)
            {
                Locked(() => Hear(line));
            }

            child.Kill();
            foreach (var line in await child.RestAsync())
            {
                Locked(() => Hear(line));
            }

            (await child.ErrorAsync()).Should().BeEmpty();
        }
    }

    private bool Hear(string line)
    {
        model.Hear(line);
        return true;
    }

    private T Locked<T>(Func<T> work)
    {
        lock (model)
        {
            return work();
        }
    }

    private async Task<(int Ballots, int Words)> CheckAsync()
    {
        var (ballots, words) = (0, 0);
        foreach (var (tenant, round) in model.Touched)
        {
            await using var services = new ServiceCollection()
                .AddDbContext<StoreContext>(options => database.Use(options))
                .AddSingleton<ITenantContext>(new OneTenant(tenant))
                .AddMutualLearning(ml => ml.UseEntityFrameworkCore<StoreContext>())
                .BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            ballots += await CheckBallotsAsync(scope.ServiceProvider, tenant, round);
            words += await CheckWordsAsync(scope.ServiceProvider, tenant, round);
        }

        return (ballots, words);
    }

    private async Task<int> CheckBallotsAsync(IServiceProvider services, TenantId tenant, int round)
    {
        var stream = new StreamId(tenant, DecisionSlice.StreamKind, SoakPlan.Name(round));
        var decision = (await services.GetRequiredService<IDecisions>().FindUnfilteredAsync(new(stream.Id)))!;
        await CheckStreamAsync(services, stream);
        (model.Closed.Contains((tenant, round)) && decision.IsOpen).Should().BeFalse("{0} was closed", stream);
        decision.Ballots.Count.Should().BeLessThanOrEqualTo(SoakPlan.People.Count, "{0}", stream);
        var key = SoakPlan.IsSecret(round) ? await services.GetRequiredService<IPseudonymKeys>().FindAsync(stream, "ballot", CancellationToken.None) : null;
        if (SoakPlan.IsSecret(round) && key is null)
        {
            // Nobody can tell whose they are: the ballots must be those of some choice of what each may have said.
            var said = Text(decision.Ballots.Values.Select(b => b.Stance.ToString()));
            Choices([.. SoakPlan.People.Select(p => model.BallotOf(tenant, round, p))]).Select(Text).Should().Contain(said, "{0}", stream);
            return decision.Ballots.Count;
        }

        foreach (var voter in SoakPlan.People)
        {
            var name = key is null ? voter.Value : Pseudonym.Of(key, voter).Value;
            var stance = decision.Ballots.TryGetValue(name, out var ballot) ? ballot.Stance.ToString() : SoakModel.Nothing;
            model.BallotOf(tenant, round, voter).Should().Contain(stance, "{0} of {1}", voter, stream);
        }

        return decision.Ballots.Count;
    }

    private async Task<int> CheckWordsAsync(IServiceProvider services, TenantId tenant, int round)
    {
        var stream = new StreamId(tenant, SessionSlice.StreamKind, SoakPlan.Name(round));
        var session = (await services.GetRequiredService<ISessions>().FindUnfilteredAsync(new(stream.Id)))!;
        await CheckStreamAsync(services, stream);
        var texts = session.Contributions.Select(c => c.Text).ToList();
        texts.Should().OnlyHaveUniqueItems("{0}", stream);
        model.Said.Where(s => (s.Tenant, s.Round) == (tenant, round)).Select(s => s.Text).Except(texts).Should().BeEmpty("{0}", stream);
        texts.Where(t => !model.Said.Contains((tenant, round, t)) && !model.MayBeSaid.Contains((tenant, round, t))).Should().BeEmpty("{0}", stream);
        session.Visits[0].Unnamed.Should().Be(0);
        session.Contributions.Select(c => c.Author)
            .Should().Equal(texts.Select(t => session.Visit is null ? SoakPlan.AuthorOf(t) : default), "who is named is who wrote, {0}", stream);
        return texts.Count;
    }

    // Versions without a gap, and each command once, with its events behind each other.
    private static async Task CheckStreamAsync(IServiceProvider services, StreamId stream)
    {
        var events = await services.GetRequiredService<IEventStore>().ReadAsync(stream, 0, CancellationToken.None);
        events.Select(e => e.Version).Should().Equal(Enumerable.Range(1, events.Count).Select(v => (long)v));
        events.Where((e, i) => i == 0 || events[i - 1].Command != e.Command).Select(e => e.Command).Should().OnlyHaveUniqueItems("{0}", stream);
    }

    private static IEnumerable<IEnumerable<string>> Choices(IReadOnlyList<IReadOnlyCollection<string>> may) => may.Aggregate(
        (IEnumerable<IEnumerable<string>>)[[]], (all, next) => all.SelectMany(chosen => next.Select(one => chosen.Append(one))));

    private static string Text(IEnumerable<string> stances) => string.Join(' ', stances.Where(s => s != SoakModel.Nothing).Order(StringComparer.Ordinal));

    private sealed record OneTenant(TenantId Tenant) : ITenantContext;

    public sealed class OnSqliteFile(SqliteFile database, ITestOutputHelper output) : SoakTests(database, output), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database, ITestOutputHelper output) : SoakTests(database, output), IClassFixture<Postgres>;
}
