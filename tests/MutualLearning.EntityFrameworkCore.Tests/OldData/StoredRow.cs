using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.EntityFrameworkCore.Tests.OldData;

/// <summary>A row of the table of events, as an earlier version stored it.</summary>
internal sealed record StoredRow(
    string Tenant, string Kind, string StreamId, long Version, string Command, int Ordinal, string Name, string Payload)
{
    public static string Folder =>
        Path.Combine(Repository.Root, "tests/MutualLearning.EntityFrameworkCore.Tests/Fixtures/stored-events");

    public static IReadOnlyList<StoredRow> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.tsv").Order(System.StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Parse),
    ];

    /// <summary>Writes all rows into the table of a host.</summary>
    public static async Task InsertAllAsync(HrContext context)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var row in All)
        {
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO mutual_learning_events (tenant, kind, stream_id, version, command_id, ordinal, name, payload, recorded_at)
                VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, 17723232000000000)
                """,
                row.Tenant,
                row.Kind,
                row.StreamId,
                row.Version,
                row.Command,
                row.Ordinal,
                row.Name,
                row.Payload);
        }

        await transaction.CommitAsync();
    }

    private static StoredRow Parse(string line)
    {
        var parts = line.Split('\t');
        return new StoredRow(
            parts[0],
            parts[1],
            parts[2],
            long.Parse(parts[3], CultureInfo.InvariantCulture),
            parts[4],
            int.Parse(parts[5], CultureInfo.InvariantCulture),
            parts[6],
            parts[7]);
    }
}
