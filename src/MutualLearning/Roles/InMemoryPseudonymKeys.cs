using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>Keeps pseudonym keys in memory, as long as the process lives. Safe for use by many threads.</summary>
/// <remarks>
/// For events that are kept in memory too. Beside a durable store a restart would lose the keys of all that is under way, so
/// together they are refused. That a key was destroyed is remembered of the last <see cref="MaxRemembered"/>: who asks for an older
/// one has long read that the phase or the ballot is over.
/// </remarks>
public sealed class InMemoryPseudonymKeys : IPseudonymKeys, IVolatileStore
{
    /// <summary>Of how many destroyed keys it remembers that they must not be made again.</summary>
    public const int MaxRemembered = 10_000;

    private static readonly Comparer<KeyScope> Order = Comparer<KeyScope>.Create(Compare);

    private readonly Dictionary<KeyScope, byte[]> living = [];
    private readonly HashSet<KeyScope> destroyed = [];
    private readonly Queue<KeyScope> remembered = new();

    /// <inheritdoc/>
    public bool IsVolatile => true;

    /// <inheritdoc/>
    public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        var place = Checked(stream, scope, cancellationToken);
        lock (living)
        {
            if (!living.TryGetValue(place, out var key) && !destroyed.Contains(place))
            {
                key = new byte[32];
                using var random = RandomNumberGenerator.Create();
                random.GetBytes(key);
                living.Add(place, key);
            }

            return Task.FromResult((byte[]?)key?.Clone());
        }
    }

    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        var place = Checked(stream, scope, cancellationToken);
        lock (living)
        {
            return Task.FromResult(living.TryGetValue(place, out var key) ? (byte[])key.Clone() : null);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.NegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        lock (living)
        {
            return Task.FromResult<IReadOnlyList<KeyScope>>(
                [.. living.Keys.Where(place => Compare(place, after) > 0).OrderBy(static place => place, Order).Take(limit)]);
        }
    }

    /// <inheritdoc/>
    public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        var place = Checked(stream, scope, cancellationToken);
        lock (living)
        {
            if (living.TryGetValue(place, out var key))
            {
                Array.Clear(key, 0, key.Length);
                living.Remove(place);
            }

            if (destroyed.Add(place))
            {
                remembered.Enqueue(place);
            }

            if (remembered.Count > MaxRemembered)
            {
                destroyed.Remove(remembered.Dequeue());
            }
        }

        return Task.CompletedTask;
    }

    private static KeyScope Checked(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        stream.Checked(nameof(stream));
        Guard.Against.NullOrWhiteSpace(scope);
        cancellationToken.ThrowIfCancellationRequested();
        return new KeyScope(stream, scope);
    }

    private static int Compare(KeyScope a, KeyScope b)
    {
        var order = string.CompareOrdinal(a.Stream.Tenant.Value, b.Stream.Tenant.Value);
        order = order != 0 ? order : string.CompareOrdinal(a.Stream.Kind, b.Stream.Kind);
        order = order != 0 ? order : string.CompareOrdinal(a.Stream.Id, b.Stream.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Scope, b.Scope);
    }
}
