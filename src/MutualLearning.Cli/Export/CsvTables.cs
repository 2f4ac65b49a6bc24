using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Storage.Queries;

namespace MutualLearning.Cli.Export;

/// <summary>The tables that a store can be exported to, each by its name.</summary>
internal static class CsvTables
{
    public const string Default = "decisions";

    public static IReadOnlyList<string> Names { get; } = [Default, "ballots", "responsibilities", "sessions"];

    public static async Task<string> WriteAsync(string table, MeetingQueries queries, CancellationToken cancellationToken) => table switch
    {
        "sessions" => Csv.Write(
            ["id", "at", "goal", "practice", "status"],
            (await queries.SessionsAsync(default, cancellationToken).ConfigureAwait(false)).AsEnumerable().Reverse()
                .Select(s => new[] { s.Id, s.At, s.Goal, s.Practice, s.Status })),
        "responsibilities" => Csv.Write(
            ["id", "session", "accountable", "what", "status", "due"],
            (await queries.ResponsibilitiesAsync(onlyOpen: false, default, cancellationToken).ConfigureAwait(false))
                .Select(r => new[] { r.Id, r.Session, r.Accountable, r.What, r.Status, r.Due })),
        "ballots" => Csv.Write(
            ["decision", "person", "ballot", "reason", "advisory"],
            (await DecisionsAsync(queries, cancellationToken).ConfigureAwait(false)).SelectMany(d => d.Ballots
                .Select(b => new[] { d.Decision.Id, b.Person, b.Value, b.Reason, b.IsAdvisory ? "yes" : "no" }))),
        _ => Csv.Write(
            ["id", "session", "declared_at", "declared_by", "question", "minuted_as", "status", "rule", "rule_assumed", "verdict", "reason", "rules_that_differ"],
            (await DecisionsAsync(queries, cancellationToken).ConfigureAwait(false)).Select(Row)),
    };

    /// <summary>Every decision whole, the earliest first.</summary>
    public static async Task<List<DecisionDetail>> DecisionsAsync(MeetingQueries queries, CancellationToken cancellationToken)
    {
        var details = new List<DecisionDetail>();
        foreach (var decision in (await queries.DecisionsAsync(cancellationToken).ConfigureAwait(false)).AsEnumerable().Reverse())
        {
            details.Add(await queries.DecisionAsync(decision.Id, cancellationToken).ConfigureAwait(false));
        }

        return details;
    }

    private static string?[] Row(DecisionDetail d) =>
    [
        d.Decision.Id, d.Decision.Session, d.Decision.DeclaredAt, d.DeclaredBy, d.Decision.Question, d.MinutedAs, d.Decision.Status, d.Rule,
        d.IsRuleAssumed ? "yes" : "no", d.Verdict?.Verdict, d.Verdict?.Reason,
        d.Verdict is null ? null : string.Join(' ', d.Alternatives.Where(a => a.Differs).Select(a => a.Rule)),
    ];
}
