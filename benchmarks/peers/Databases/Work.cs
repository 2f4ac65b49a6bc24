using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Benchmarks.Peers.Databases;

/// <summary>The same work for everybody: what somebody says in a session, about 400 bytes of JSON.</summary>
public static class Work
{
    private const string Text =
        "Whoever has served least is next. Newcomers begin at the average of the group, so that nobody starts with a debt, "
        + "and who was skipped stays owed until the turn is taken.";

    private static long last;

    /// <summary>A name that was not used before in this process.</summary>
    public static string NewId() => "id-" + Interlocked.Increment(ref last).ToString("D12", CultureInfo.InvariantCulture);

    public static StreamId NewStream() => new(TenantId.Single, "session", NewId());

    public static Contributed Event(int i) => new(
        Instant.FromUtc(2026, 1, 5, 9, 0) + Duration.FromSeconds(i),
        new ContributionId("c" + i.ToString(CultureInfo.InvariantCulture)),
        ContributionKind.Idea,
        new PersonId("person-" + (i % 8).ToString(CultureInfo.InvariantCulture)),
        default,
        Text,
        [],
        default);

    public static object[] Events(int count) => [.. Enumerable.Range(0, count).Select(object (i) => Event(i))];

    /// <summary>Fails when a store did not do its work: a benchmark of refusals would be fast.</summary>
    public static async Task MustBe<T>(this Task<T> task, Func<T, bool> isRight)
    {
        var answer = await task;
        if (!isRight(answer))
        {
            throw new InvalidOperationException($"Not the work that was to be measured: {answer}");
        }
    }
}
