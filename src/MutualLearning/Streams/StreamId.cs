using System;

namespace MutualLearning.Streams;

/// <summary>The key of one stream of events: whose it is, of what kind, and which one.</summary>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Kind">The kind of stream, such as <c>session</c>; the library's own kinds are lower-case words.</param>
/// <param name="Id">Which one, within the tenant and the kind.</param>
/// <remarks>Compared ordinally. The <c>default</c> value names no stream, and every store refuses it by <see cref="ArgumentException"/>.</remarks>
public readonly record struct StreamId(TenantId Tenant, string Kind, string Id)
{
    /// <summary>Whether a part of the key is missing.</summary>
    public bool IsDefault => Tenant.IsDefault || !Identifier.IsValid(Kind) || !Identifier.IsValid(Id);

    /// <summary>The parts, separated by slashes; for logs.</summary>
    /// <returns>Such as <c>main/session/retro-7</c>.</returns>
    public override string ToString() => $"{Tenant}/{Kind}/{Id}";

    internal StreamId Checked(string parameterName) => IsDefault
        ? throw new ArgumentException("A stream has a tenant, a kind and an id.", parameterName)
        : this;
}
