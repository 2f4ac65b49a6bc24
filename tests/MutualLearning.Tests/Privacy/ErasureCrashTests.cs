using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>Wherever an erasure is interrupted, it goes on to the same end.</summary>
public sealed class ErasureCrashTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InterruptedAtAnyOperation_AndCalledAgain_EndsTheSame(bool afterwards)
    {
        var (whole, _) = await Erase(int.MaxValue, afterwards);
        whole.Rows.Should().Contain(r => r.Contains("[erased]", StringComparison.Ordinal));
        whole.Destroyed.Should().Contain("main/erasure/registererasure-1", "nothing leads to the tombstone any more");
        var interrupted = 0;
        for (var k = 0; ; k++, interrupted++)
        {
            var (end, failed) = await Erase(k, afterwards);
            end.Rows.Should().Equal(whole.Rows, "it was interrupted at operation {0}", k);
            end.Proofs.Should().Equal(whole.Proofs);
            end.Destroyed.Should().BeEquivalentTo(whole.Destroyed);
            if (!failed)
            {
                break;
            }
        }

        interrupted.Should().BeGreaterThan(25);
    }

    [Fact]
    public async Task AnUnfinishedErasure_IsListedAsSuch_AndDoesNotHoldUpAnother()
    {
        var store = await Past();
        var destroyed = new HashSet<(StreamId, string)>();
        using (var failing = App(store, destroyed, new Power(15, afterwards: false)))
        {
            await FluentActions.Invoking(() => failing.Data.EraseAsync(Template.Ana)).Should().ThrowAsync<IOException>();
            (await failing.Data.ErasuresAsync()).Should().ContainSingle(e => e.CompletedAt == null && !e.IsSealed);
        }

        using var app = App(store, destroyed, new Power(int.MaxValue, false));
        var ben = await app.Data.EraseAsync(Template.Ben);
        var ana = await app.Data.EraseAsync(Template.Ana);

        (ben.Number, ana.Number).Should().Be((2, 1));
        ben.Tombstone.Should().NotBe(ana.Tombstone);
        (await app.Data.ErasuresAsync()).Should().OnlyContain(e => e.CompletedAt != null && e.IsSealed).And.HaveCount(2);
    }

    [Fact]
    public async Task TwoAtOnce_ForOnePerson_AreOne()
    {
        for (var round = 0; round < 20; round++)
        {
            var store = await Past();
            var keys = new InMemoryPseudonymKeys();
            Application[] apps = [.. Enumerable.Range(0, 4).Select(_ => new Application(store, keys))];
            var results = await Task.WhenAll(apps.Select(a => Task.Run(() => a.Data.EraseAsync(Template.Ana))));

            var rows = await Application.Rows(store);
            rows.Should().NotContain(r => r.Json.Contains("\"ana\"", StringComparison.Ordinal));
            rows.SelectMany(r => Tombstones(r.Json)).Distinct(StringComparer.Ordinal).Should().ContainSingle();
            results.Where(r => r.IsErased).Select(r => r.Tombstone).Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public async Task TwoAtOnce_ForTwoPeople_AreTwo()
    {
        for (var round = 0; round < 20; round++)
        {
            var store = await Past();
            var keys = new InMemoryPseudonymKeys();
            PersonId[] people = [Template.Ana, Template.Ben];
            var results = await Task.WhenAll(people.Select(p => Task.Run(() => new Application(store, keys).Data.EraseAsync(p))));

            results.Select(r => r.Number).Order().Should().Equal(1, 2);
            var rows = await Application.Rows(store);
            rows.SelectMany(r => Tombstones(r.Json)).Distinct(StringComparer.Ordinal).Should().HaveCount(2);
            rows.Should().NotContain(r => r.Json.Contains("\"ana\"", StringComparison.Ordinal) || r.Json.Contains("\"ben\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhileOthersWrite_NothingOfTheirsIsLost()
    {
        var (store, keys, id) = (await Past(), new InMemoryPseudonymKeys(), new ResponsibilityId("busy"));
        using var writer = new Application(store, keys);
        await writer.Responsibilities.HandleAsync(id, new TakeOnResponsibility(id, "Task", Template.Ben, Template.Ana) { IsRecorded = true });
        using var eraser = new Application(store, keys);
        // Fewer than the attempts that an erasure makes: a writer may win every time and must not win for ever.
        const int Writes = 50;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Writes; i++)
            {
                await writer.Responsibilities.HandleAsync(id, new ChangeDueDate(new LocalDate(2026, 4, 1 + (i % 2)), Template.Ben, "why " + i));
                await Task.Yield();
            }
        });

        var result = await eraser.Data.EraseAsync(Template.Ana);
        await writing;

        var rows = (await Application.Rows(store)).Where(r => r.Stream.Id == "busy").ToList();
        rows.Select(r => r.Version).Should().Equal(Enumerable.Range(1, rows.Count).Select(i => (long)i));
        rows.Count(r => r.Name == "responsibility.due-date-changed.v1").Should().Be(Writes);
        rows.Count(r => r.IsMarker).Should().Be(1);
        rows[0].Json.Should().Contain(result.Tombstone.Value).And.NotContain("\"ana\"");
        (await writer.Responsibilities.FindUnfilteredAsync(id))!.Accountable.Should().Be(Template.Ben);
    }

    internal static IEnumerable<string> Tombstones(string json) =>
        json.Split('"').Where(part => part.StartsWith("erased-", StringComparison.Ordinal));

    private static async Task<((List<string> Rows, List<Erasure> Proofs, List<string> Destroyed) End, bool Failed)> Erase(int failAt, bool afterwards)
    {
        var (store, destroyed, failed) = (await Past(), new HashSet<(StreamId, string)>(), false);
        using (var failing = App(store, destroyed, new Power(failAt, afterwards)))
        {
            try
            {
                await failing.Data.EraseAsync(Template.Ana);
            }
            catch (IOException)
            {
                failed = true;
            }
        }

        using var app = App(store, destroyed, new Power(int.MaxValue, false));
        await app.Data.EraseAsync(Template.Ana);
        var rows = await Application.Rows(store);
        return (([.. rows.Select(r => $"{r.Stream} {r.Version} {r.Name} {r.Json}")], [.. await app.Data.ErasuresAsync()],
            [.. destroyed.Select(d => d.Item1 + d.Item2)]), failed);
    }

    private static Application App(InMemoryEventStore store, HashSet<(StreamId, string)> destroyed, Power power) =>
        new(new FailingStore(store, power), new FailingKeys(destroyed, power));

    private static async Task<InMemoryEventStore> Past()
    {
        var store = new InMemoryEventStore();
        var random = new SplitMix64(7);
        using var app = new Application(store, new FailingKeys([], new Power(int.MaxValue, false)), ids: new SequentialIds("past-"));
        await new History(app).RunAsync(Enumerable.Range(0, 80).Select(_ => (random.Next(40), random.Next(4), random.Next(4), random.Next(3))));
        return store;
    }
}
