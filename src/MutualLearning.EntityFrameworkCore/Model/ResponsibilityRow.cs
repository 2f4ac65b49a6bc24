
namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>One responsibility in a list, as the table keeps it. For queries of the host; only the read models write it.</summary>
public sealed class ResponsibilityRow
{
    /// <summary>The <see cref="DueDay"/> of one without a due date.</summary>
    public const int NoDay = int.MaxValue;

    private ResponsibilityRow()
    {
    }

    /// <summary>Whose it is.</summary>
    public string Tenant { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string Id { get; private set; } = string.Empty;

    /// <summary>The version of the stream that the row was made of; 0 while it waits for a rebuild.</summary>
    public long Version { get; private set; }

    /// <summary>What is to be done.</summary>
    public string What { get; private set; } = string.Empty;

    /// <summary>The one person who answers for it.</summary>
    public string Accountable { get; private set; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public ResponsibilityStatus Status { get; private set; }

    /// <summary>Whether somebody still has to do something.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The due day, counted from 1 January 1970; <see cref="NoDay"/> for none, so that those stand last.</summary>
    public int DueDay { get; private set; }

    /// <summary>Whether its accountable person left and nobody took over.</summary>
    public bool IsOrphaned { get; private set; }

    /// <summary>The session it comes from; null for none.</summary>
    public string? Session { get; private set; }

    /// <summary>The decision it comes from; null for none.</summary>
    public string? Decision { get; private set; }

    /// <summary>The group of the host whose responsibility it is; null for none.</summary>
    public string? Group { get; private set; }
}
