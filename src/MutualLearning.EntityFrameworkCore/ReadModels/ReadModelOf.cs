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
    DbContext context, string kind, Func<StreamId, IReadOnlyList<RecordedEvent>, StreamRows?> project, Type? people = null) : ReadModel(kind)
    where TRow : class
{
    private const string Version = nameof(SessionRow.Version);

    private readonly RowStatements own = new(context, typeof(TRow));
    private readonly RowStatements? peopleRows = people is null ? null : new RowStatements(context, people);

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
        [.. own.Insert([rows.Row]), .. peopleRows?.Insert(rows.People) ?? []];

    // The row comes first: its lock keeps other writers from the people.
    public override IReadOnlyList<SqlStatement> Update(StreamRows rows) =>
        [own.Update(rows.Row, Version), .. DeletePeople(rows.Stream), .. peopleRows?.Insert(rows.People) ?? []];

    public override IReadOnlyList<SqlStatement> Delete(StreamId stream)
    {
        var row = own.Delete([.. Key(stream, nameof(SessionRow.Id)), new(Version, 0L, IsKey: true)]);
        row.Rows = 1;
        return [row, .. DeletePeople(stream)];
    }

    private IReadOnlyList<SqlStatement> DeletePeople(StreamId stream) =>
        peopleRows is null ? [] : [peopleRows.Delete(Key(stream, nameof(SessionPersonRow.SessionId)))];

    private static RowValue[] Key(StreamId stream, string id) =>
        [new(nameof(SessionRow.Tenant), stream.Tenant.Value, IsKey: true), new(id, stream.Id, IsKey: true)];

    private IQueryable<TRow> Of(TenantId tenant)
    {
        var owner = tenant.Value;
        return context.Set<TRow>().AsNoTracking().IgnoreQueryFilters().Where(r => EF.Property<string>(r, nameof(SessionRow.Tenant)) == owner);
    }
}
