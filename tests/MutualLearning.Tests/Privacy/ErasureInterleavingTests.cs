using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Privacy;

/// <summary>Two who erase one person at once, at every moment of the one and as far as any moment of the other.</summary>
public sealed class ErasureInterleavingTests
{
    [Fact]
    public async Task AtEveryMoment_AnotherThatComesAnyDistance_IsTheSameErasure()
    {
        var moments = 0;
        for (var (k, reached) = (0, true); reached; k++)
        {
            for (var (j, interrupted) = (0, true); interrupted; j++, moments++)
            {
                (reached, interrupted) = await Erase(k, j);
            }
        }

        moments.Should().BeGreaterThan(150);
    }

    // Everything in memory ends at once, so what happens meanwhile is over when the operation goes on.
    private static async Task<(bool Reached, bool Interrupted)> Erase(int at, int distance)
    {
        var (store, destroyed) = (await Past(), new HashSet<(StreamId, string)>());
        using var other = App(store, destroyed, new Power(distance, afterwards: true));
        Task others = Task.CompletedTask;
        var moment = new Power(at, false) { Meanwhile = () => others = other.Data.EraseAsync(Template.Ana) };
        using (var one = App(store, destroyed, moment))
        {
            await one.Data.EraseAsync(Template.Ana);
        }

        var interrupted = false;
        try
        {
            await others;
        }
        catch (IOException)
        {
            interrupted = true;
        }

        using var last = App(store, destroyed, new Power(int.MaxValue, false));
        await last.Data.EraseAsync(Template.Ana);

        var rows = await Application.Rows(store);
        rows.Should().NotContain(r => r.Json.Contains("\"ana\"", StringComparison.Ordinal));
        rows.SelectMany(r => ErasureCrashTests.Tombstones(r.Json)).Distinct(StringComparer.Ordinal)
            .Should().ContainSingle("the other came in at operation {0} and as far as its operation {1}", at, distance);
        return (moment.WasReached, interrupted);
    }

    private static Application App(InMemoryEventStore store, HashSet<(StreamId, string)> destroyed, Power power) =>
        new(new FailingStore(store, power), new FailingKeys(destroyed, power));

    private static async Task<InMemoryEventStore> Past()
    {
        var store = new InMemoryEventStore();
        using var app = App(store, [], new Power(int.MaxValue, false));
        foreach (var id in new[] { new ResponsibilityId("first"), new ResponsibilityId("second") })
        {
            await app.Responsibilities.HandleAsync(id, new TakeOnResponsibility(id, "Task", Template.Ana, Template.Ben));
        }

        return store;
    }
}
