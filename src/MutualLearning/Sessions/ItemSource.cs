namespace MutualLearning.Sessions;

/// <summary>Where an item of the agenda was carried over from.</summary>
public enum ItemSource
{
    /// <summary>Nobody has said; never valid.</summary>
    Unknown,

    /// <summary>An item of an earlier session that was not taken up; it keeps its id.</summary>
    UnreachedItem,

    /// <summary>A responsibility that is still open; the item has its id.</summary>
    OpenResponsibility,
}
