using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Sessions;

namespace MutualLearning;

/// <summary>Short forms for what applications do most.</summary>
public static class SessionsExtensions
{
    /// <summary>Contributes words to a session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who speaks.</param>
    /// <param name="kind">What kind of contribution.</param>
    /// <param name="text">The words; empty for a pass.</param>
    /// <param name="inReplyTo">What it refers to: an answer answers it, a paraphrase paraphrases it, whatever replies to a question but another question answers it, every other kind builds on it; null for nothing.</param>
    /// <param name="visit">The visit that it is meant for, as in <see cref="SessionView.Visit"/>; a phase that hides contributions needs it.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The contribution, or the refusal.</returns>
    public static Task<Result<Contribution>> ContributeAsync(
        this ISessions sessions,
        SessionId id,
        PersonId by,
        ContributionKind kind,
        string text,
        Contribution? inReplyTo = null,
        int visit = 0,
        CommandId commandId = default,
        CancellationToken cancellationToken = default)
    {
        var links = inReplyTo is null
            ? ValueList<ContributionLink>.Empty
            : ValueList<ContributionLink>.Empty.Add(new ContributionLink(LinkOf(kind, inReplyTo.Kind), inReplyTo.Id));
        return Guard.Against.Null(sessions).ContributeAsync(id, new Contribute(by, kind, text, links, Visit: visit), commandId, cancellationToken);
    }

    /// <summary>A person lets their turn pass.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who.</param>
    /// <param name="visit">The visit that it is meant for, as in <see cref="SessionView.Visit"/>; a phase that hides contributions needs it.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The contribution, or the refusal.</returns>
    public static Task<Result<Contribution>> PassAsync(
        this ISessions sessions, SessionId id, PersonId by, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        ContributeAsync(sessions, id, by, ContributionKind.Pass, string.Empty, null, visit, commandId, cancellationToken);

    /// <summary>Ends the current phase and goes on.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="visit">The visit that it ends, as in <see cref="SessionView.Visit"/>; then a second click ends no second phase. 0 for whichever runs.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> AdvanceAsync(
        this ISessions sessions, SessionId id, PersonId by, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AdvancePhase(by) { Visit = visit }, commandId, cancellationToken);

    /// <summary>Ends the current phase, whose exit condition holds, and goes on in a way that is to be chosen.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="way">The way: one of <see cref="SessionMoves.Ways"/>.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="visit">The visit that it ends; 0 for whichever runs.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal, such as <c>session.way-not-open</c>.</returns>
    public static Task<Result<SessionView>> ChooseAsync(
        this ISessions sessions, SessionId id, PhaseId way, PersonId by, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AdvancePhase(by) { Visit = visit, To = way }, commandId, cancellationToken);

    /// <summary>Somebody agrees to what the practice asks everybody for before they contribute.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="agreement">One of <see cref="SessionMoves.Agreements"/>.</param>
    /// <param name="by">Who agrees.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> AgreeAsync(
        this ISessions sessions, SessionId id, string agreement, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AnswerAgreement(agreement, by), commandId, cancellationToken);

    /// <summary>Closes a session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="reason">Why, when the practice has not come to its end; empty otherwise.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> CloseAsync(
        this ISessions sessions, SessionId id, PersonId by, string reason = "", CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new CloseSession(by, reason), commandId, cancellationToken);

    /// <summary>Invites a person to a planned or running session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="person">Who.</param>
    /// <param name="by">Who invites: whoever planned the session, or may advance it.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> InviteAsync(
        this ISessions sessions, SessionId id, PersonId person, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new InvitePerson(person, by), commandId, cancellationToken);

    /// <summary>A person comes, or comes back.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="person">Who.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> JoinAsync(this ISessions sessions, SessionId id, PersonId person, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new JoinSession(person), commandId, cancellationToken);

    /// <summary>A person leaves; their roles are released.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="person">Who.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> LeaveAsync(this ISessions sessions, SessionId id, PersonId person, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new LeaveSession(person), commandId, cancellationToken);

    /// <summary>Ends the current phase, and goes back or ahead to another one.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="phase">The phase.</param>
    /// <param name="by">Who; they must hold a role that may intervene.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> GoToAsync(
        this ISessions sessions, SessionId id, PhaseId phase, PersonId by, string reason, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new GoToPhase(phase, by, reason, ValueList<RevealedAuthor>.Empty), commandId, cancellationToken);

    /// <summary>Ends the current phase before its exit condition holds, and goes on.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who; they must be able to advance and to intervene.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="visit">The visit that it ends, as in <see cref="SessionView.Visit"/>; 0 for whichever runs.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> EndPhaseAsync(
        this ISessions sessions, SessionId id, PersonId by, string reason, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AdvancePhase(by, reason, ValueList<RevealedAuthor>.Empty, visit), commandId, cancellationToken);

    /// <summary>Gives the current phase more time.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="minutes">How much more, in minutes; at least 1.</param>
    /// <param name="by">Who; they must be able to advance.</param>
    /// <param name="reason">Why; never empty.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> ExtendAsync(
        this ISessions sessions, SessionId id, int minutes, PersonId by, string reason, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new ExtendPhase(minutes, by, reason), commandId, cancellationToken);

    /// <summary>Joins a decision that was declared for a session to its running phase, which waits for one.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="by">Who; they must be able to advance.</param>
    /// <param name="visit">The visit that it is meant for, as in <see cref="SessionView.Visit"/>; 0 for whichever runs.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> JoinDecisionAsync(
        this ISessions sessions, SessionId id, DecisionId decision, PersonId by, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new JoinDecision(decision, by) { Visit = visit }, commandId, cancellationToken);

    /// <summary>Gives a role to a person.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="role">The role.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="decision">The name of the decision, for a role to which the group elects; empty otherwise.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> AssignRoleAsync(
        this ISessions sessions, SessionId id, RoleId role, PersonId person, PersonId by, string decision = "", CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AssignRole(role, person, by, decision), commandId, cancellationToken);

    /// <summary>Takes a role from one person and gives it to another in one step.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="role">The role.</param>
    /// <param name="from">Who holds it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<SessionView>> HandOverRoleAsync(
        this ISessions sessions, SessionId id, RoleId role, PersonId from, PersonId to, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new HandOverRole(role, from, to, by), commandId, cancellationToken);

    private static LinkKind LinkOf(ContributionKind kind, ContributionKind of)
    {
        if (kind == ContributionKind.Paraphrase)
        {
            return LinkKind.Paraphrases;
        }

        return kind == ContributionKind.Answer || (of == ContributionKind.Question && kind != ContributionKind.Question)
            ? LinkKind.Answers
            : LinkKind.BuildsOn;
    }
}
