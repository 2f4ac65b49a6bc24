using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Sql;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>Keeps pseudonym keys in the database of the host, in a table of their own.</summary>
/// <typeparam name="TContext">The context of the host; its model has the tables by <c>modelBuilder.UseMutualLearning()</c>.</typeparam>
/// <remarks>
/// A destroyed key is overwritten by null; the row stays, so that the key is never made again. What the database keeps outside
/// the table, such as free pages, old row versions, logs and backups, is the host's care.
/// </remarks>
public sealed class EfPseudonymKeys<TContext> : IPseudonymKeys, IQuietKeys
    where TContext : DbContext
{
    private readonly EfDatabase<TContext> database;
    private readonly KeyStatements statements;

    /// <summary>Makes the keys.</summary>
    /// <param name="database">The context of the scope.</param>
    /// <exception cref="InvalidOperationException">The model of the context lacks the tables.</exception>
    public EfPseudonymKeys(EfDatabase<TContext> database)
    {
        this.database = Guard.Against.Null(database);
        statements = OncePerModel.Get(database.Context, static context => new KeyStatements(context));
    }

    /// <inheritdoc/>
    public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        Check(stream, scope);
        return database.UseAsync($"get the key of {stream}", token => GetOrMakeAsync(stream, scope, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        Check(stream, scope);
        return database.UseAsync(
            $"find the key of {stream}",
            async token => await Row(stream, scope).Select(k => k.Key).FirstOrDefaultAsync(token).ConfigureAwait(false),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken)
    {
        Guard.Against.NegativeOrZero(limit);
        var (tenant, kind, id, scope) = (after.Stream.Tenant.Value, after.Stream.Kind ?? string.Empty, after.Stream.Id ?? string.Empty, after.Scope ?? string.Empty);
        return database.UseAsync<IReadOnlyList<KeyScope>>(
            "list the keys",
            async token =>
            {
                var found = await Rows
                    .Where(k => k.Key != null && (string.Compare(k.Tenant, tenant) > 0
                        || (k.Tenant == tenant && (string.Compare(k.Kind, kind) > 0
                            || (k.Kind == kind && (string.Compare(k.StreamId, id) > 0
                                || (k.StreamId == id && string.Compare(k.Scope, scope) > 0)))))))
                    .OrderBy(k => k.Tenant).ThenBy(k => k.Kind).ThenBy(k => k.StreamId).ThenBy(k => k.Scope)
                    .Select(k => new { k.Tenant, k.Kind, k.StreamId, k.Scope }).Take(limit)
                    .ToListAsync(token).ConfigureAwait(false);
                return [.. found.Select(k => new KeyScope(new StreamId(new TenantId(k.Tenant), k.Kind, k.StreamId), k.Scope))];
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        Check(stream, scope);
        return database.UseAsync($"destroy the key of {stream}", token => OverwriteAsync(stream, scope, token), cancellationToken);
    }

    Task<bool> IQuietKeys.AnyAsync(CancellationToken cancellationToken) => database.UseAsync(
        "look for keys",
        async token =>
        {
            var quiet = OncePerModel.Get(database.Context, static context => new QuietStatements(context));
            return (await database.QueryQuietlyAsync(quiet.AnyKey(), static _ => true, token).ConfigureAwait(false)).Count > 0;
        },
        cancellationToken);

    private IQueryable<PseudonymKeyRow> Rows => database.Context.Set<PseudonymKeyRow>().AsNoTracking().IgnoreQueryFilters();

    private IQueryable<PseudonymKeyRow> Row(StreamId stream, string scope)
    {
        var (tenant, kind, id) = (stream.Tenant.Value, stream.Kind, stream.Id);
        return Rows.Where(k => k.Tenant == tenant && k.Kind == kind && k.StreamId == id && k.Scope == scope);
    }

    private async Task<byte[]?> GetOrMakeAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        var query = Row(stream, scope).Select(k => new { k.Key });
        if (await query.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } found)
        {
            return found.Key;
        }

        var key = RandomNumberGenerator.GetBytes(32);
        return await database.TryWriteAsync([statements.Insert(stream, scope, key)], cancellationToken).ConfigureAwait(false)
            ? key
            : (await query.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NotSeen(stream)).Key;
    }

    // A row never goes away, so an insert that loses the race is followed by an update that finds it.
    private async Task<bool> OverwriteAsync(StreamId stream, string scope, CancellationToken cancellationToken)
    {
        SqlStatement[] attempts =
            [statements.Overwrite(stream, scope), statements.Insert(stream, scope, null), statements.Overwrite(stream, scope)];
        foreach (var attempt in attempts)
        {
            if (await database.TryWriteAsync([attempt], cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        throw NotSeen(stream);
    }

    private static InvalidOperationException NotSeen(StreamId stream) => new(
        $"The key of {stream} was made after the transaction of the host began to look. Roll it back and begin again.");

    private static void Check(StreamId stream, string scope)
    {
        Guard.Against.InvalidInput(stream, nameof(stream), s => !s.IsDefault, "A stream has a tenant, a kind and an id.");
        Guard.Against.NullOrWhiteSpace(scope);
        Guard.Against.StringTooLong(scope, PseudonymKeyRow.MaxScopeLength);
    }
}
