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
    public static Task<Result<Session>> AdvanceAsync(
        this ISessions sessions, SessionId id, PersonId by, int visit = 0, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new AdvancePhase(by) { Visit = visit }, commandId, cancellationToken);

    /// <summary>Closes a session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="reason">Why, when the practice has not come to its end; empty otherwise.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The session afterwards, or the refusal.</returns>
    public static Task<Result<Session>> CloseAsync(
        this ISessions sessions, SessionId id, PersonId by, string reason = "", CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(sessions).HandleAsync(id, new CloseSession(by, reason), commandId, cancellationToken);

    /// <summary>What a person may see of a session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The view, or null when there is no such session.</returns>
    public static async Task<SessionView?> ViewAsync(
        this ISessions sessions, SessionId id, PersonId viewer, CancellationToken cancellationToken = default)
    {
        var session = await Guard.Against.Null(sessions).FindAsync(id, cancellationToken).ConfigureAwait(false);
        return session?.ViewAs(viewer);
    }

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
