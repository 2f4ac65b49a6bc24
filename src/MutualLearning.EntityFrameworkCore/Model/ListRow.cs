namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>What every row of a list of streams has: whose stream it is, which one, and of which version the row was made.</summary>
/// <remarks>A row of an application derives from it and adds its own columns. Only the read models write it.</remarks>
public abstract class ListRow
{
    /// <summary>Whose it is.</summary>
    public string Tenant { get; internal set; } = string.Empty;

    /// <summary>The id of the stream.</summary>
    public string Id { get; internal set; } = string.Empty;

    /// <summary>The version of the stream that the row was made of; 0 while it waits for a rebuild.</summary>
    public long Version { get; internal set; }
}
