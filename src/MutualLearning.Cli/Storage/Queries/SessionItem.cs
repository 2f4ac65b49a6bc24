using NodaTime.Text;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>A session as lists and exports show it. Instants are written as in ISO 8601, in UTC.</summary>
internal sealed record SessionItem(string Id, string At, string Goal, string Practice, string Status)
{
    public static SessionItem Of(SessionEntry entry) =>
        new(entry.Id.Value, InstantPattern.General.Format(entry.At), entry.Goal, entry.Practice.Value, entry.Status.ToString());
}
