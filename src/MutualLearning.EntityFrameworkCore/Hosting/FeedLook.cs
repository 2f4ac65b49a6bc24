namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>What a look at the feed found before a run.</summary>
internal enum FeedLook
{
    /// <summary>Nobody can say: the feed or the checkpoints are the host's own.</summary>
    Unknown,

    /// <summary>Every handler is through.</summary>
    Idle,

    /// <summary>There are events.</summary>
    Events,

    /// <summary>There are events, and one of them comes again because it failed.</summary>
    Retries,
}
