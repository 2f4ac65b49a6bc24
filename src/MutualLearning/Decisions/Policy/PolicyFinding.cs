using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Something that a group should know about a declaration before it is declared.</summary>
/// <param name="Member">The member of <see cref="DecisionDeclaration"/> that it is about, such as <c>Quorum</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="What">What it is, with a code such as <c>policy.never-passes</c>, or one of <see cref="DecisionRefusals"/>.</param>
public sealed record PolicyFinding(string Member, PolicySeverity Severity, Statement What)
{
    /// <summary>The finding in a line.</summary>
    /// <returns>Such as <c>Quorum: The quorum rewards staying away …</c></returns>
    public override string ToString() => Member + ": " + What;
}
