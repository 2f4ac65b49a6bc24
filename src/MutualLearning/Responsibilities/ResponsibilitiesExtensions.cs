using System;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using NodaTime;

namespace MutualLearning;

/// <summary>Short forms for what applications do most.</summary>
public static class ResponsibilitiesExtensions
{
    /// <summary>A person takes something on.</summary>
    /// <remarks>Use <see cref="TakeOnResponsibility"/> to say more, or to make somebody else accountable.</remarks>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">The name of the new responsibility.</param>
    /// <param name="what">What is to be done; never empty.</param>
    /// <param name="accountable">Who takes it on, and answers for it.</param>
    /// <param name="due">By which day; null for none.</param>
    /// <param name="doneWhen">How anybody can tell that it is done; may be empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The new responsibility, or the refusal.</returns>
    public static Task<Result<Responsibility>> TakeOnAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        string what,
        PersonId accountable,
        LocalDate? due = null,
        string doneWhen = "",
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(
            id, new TakeOnResponsibility(id, what, accountable, accountable, due, doneWhen), commandId, cancellationToken);

    /// <summary>A person takes on what comes of a decision: with its session, its group and the contributions that it goes back to.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">The name of the new responsibility.</param>
    /// <param name="decision">The decision, as whoever takes it on may see it.</param>
    /// <param name="what">What is to be done; never empty.</param>
    /// <param name="accountable">Who takes it on, and answers for it.</param>
    /// <param name="by">Who says so; an offer where that is somebody else. <c>default</c> for <paramref name="accountable"/>.</param>
    /// <param name="due">By which day; null for none.</param>
    /// <param name="doneWhen">How anybody can tell that it is done; may be empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The new responsibility, or the refusal; <c>decision.unknown</c> for the view of a stranger.</returns>
    public static async Task<Result<Responsibility>> TakeOnFromAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        DecisionView decision,
        string what,
        PersonId accountable,
        PersonId by = default,
        LocalDate? due = null,
        string doneWhen = "",
        CommandId commandId = default,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(responsibilities);
        if (Guard.Against.Null(decision).Declaration is not { } declared)
        {
            return new Refusal(DecisionRefusals.Unknown);
        }

        var command = new TakeOnResponsibility(
            id, what, accountable, by.IsDefault ? accountable : by, due, doneWhen, Session: declared.Session, Decision: decision.Id)
        {
            Contributions = declared.Contributions,
            Group = declared.Group,
        };
        return await responsibilities.HandleAsync(id, command, commandId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Somebody takes on what follows a session, by the day that its practice gives: an offer where that is somebody else.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">The name of the new responsibility; the same for the same follow-up, and it is taken on once.</param>
    /// <param name="session">The session, which has ended, as whoever says so may see it.</param>
    /// <param name="followUp">The name of one of its <see cref="SessionView.FollowUps"/> that belongs to a role.</param>
    /// <param name="what">What is to be done; never empty.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="accountable">Who is to answer for it; <c>default</c> for the first who held the role at the end, or whoever says so where nobody did.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The new responsibility, or the refusal; <c>responsibility.unknown</c> when the session has no such follow-up, or has not ended.</returns>
    public static async Task<Result<Responsibility>> TakeOnFollowUpAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        SessionView session,
        string followUp,
        string what,
        PersonId by,
        PersonId accountable = default,
        CommandId commandId = default,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(responsibilities);
        foreach (var due in Guard.Against.Null(session).FollowUps)
        {
            if (!due.Role.IsDefault && string.Equals(due.Id, followUp, StringComparison.Ordinal))
            {
                var who = !accountable.IsDefault ? accountable : due.People.Count > 0 ? due.People[0] : by;
                var command = new TakeOnResponsibility(id, what, who, by, due.On, Session: session.Id) { Group = session.GroupId };
                return await responsibilities.HandleAsync(id, command, commandId, cancellationToken).ConfigureAwait(false);
            }
        }

        return new Refusal(ResponsibilityRefusals.Unknown);
    }

    /// <summary>Begins the work.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who begins.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> StartAsync(
        this IResponsibilities responsibilities, ResponsibilityId id, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new StartResponsibility(by), commandId, cancellationToken);

    /// <summary>Offers somebody else to become accountable; until they accept, the giver is.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="to">To whom.</param>
    /// <param name="by">Who offers.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> HandOverAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        PersonId to,
        PersonId by,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new OfferHandOver(to, by), commandId, cancellationToken);

    /// <summary>Accepts an offer, and so becomes accountable.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who accepts.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> AcceptAsync(
        this IResponsibilities responsibilities, ResponsibilityId id, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new AcceptHandOver(by), commandId, cancellationToken);

    /// <summary>Declines an offer; the giver stays accountable.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who declines.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> DeclineAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        PersonId by,
        string reason = "",
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new DeclineHandOver(by, reason), commandId, cancellationToken);

    /// <summary>Says that a responsibility is done.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="evidence">What shows it; may be empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> CompleteAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        PersonId by,
        string evidence = "",
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new CompleteResponsibility(by, evidence), commandId, cancellationToken);

    /// <summary>Gives a responsibility up.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who gives it up.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The responsibility afterwards, or the refusal.</returns>
    public static Task<Result<Responsibility>> DropAsync(
        this IResponsibilities responsibilities,
        ResponsibilityId id,
        PersonId by,
        string reason,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(responsibilities).HandleAsync(id, new DropResponsibility(by, reason), commandId, cancellationToken);

    /// <summary>Says that a person has left, of all open responsibilities for which they answer: each is orphaned until somebody takes over.</summary>
    /// <param name="responsibilities">The responsibilities.</param>
    /// <param name="index">What lists them; one that is fed later may miss what was taken on a moment ago.</param>
    /// <param name="person">Who left.</param>
    /// <param name="by">Who says so: somebody with a part in each, or whom the host's permissions let.</param>
    /// <param name="cancellationToken">Ends the work early; those that were orphaned stay so.</param>
    /// <returns>Which ones were orphaned; or the first refusal, after which the rest is as before.</returns>
    public static async Task<Result<ValueList<ResponsibilityId>>> ReportLeftAsync(
        this IResponsibilities responsibilities, IResponsibilityIndex index, PersonId person, PersonId by, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(responsibilities);
        Guard.Against.Null(index);
        if (person.IsDefault)
        {
            return new Refusal(ResponsibilityRefusals.PersonMissing);
        }

        var orphaned = ValueList<ResponsibilityId>.Empty;
        var filter = new ResponsibilityFilter { Accountable = person };
        for (PageRequest? request = null; ;)
        {
            var page = await index.ListOpenAsync(filter, request, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page.Items)
            {
                var result = await responsibilities.HandleAsync(entry.Id, new ReportAccountableLeft(person, by), default, cancellationToken).ConfigureAwait(false);
                if (result.IsRefused)
                {
                    return result.Refusal;
                }

                orphaned = orphaned.Add(entry.Id);
            }

            if (page.Next.IsDefault)
            {
                return orphaned;
            }

            request = new PageRequest { After = page.Next };
        }
    }
}
