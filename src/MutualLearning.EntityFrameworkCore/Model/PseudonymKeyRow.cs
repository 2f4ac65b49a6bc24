namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The key of one anonymous phase or secret ballot, as the table keeps it.</summary>
public sealed class PseudonymKeyRow
{
    /// <summary>The greatest length of <see cref="Scope"/>: short enough that the key of the table fits in any database.</summary>
    public const int MaxScopeLength = 64;

    private PseudonymKeyRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>The kind of stream, such as <c>session</c>.</summary>
    public string Kind { get; private set; } = string.Empty;

    /// <summary>Which stream of the tenant and the kind.</summary>
    public string StreamId { get; private set; } = string.Empty;

    /// <summary>The phase visit or the ballot within the stream.</summary>
    public string Scope { get; private set; } = string.Empty;

    /// <summary>Whether the key was destroyed. A destroyed key is never made again.</summary>
    public bool IsDestroyed => Key is null;

    internal byte[]? Key { get; private set; }
}
