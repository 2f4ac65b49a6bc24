using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>A table in which a stream may have any number of rows. They are written anew together.</summary>
internal sealed class ChildTable
{
    private readonly RowStatements rows;
    private readonly Func<StreamId, RowValue[]> key;

    private ChildTable(DbContext context, Type row, Func<StreamId, RowValue[]> key) => (rows, this.key) = (new RowStatements(context, row), key);

    /// <summary>The people in a session.</summary>
    public static ChildTable People(DbContext context) => new(context, typeof(SessionPersonRow), static stream =>
    [
        new(nameof(SessionPersonRow.Tenant), stream.Tenant.Value, IsKey: true),
        new(nameof(SessionPersonRow.SessionId), stream.Id, IsKey: true),
    ]);

    /// <summary>What waits for people in a stream.</summary>
    public static ChildTable Inbox(DbContext context) => new(context, typeof(InboxRow), static stream =>
    [
        new(nameof(InboxRow.Tenant), stream.Tenant.Value, IsKey: true),
        new(nameof(InboxRow.Kind), stream.Kind, IsKey: true),
        new(nameof(InboxRow.StreamId), stream.Id, IsKey: true),
    ]);

    public IEnumerable<SqlStatement> Insert(IReadOnlyList<IReadOnlyList<RowValue>> values) => rows.Insert(values);

    public SqlStatement Delete(StreamId stream) => rows.Delete(key(stream));
}
