using System.Globalization;

namespace MutualLearning.Mutation;

/// <summary>One small change of the code, and what is known about it.</summary>
internal sealed record Mutant(int Id, string File, int Line, string Member, string Operator, string Text)
{
    /// <summary>The folder of the core it stands in.</summary>
    public string Folder => File.Split('/')[0];

    /// <summary>What identifies it in the reviewed list: no line number, which changes with every edit above it.</summary>
    public string Key => $"{File} | {Member} | {Operator} | {Text}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line} | {Member} | {Operator} | {Text}");
}
