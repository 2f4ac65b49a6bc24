using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>Keeps pseudonym keys in memory, as long as the process lives. Safe for use by many threads.</summary>
/// <remarks>When the process ends every key is gone, and with it the chance to change an anonymous item: the safe side.</remarks>
public sealed class InMemoryPseudonymKeys : IPseudonymKeys
{
    private readonly Dictionary<(StreamId Stream, string Scope), byte[]?> keys = [];

    /// <inheritdoc/>
    public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        stream.Checked(nameof(stream));
        Guard.Against.NullOrWhiteSpace(scope);
        cancellationToken.ThrowIfCancellationRequested();
        lock (keys)
        {
            if (!keys.TryGetValue((stream, scope), out var key))
            {
                key = new byte[32];
                using var random = RandomNumberGenerator.Create();
                random.GetBytes(key);
                keys[(stream, scope)] = key;
            }

            return Task.FromResult((byte[]?)key?.Clone());
        }
    }

    /// <inheritdoc/>
    public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        stream.Checked(nameof(stream));
        Guard.Against.NullOrWhiteSpace(scope);
        cancellationToken.ThrowIfCancellationRequested();
        lock (keys)
        {
            if (keys.TryGetValue((stream, scope), out var key) && key is not null)
            {
                Array.Clear(key, 0, key.Length);
            }

            keys[(stream, scope)] = null;
        }

        return Task.CompletedTask;
    }
}
