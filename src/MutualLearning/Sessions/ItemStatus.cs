
namespace MutualLearning;

/// <summary>How far an item of the agenda has come.</summary>
public enum ItemStatus
{
    /// <summary>Not taken up yet.</summary>
    Waiting,

    /// <summary>Being talked about.</summary>
    Current,

    /// <summary>Talked about.</summary>
    Done,
}
