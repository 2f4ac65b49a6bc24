using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Counting;

/// <summary>A sentence with a stable code and arguments, for a host that translates, and in English. Immutable; equal by content.</summary>
/// <param name="Code">The stable code, such as <c>why.beat-path</c>.</param>
/// <param name="Arguments">The values of its arguments, in the order of <see cref="MessageCode.Arguments"/>.</param>
/// <param name="Text">The English sentence.</param>
public sealed record Statement(string Code, ValueList<string> Arguments, string Text)
{
    /// <summary>Fills in a sentence.</summary>
    /// <param name="code">What it means.</param>
    /// <param name="values">One value for each argument.</param>
    /// <returns>The statement.</returns>
    public static Statement Of(MessageCode code, params string[] values) =>
        new(Guard.Against.Null(code).Code, ValueList<string>.Of(values), code.Format(values));

    /// <summary>The English sentence.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
