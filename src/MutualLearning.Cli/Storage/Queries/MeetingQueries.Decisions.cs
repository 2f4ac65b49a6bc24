using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Storage.Queries;

/// <content>One decision, and why.</content>
internal sealed partial class MeetingQueries
{
    /// <summary>A decision with all that explains it.</summary>
    public async Task<DecisionDetail> DecisionAsync(string id, CancellationToken cancellationToken)
    {
        var decision = await store.Get<IDecisions>().FindAsync(new DecisionId(id), cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException($"has no decision '{id}'");
        var declared = decision.Declaration ?? throw new StoreException($"has a decision '{id}' without a declaration");
        var session = await store.Get<ISessions>().FindAsync(declared.Session, cancellationToken).ConfigureAwait(false);
        var rules = store.Get<DecisionRules>();
        var flips = FlipTest.Run(decision, FlipTest.Alternatives(rules, declared.Rule), rules);
        return new DecisionDetail(
            DecisionItem.Of(DecisionEntry.Of(decision)!),
            session?.Goal,
            decision.MinutedAs.Length == 0 || string.Equals(decision.MinutedAs, declared.Question, StringComparison.Ordinal) ? null : decision.MinutedAs,
            names.Of(decision.DeclaredBy),
            decision.ClosedAt is { } closed ? InstantPattern.General.Format(closed) : null,
            declared.Rule.ToString(),
            declared.IsRuleAssumed,
            [.. declared.Electorate.Select(names.Of).Order(StringComparer.Ordinal)],
            [.. decision.ViewAs(default).Ballots.Select(b => Ballot(decision, b)).OrderBy(b => b.Person, StringComparer.Ordinal)],
            Of(decision.Verdict),
            Of(decision.FirstVerdict),
            [.. flips.Select(row => new AlternativeItem(row.Rule.ToString(), row.Verdict.Kind.ToString(), row.Verdict.Text, row.Differs))],
            Settled(SettledTest.Run(decision, rules)),
            [.. decision.Objections.Select(o => new ObjectionItem(o.Number, names.Of(o.By), o.Reason, o.Settled))],
            declared.ReviewOn is { } day ? LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)) : null,
            decision.SupersededBy.IsDefault ? null : decision.SupersededBy.Value);
    }

    private BallotItem Ballot(Decision decision, BallotView ballot)
    {
        var written = !ballot.Voter.IsDefault && decision.Ballots.TryGetValue(ballot.Voter.Value, out var cast) ? cast.AsWritten : string.Empty;
        return new BallotItem(
            ballot.Voter.IsDefault ? null : names.Of(ballot.Voter),
            written.Length > 0 ? written : ballot.Stance.ToString(),
            ballot.Reason,
            ballot.IsAdvisory);
    }

    private static VerdictItem? Of(Verdict? verdict) =>
        verdict is null ? null : new VerdictItem(verdict.Kind.ToString(), verdict.Reason, verdict.Text);

    private static string Settled(SettledResult result) => result switch
    {
        { IsSettled: true } => "No ballot that is missing could change the verdict.",
        { Otherwise: { } other } => $"Missing ballots could change it: {result.How} would lead to \"{other}\"",
        _ => "It is not known whether missing ballots could change the verdict.",
    };
}
