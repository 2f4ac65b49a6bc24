using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>A list of the streams of a slice, in a table of the host's context: what <c>ml.AddList</c> has added.</summary>
public abstract class SliceList
{
    private protected SliceList(string kind) => Kind = kind;

    /// <summary>The kind of stream that it lists.</summary>
    public string Kind { get; }

    internal abstract ReadModel Model(DbContext context);
}

/// <summary>A list with its row.</summary>
internal sealed class SliceList<TRow>(string kind, Func<IReadOnlyList<RecordedEvent>, TRow?> row) : SliceList(kind)
    where TRow : ListRow
{
    internal override ReadModel Model(DbContext context) => new ReadModel<TRow>(context, Kind, (stream, events) => Rows(context, stream, events));

    private StreamRows? Rows(DbContext context, StreamId stream, IReadOnlyList<RecordedEvent> events)
    {
        if (row(events) is not { } made)
        {
            return null;
        }

        (made.Tenant, made.Id, made.Version) = (stream.Tenant.Value, stream.Id, events[^1].Version);
        var type = context.Model.FindEntityType(typeof(TRow))!;
        return new StreamRows(stream, [.. type.GetProperties().Where(static p => !p.IsShadowProperty()).Select(p => Value(p, made))]);
    }

    // As Entity Framework itself would write it: with the converter of the column.
    private static RowValue Value(IProperty property, TRow made)
    {
        var value = property.GetGetter().GetClrValue(made);
        return new(property.Name, property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value, property.IsPrimaryKey());
    }
}
