namespace MutualLearning.Streams;

/// <summary>How a call of a plug-in ended.</summary>
internal enum PluginEnd
{
    /// <summary>It gave an answer.</summary>
    Answered,

    /// <summary>It threw.</summary>
    Threw,

    /// <summary>It did not end in time, or was not asked because calls before have not ended yet.</summary>
    Overran,
}

/// <summary>What came of a call of a plug-in.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Value">The answer; <c>default</c> unless there is one.</param>
/// <param name="Cause">What went wrong; null when nothing did.</param>
internal readonly record struct PluginAnswer<T>(PluginEnd End, T? Value, Refusal? Cause)
{
    public bool IsAnswered => End == PluginEnd.Answered;
}
