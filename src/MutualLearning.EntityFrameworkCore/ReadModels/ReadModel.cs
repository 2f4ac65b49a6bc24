using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The table that lists the streams of one kind.</summary>
internal abstract class ReadModel(string kind)
{
    public string Kind => kind;

    /// <summary>The rows of a stream; null when its events say nothing that this version knows.</summary>
    public abstract StreamRows? Project(StreamId stream, IReadOnlyList<RecordedEvent> events);

    /// <summary>The version that the row of a stream was made of; null when there is no row.</summary>
    public abstract Task<long?> VersionAsync(StreamId stream, CancellationToken cancellationToken);

    /// <summary>Lets every row of a tenant wait for a rebuild. The rows stay readable.</summary>
    public abstract Task<int> ResetAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>The streams whose rows still wait.</summary>
    public abstract Task<List<StreamId>> WaitingAsync(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Writes the rows of a stream that has none.</summary>
    public abstract IReadOnlyList<SqlStatement> Insert(StreamRows rows);

    /// <summary>Replaces the rows, unless they were made of a later version.</summary>
    public abstract IReadOnlyList<SqlStatement> Update(StreamRows rows);

    /// <summary>Deletes the rows of a stream, unless they wait no longer.</summary>
    public abstract IReadOnlyList<SqlStatement> Delete(StreamId stream);
}
