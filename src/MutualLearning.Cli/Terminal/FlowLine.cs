namespace MutualLearning.Cli.Terminal;

/// <summary>A line of a drawing.</summary>
internal sealed record FlowLine(string Text, bool IsTitle);

/// <summary>What a line of a flow is: the title of a phase, the way back of a loop, or neither.</summary>
/// <param name="Phase">The place of the phase whose title it is; -1 for none.</param>
/// <param name="Loop">The place of the loop whose way it is; -1 for none.</param>
internal sealed record FlowMark(int Phase, int Loop)
{
    public static FlowMark None { get; } = new(-1, -1);

    public bool IsTitle => Phase >= 0;
}
