using NodaTime.Text;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>A responsibility as lists and exports show it.</summary>
/// <param name="Session">The session it comes from; null for none.</param>
/// <param name="Due">The day by which it is to be done; null for none.</param>
internal sealed record ResponsibilityItem(string Id, string? Session, string Accountable, string What, string Status, string? Due)
{
    public static ResponsibilityItem Of(ResponsibilityEntry entry, PeopleNames names) => new(
        entry.Id.Value,
        entry.Session.IsDefault ? null : entry.Session.Value,
        names.Of(entry.Accountable),
        entry.What,
        entry.Status.ToString(),
        entry.Due is { } due ? LocalDatePattern.Iso.Format(due) : null);
}
