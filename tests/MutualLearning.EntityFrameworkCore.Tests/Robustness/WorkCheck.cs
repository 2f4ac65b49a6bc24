using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>Compares what stands in a database with what was acknowledged.</summary>
internal static class WorkCheck
{
    /// <summary>Everything acknowledged is there, with at most the one command that was under way, wholly.</summary>
    /// <returns>How many commands stand there.</returns>
    public static async Task<int> HoldsAsync(TestDatabase database, Work work, int acknowledged, string when, bool again = false)
    {
        await using var application = Appending.Application(database.Provider, database.ConnectionString);
        await using var scope = application.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IEventStore>();
        var state = await scope.ServiceProvider.GetRequiredService<IResponsibilities>().FindUnfilteredAsync(work.Duty);
        var duty = await store.ReadAsync(new(TenantId.Single, ResponsibilitySlice.StreamKind, work.Duty.Value), 0, CancellationToken.None);
        var events = await store.ReadAsync(work.Stream, 0, CancellationToken.None);
        var done = events.Concat(duty).Select(e => e.Command).Distinct().Count();
        if (done > acknowledged && !again)
        {
            // A server may commit what a killed process sent last while this is read. More than that one is not under way.
            return await HoldsAsync(database, work, acknowledged, when, again: true);
        }

        done.Should().BeInRange(acknowledged, acknowledged + 1, when);
        events.Select(e => (e.Command, e.Body)).Should().Equal(Work.After(done), when);
        events.Select(e => e.Version).Should().Equal(Enumerable.Range(1, events.Count).Select(v => (long)v), when);
        state.Should().Be(await InMemoryAsync(work, done), "the replay is the acknowledged state, {0}", when);
        return done;
    }

    /// <summary>The table holds what the streams of <see cref="Work"/> hold, and nothing beside.</summary>
    public static async Task HasNothingElseAsync(TestDatabase database, long events)
    {
        await using var context = database.NewContext();
        (await context.Set<EventRow>().LongCountAsync(e => e.Kind != DecisionSlice.StreamKind && e.Kind != SessionSlice.StreamKind)).Should().Be(events);
    }

    private static async Task<Responsibility?> InMemoryAsync(Work work, int commands)
    {
        await using var application = Appending.InMemory();
        await using var scope = application.CreateAsyncScope();
        var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
        for (var number = 1; number <= commands; number++)
        {
            await work.DoAsync(number, scope.ServiceProvider.GetRequiredService<IEventStore>(), responsibilities);
        }

        return await responsibilities.FindUnfilteredAsync(work.Duty);
    }
}
