using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="IPseudonymKeys"/> must do.</summary>
public abstract class PseudonymKeysConformance : ConformanceKit
{
    private const string Scope = "ballot";

    /// <summary>Where the names of new streams come from; never the same name twice.</summary>
    protected virtual IIdSource Ids { get; } = new RandomIdSource();

    /// <summary>Opens the keys. Called once or several times in a check; all must work on the same keys.</summary>
    /// <returns>The keys.</returns>
    protected abstract Task<IPseudonymKeys> OpenAsync();

    /// <summary>A key has 32 bytes and stays the same, whatever a caller does to the bytes it got.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_key_stays_the_same()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream("north");
        var first = await GetAsync(keys, stream, Scope).ConfigureAwait(false);
        Require(first is { Length: 32 }, "A key has 32 bytes.");
        Require(first!.Any(b => b != 0), "A key is random, not zero.");
        var kept = (byte[])first!.Clone();
        Array.Clear(first, 0, first.Length);
        var second = await GetAsync(await OpenAsync().ConfigureAwait(false), stream, Scope).ConfigureAwait(false);
        Require(second is not null && second.SequenceEqual(kept), "A key stays the same.");
    }

    /// <summary>Every tenant, stream and scope has a key of its own.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Every_scope_has_its_own_key()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream("north");
        (StreamId Stream, string Scope)[] scopes =
        [
            (stream, Scope), (stream, "visit-1"), (stream, "Ballot"), (stream with { Tenant = new TenantId("south") }, Scope),
            (stream with { Kind = "session" }, Scope), (NewStream("north"), Scope),
        ];
        var made = await Task.WhenAll(scopes.Select(s => GetAsync(keys, s.Stream, s.Scope))).ConfigureAwait(false);
        var different = made.Select(key => Convert.ToBase64String(key ?? [])).Distinct(StringComparer.Ordinal).Count();
        Require(different == scopes.Length, "Every tenant, stream and scope has a key of its own.");
        await keys.DestroyAsync(scopes[0].Stream, scopes[0].Scope, CancellationToken.None).ConfigureAwait(false);
        for (var i = 1; i < scopes.Length; i++)
        {
            var key = await GetAsync(keys, scopes[i].Stream, scopes[i].Scope).ConfigureAwait(false);
            Require(key is not null && key.SequenceEqual(made[i]!), "Destroying a key leaves the others as they are.");
        }
    }

    /// <summary>A destroyed key never comes back; destroying it twice, or before its first use, is the same.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_destroyed_key_never_comes_back()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var (used, unused) = (NewStream("north"), NewStream("north"));
        await GetAsync(keys, used, Scope).ConfigureAwait(false);
        foreach (var stream in new[] { used, unused, used, unused })
        {
            await keys.DestroyAsync(stream, Scope, CancellationToken.None).ConfigureAwait(false);
            Require(await GetAsync(keys, stream, Scope).ConfigureAwait(false) is null, "A destroyed key never comes back.");
            var reopened = await OpenAsync().ConfigureAwait(false);
            Require(await GetAsync(reopened, stream, Scope).ConfigureAwait(false) is null, "A destroyed key never comes back later.");
        }
    }

    /// <summary>Finding gives the key that lives and makes none: not where there never was one, nor where it was destroyed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Finding_makes_no_key()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream("north");
        for (var i = 0; i < 2; i++)
        {
            Require(await FindAsync(keys, stream, Scope).ConfigureAwait(false) is null, "Where there is no key, none is found, and none is made.");
        }

        Require(!(await ListAsync(keys, 100).ConfigureAwait(false)).Contains(new KeyScope(stream, Scope)), "A key that was looked for is not listed.");
        var made = await GetAsync(keys, stream, Scope).ConfigureAwait(false);
        var found = await FindAsync(await OpenAsync().ConfigureAwait(false), stream, Scope).ConfigureAwait(false);
        Require(found is not null && found.SequenceEqual(made!), "The key that was made is found.");
        Array.Clear(found!, 0, found!.Length);
        var again = await FindAsync(keys, stream, Scope).ConfigureAwait(false);
        Require(again is not null && again.SequenceEqual(made!), "A key stays the same, whatever becomes of the bytes that were found.");
        Require(await FindAsync(keys, stream, "visit-1").ConfigureAwait(false) is null, "The key of another scope is not found.");
        await keys.DestroyAsync(stream, Scope, CancellationToken.None).ConfigureAwait(false);
        Require(await FindAsync(keys, stream, Scope).ConfigureAwait(false) is null, "A destroyed key is not found.");
    }

    /// <summary>The pages together hold every living key of every tenant once, and none that was destroyed, also while keys are destroyed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Pages_hold_every_living_key_once()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var living = new HashSet<KeyScope>();
        foreach (var tenant in new[] { "north", "south" })
        {
            foreach (var scope in new[] { "ballot", "visit-1", "visit-10", "visit-2" })
            {
                var (stream, other) = (NewStream(tenant), NewStream(tenant) with { Kind = "session" });
                living.UnionWith([new KeyScope(stream, scope), new KeyScope(stream, "Ballot"), new KeyScope(other, scope)]);
                await GetAsync(keys, other, "gone").ConfigureAwait(false);
                await keys.DestroyAsync(other, "gone", CancellationToken.None).ConfigureAwait(false);
                await keys.DestroyAsync(other, "never", CancellationToken.None).ConfigureAwait(false);
            }
        }

        foreach (var key in living)
        {
            await GetAsync(keys, key.Stream, key.Scope).ConfigureAwait(false);
        }

        var streams = new HashSet<StreamId>(living.Select(static key => key.Stream));
        foreach (var limit in new[] { 1, 4, 1_000 })
        {
            var listed = (await ListAsync(keys, limit).ConfigureAwait(false)).Where(key => streams.Contains(key.Stream)).ToList();
            Require(listed.Count == living.Count && living.SetEquals(listed), $"Pages of {limit} hold every living key once, and no other.");
        }

        await ListAsync(keys, 1, key => living.Contains(key) ? keys.DestroyAsync(key.Stream, key.Scope, CancellationToken.None) : Task.CompletedTask)
            .ConfigureAwait(false);
        Require(!(await ListAsync(keys, 100).ConfigureAwait(false)).Exists(living.Contains), "A page goes on behind a key that was destroyed.");
    }

    /// <summary>Several first uses at once get one key.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Racing_first_uses_get_one_key()
    {
        for (var round = 0; round < 50; round++)
        {
            var stream = NewStream("north");
            var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
                await GetAsync(await OpenAsync().ConfigureAwait(false), stream, Scope).ConfigureAwait(false)))).ConfigureAwait(false);
            Require(got.All(key => key is not null && key.SequenceEqual(got[0]!)), "Several first uses at once get one key.");
        }
    }

    /// <summary>A call whose token is cancelled before it begins is cancelled and changes nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_call_changes_nothing()
    {
        var keys = await OpenAsync().ConfigureAwait(false);
        var stream = NewStream("north");
        var cancelled = new CancellationToken(canceled: true);
        var key = await GetAsync(keys, stream, Scope).ConfigureAwait(false);
        const string Contract = "A cancelled call is cancelled.";
        await RequireCancelledAsync(() => keys.GetOrCreateAsync(stream, Scope, cancelled), Contract).ConfigureAwait(false);
        await RequireCancelledAsync(() => keys.FindAsync(stream, Scope, cancelled), Contract).ConfigureAwait(false);
        await RequireCancelledAsync(() => keys.ListAsync(default, 1, cancelled), Contract).ConfigureAwait(false);
        await RequireCancelledAsync(() => keys.DestroyAsync(stream, Scope, cancelled), Contract).ConfigureAwait(false);
        var after = await GetAsync(keys, stream, Scope).ConfigureAwait(false);
        Require(after is not null && after.SequenceEqual(key!), "A cancelled call destroys nothing.");
    }

    private StreamId NewStream(string tenant) => new(new TenantId(tenant), "decision", Ids.NewId());

    private static Task<byte[]?> FindAsync(IPseudonymKeys keys, StreamId stream, string scope) =>
        keys.FindAsync(stream, scope, CancellationToken.None);

    private static async Task<List<KeyScope>> ListAsync(IPseudonymKeys keys, int limit, Func<KeyScope, Task>? each = null)
    {
        var all = new List<KeyScope>();
        for (var more = true; more;)
        {
            var page = await keys.ListAsync(all.LastOrDefault(), limit, CancellationToken.None).ConfigureAwait(false);
            Require(page.Count <= limit, "A page is no longer than it may be.");
            Require(!page.Any(all.Contains), "A page begins where the one before ended.");
            all.AddRange(page);
            more = page.Count == limit;
            foreach (var key in each is null ? [] : page)
            {
                await each!(key).ConfigureAwait(false);
            }
        }

        return all;
    }

    private static Task<byte[]?> GetAsync(IPseudonymKeys keys, StreamId stream, string scope) =>
        keys.GetOrCreateAsync(stream, scope, CancellationToken.None);
}
