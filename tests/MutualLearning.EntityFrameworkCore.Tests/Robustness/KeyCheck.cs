using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Privacy;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>Looks at the table of keys itself: which of them live, and whether what they are for has ended.</summary>
internal static class KeyCheck
{
    /// <summary>After a restart and one sweep no key of an ended phase or ballot is left, and every other one is.</summary>
    /// <returns>How many had been left.</returns>
    public static async Task<int> NoneIsLeftAfterASweepAsync(TestDatabase database)
    {
        await using var application = Appending.Application(database.Provider, database.ConnectionString);
        await using var scope = application.CreateAsyncScope();
        var living = await LivingAsync(database);
        var ended = new List<PseudonymKeyRow>();
        foreach (var row in living)
        {
            if (await HasEndedAsync(scope.ServiceProvider.GetRequiredService<IEventStore>(), row))
            {
                ended.Add(row);
            }
        }

        var swept = await scope.ServiceProvider.GetRequiredService<KeySweep>().RunAsync();
        swept.Should().Be(new KeySweepResult(ended.Count, living.Count - ended.Count, 0));
        (await LivingAsync(database)).Select(Place).Should().Equal(living.Except(ended).Select(Place));
        return ended.Count;
    }

    private static async Task<List<PseudonymKeyRow>> LivingAsync(TestDatabase database)
    {
        await using var context = database.NewContext();
        var rows = await context.Set<PseudonymKeyRow>()
            .FromSqlRaw("SELECT * FROM mutual_learning_pseudonym_keys WHERE key IS NOT NULL").AsNoTracking().ToListAsync();
        return [.. rows.OrderBy(Place, System.StringComparer.Ordinal)];
    }

    // Told by the closing events alone, and not by the code that is tested.
    private static async Task<bool> HasEndedAsync(IEventStore store, PseudonymKeyRow row)
    {
        var events = await store.ReadAsync(new(new(row.Tenant), row.Kind, row.StreamId), 0, CancellationToken.None);
        return events.Any(e => e.Body is DecisionClosed or PhaseEnded or SessionClosed);
    }

    private static string Place(PseudonymKeyRow row) => $"{row.Tenant}/{row.Kind}/{row.StreamId}/{row.Scope}";
}
