using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>What a store is asked.</summary>
internal sealed class MeetingQueries
{
    private readonly MeetingStore store;
    private readonly PeopleNames names;
    private ILookup<string?, DecisionItem>? decisionsBySession;
    private ILookup<string?, ResponsibilityItem>? responsibilitiesBySession;

    public static async Task<MeetingQueries> OpenAsync(MeetingStore store, CancellationToken cancellationToken) =>
        new(store, await PeopleNames.LoadAsync(store.Context, cancellationToken).ConfigureAwait(false));

    /// <summary>The person of a name; default for no name.</summary>
    /// <exception cref="StoreException">The store does not know the person.</exception>
    public PersonId PersonOf(string? name) => name is null ? default : names.Known(name).Id;

    /// <summary>The sessions, the newest first; those of one person unless it is default.</summary>
    public async Task<List<SessionItem>> SessionsAsync(PersonId person, CancellationToken cancellationToken)
    {
        var index = store.Get<ISessionIndex>();
        var all = await AllPages.ReadAsync(page => person.IsDefault
            ? index.ListAsync(page, cancellationToken: cancellationToken)
            : index.ListOfPersonAsync(person, page, cancellationToken: cancellationToken)).ConfigureAwait(false);
        return [.. all.Select(SessionItem.Of)];
    }

    /// <summary>The decisions, the newest first.</summary>
    public async Task<List<DecisionItem>> DecisionsAsync(CancellationToken cancellationToken)
    {
        var all = await AllPages.ReadAsync(page => store.Get<IDecisionIndex>().ListAsync(page, cancellationToken: cancellationToken)).ConfigureAwait(false);
        return [.. all.Select(DecisionItem.Of)];
    }

    /// <summary>The open responsibilities, or all; those of one person unless it is default.</summary>
    public async Task<List<ResponsibilityItem>> ResponsibilitiesAsync(bool onlyOpen, PersonId person, CancellationToken cancellationToken)
    {
        var index = store.Get<IResponsibilityIndex>();
        var filter = new ResponsibilityFilter { Accountable = person };
        var all = await AllPages.ReadAsync(page => index.ListOpenAsync(filter, page, cancellationToken)).ConfigureAwait(false);
        if (!onlyOpen)
        {
            var closed = await AllPages.ReadAsync(page => index.ListClosedAsync(page, cancellationToken: cancellationToken)).ConfigureAwait(false);
            all.AddRange(closed.Where(e => person.IsDefault || e.Accountable == person));
        }

        return [.. all.Select(e => ResponsibilityItem.Of(e, names))];
    }

    /// <summary>A session with what came of it.</summary>
    public async Task<SessionDetail> SessionAsync(string id, CancellationToken cancellationToken)
    {
        var session = await store.Get<ISessions>().FindUnfilteredAsync(new SessionId(id), cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException($"has no session '{id}'");

        // Read once, also when many sessions are asked for.
        decisionsBySession ??= (await DecisionsAsync(cancellationToken).ConfigureAwait(false)).ToLookup(d => d.Session, StringComparer.Ordinal);
        responsibilitiesBySession ??=
            (await ResponsibilitiesAsync(onlyOpen: false, default, cancellationToken).ConfigureAwait(false)).ToLookup(r => r.Session, StringComparer.Ordinal);
        return new SessionDetail(
            SessionItem.Of(SessionEntry.Of(session)!),
            [.. session.Participants.Select(p => new AttendanceItem(names.Of(p.Person), p.HasAttended)).OrderBy(p => p.Name, StringComparer.Ordinal)],
            [.. session.Roles.Select(r => new RoleItem(r.Role.Value, names.Of(r.Person))).Distinct()
                .OrderBy(r => r.Role, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)],
            [.. session.Items.Select(i => new TopicItem(i.Title, (long)i.Spent.TotalSeconds))],
            session.Contributions.Count,
            [.. InOrder(decisionsBySession[id], d => d.Id)],
            [.. InOrder(responsibilitiesBySession[id], r => r.Id)]);
    }

    /// <summary>A decision with all that explains it.</summary>
    public async Task<DecisionDetail> DecisionAsync(string id, CancellationToken cancellationToken)
    {
        var decision = await store.Get<IDecisions>().FindUnfilteredAsync(new DecisionId(id), cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException($"has no decision '{id}'");
        var declared = decision.Declaration ?? throw new StoreException($"has a decision '{id}' without a declaration");
        var session = await store.Get<ISessions>().FindUnfilteredAsync(declared.Session, cancellationToken).ConfigureAwait(false);
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
            [.. decision.ViewAs(default, mayLookOn: true).Ballots.Select(b => Ballot(decision, b)).OrderBy(b => b.Person, StringComparer.Ordinal)],
            Of(decision.Verdict),
            Of(decision.FirstVerdict),
            [.. flips.Select(row => new AlternativeItem(row.Rule.ToString(), row.Verdict.Kind.ToString(), row.Verdict.Text, row.Differs))],
            Settled(SettledTest.Run(decision, rules)),
            [.. decision.Objections.Select(o => new ObjectionItem(o.Number, names.Of(o.By), o.Reason, o.Settled))],
            declared.ReviewOn is { } day ? LocalDatePattern.Iso.Format(day.WithCalendar(CalendarSystem.Iso)) : null,
            decision.SupersededBy.IsDefault ? null : decision.SupersededBy.Value);
    }

    private MeetingQueries(MeetingStore store, PeopleNames names) => (this.store, this.names) = (store, names);

    // The number in an id is that of a line of the record: shorter ones stand before.
    private static IEnumerable<T> InOrder<T>(IEnumerable<T> all, Func<T, string> idOf) =>
        all.OrderBy(item => idOf(item).Length).ThenBy(idOf, StringComparer.Ordinal);

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
