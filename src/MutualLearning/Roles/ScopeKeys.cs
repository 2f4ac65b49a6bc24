using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>Looks for the key of a scope in which something is kept under pseudonyms already.</summary>
internal static class ScopeKeys
{
    /// <summary>Whether a command comes under the key of what is kept: it has its check value, or is the first to have one.</summary>
    /// <param name="held">The check value that stands in the stream; null when there is none.</param>
    /// <param name="given">That of the command; null when it has none.</param>
    public static bool Fit(string? held, string? given) =>
        held is null ? given is null || Identifier.IsValid(given) : string.Equals(held, given, StringComparison.Ordinal);

    /// <summary>The key under which it is kept. Never makes one: under another key everybody would be somebody new.</summary>
    /// <param name="keys">Where the keys live.</param>
    /// <param name="place">The stream and the scope.</param>
    /// <param name="check">The check value that stands in the stream; null in a stream of version 0.2.</param>
    /// <param name="accounts">Whether a key accounts for a pseudonym that is kept; asked where there is no check value.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>The key; null when it is gone, or another one is in its place.</returns>
    public static async Task<byte[]?> FindAsync(
        IPseudonymKeys keys, KeyScope place, string? check, Func<byte[], bool> accounts, CancellationToken cancellationToken)
    {
        var key = await keys.FindAsync(place.Stream, place.Scope, cancellationToken).ConfigureAwait(false);
        var fits = key is not null && (check is null ? accounts(key) : string.Equals(check, Pseudonym.CheckOf(key, place.Scope), StringComparison.Ordinal));
        return fits ? key : null;
    }
}
