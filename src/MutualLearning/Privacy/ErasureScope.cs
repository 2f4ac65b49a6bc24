
namespace MutualLearning.Privacy;

/// <summary>Which words go with a person.</summary>
public enum ErasureScope
{
    /// <summary>
    /// What the person said in their own name: contributions, reasons, objections, notes, evidence. What the group works with,
    /// such as goals, questions, titles, tasks and resolutions, stays, whoever put it down.
    /// </summary>
    OwnWords,

    /// <summary>Everything the person put down, also what the group works with.</summary>
    EverythingWritten,
}
