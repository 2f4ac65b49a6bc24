using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The table that lists the streams of one kind.</summary>
/// <typeparam name="TRow">A row of it, with a tenant, an id and a version.</typeparam>
internal sealed class ReadModel<TRow>(
    DbContext context, string kind, Func<StreamId, IReadOnlyList<RecordedEvent>, StreamRows?> project, params ChildTable[] children) : ReadModel(kind)
    where TRow : class
{
    private const string Version = nameof(SessionRow.Version);

    private readonly RowStatements own = new(context, typeof(TRow));

    public override StreamRows? Project(StreamId stream, IReadOnlyList<RecordedEvent> events) => project(stream, events);

    public override async Task<long?> VersionAsync(StreamId stream, CancellationToken cancellationToken) =>
        await Of(stream.Tenant).Where(r => EF.Property<string>(r, nameof(SessionRow.Id)) == stream.Id)
            .Select(r => (long?)EF.Property<long>(r, Version)).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);

    public override Task<int> ResetAsync(TenantId tenant, CancellationToken cancellationToken) =>
        Of(tenant).ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<long>(r, Version), 0L), cancellationToken);

    public override async Task<List<StreamId>> WaitingAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        var ids = await Of(tenant).Where(r => EF.Property<long>(r, Version) == 0)
            .Select(r => EF.Property<string>(r, nameof(SessionRow.Id))).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. ids.Select(id => new StreamId(tenant, Kind, id))];
    }

    public override IReadOnlyList<SqlStatement> Insert(StreamRows rows) =>
        [.. own.Insert([rows.Row]), .. ReplaceChildren(rows)];

    // The row comes first: its lock keeps other writers from the rows in other tables.
    public override IReadOnlyList<SqlStatement> Update(StreamRows rows) => [own.Update(rows.Row, Version), .. ReplaceChildren(rows)];

    public override IReadOnlyList<SqlStatement> Delete(StreamId stream)
    {
        var row = own.Delete(
        [
            new(nameof(SessionRow.Tenant), stream.Tenant.Value, IsKey: true),
            new(nameof(SessionRow.Id), stream.Id, IsKey: true),
            new(Version, 0L, IsKey: true),
        ]);
        row.Rows = 1;
        return [row, .. DeleteChildren(stream)];
    }

    // Rows may have been left where somebody took away the row of the stream.
    private IEnumerable<SqlStatement> ReplaceChildren(StreamRows rows) =>
        DeleteChildren(rows.Stream).Concat(children.SelectMany((child, i) => child.Insert(rows.Children[i])));

    private IEnumerable<SqlStatement> DeleteChildren(StreamId stream) => children.Select(child => child.Delete(stream));

    private IQueryable<TRow> Of(TenantId tenant)
    {
        var owner = tenant.Value;
        return context.Set<TRow>().AsNoTracking().IgnoreQueryFilters().Where(r => EF.Property<string>(r, nameof(SessionRow.Tenant)) == owner);
    }
}
