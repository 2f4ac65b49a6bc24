using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy;

/// <summary>When the power goes: before the operation of this number, or after it and before its answer.</summary>
internal sealed class Power(int failAt, bool afterwards)
{
    private int operations;

    /// <summary>What others do at that moment, instead of a power cut.</summary>
    public Action? Meanwhile { get; init; }

    public bool WasReached => operations > failAt;

    public T Use<T>(Func<T> operation)
    {
        var fails = operations++ == failAt;
        if (fails && Meanwhile is not null)
        {
            Meanwhile();
            return operation();
        }

        if (fails && !afterwards)
        {
            throw new IOException("The power is gone.");
        }

        var result = operation();
        return fails ? throw new IOException("The power is gone.") : result;
    }
}

/// <summary>A store that fails once.</summary>
internal sealed class FailingStore(InMemoryEventStore inner, Power power) : IForgetfulEventStore, IStreamDirectory
{
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
        power.Use(() => inner.ReadAsync(stream, afterVersion, cancellationToken));

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) =>
        power.Use(() => inner.AppendAsync(append, cancellationToken));

    public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken) =>
        power.Use(() => inner.RewriteAsync(rewrite, cancellationToken));

    public Task<IReadOnlyList<StreamId>> ListStreamsAsync(
        TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
        power.Use(() => inner.ListStreamsAsync(tenant, kind, after, limit, cancellationToken));

    public Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken) => power.Use(() => inner.ListKindsAsync(tenant, cancellationToken));
}

/// <summary>Keys that fail once, and are the same in every run of a test.</summary>
internal sealed class FailingKeys(HashSet<(StreamId, string)> destroyed, Power power) : IPseudonymKeys
{
    public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) => power.Use(() =>
        Task.FromResult(destroyed.Contains((stream, scope)) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(stream + "/" + scope))));

    public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => GetOrCreateAsync(stream, scope, cancellationToken);

    public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was never asked for lives too.");

    public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken) =>
        power.Use(() => Task.FromResult(destroyed.Add((stream, scope))));
}
