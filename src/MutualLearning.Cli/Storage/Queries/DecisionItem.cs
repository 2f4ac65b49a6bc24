using NodaTime.Text;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>A decision as lists and exports show it.</summary>
/// <param name="Session">The session; null for none.</param>
/// <param name="Verdict">One of <c>Adopted</c>, <c>Rejected</c>, <c>NotDecided</c>; null before the verdict.</param>
internal sealed record DecisionItem(string Id, string? Session, string DeclaredAt, string Question, string Status, string? Verdict)
{
    public static DecisionItem Of(DecisionEntry entry) => new(
        entry.Id.Value,
        entry.Session.IsDefault ? null : entry.Session.Value,
        InstantPattern.General.Format(entry.DeclaredAt),
        entry.Question,
        entry.Status.ToString(),
        entry.Verdict?.ToString());
}
