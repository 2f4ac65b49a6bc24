using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Sessions;

namespace MutualLearning;

/// <summary>The sessions of a tenant: what an application calls. <see cref="SessionsExtensions"/> has the short forms.</summary>
/// <remarks>
/// Every command may carry an id; the same id twice on one session is applied once. A refusal is a value, see
/// <see cref="SessionRefusals"/>. Safe for use by many threads as far as the store behind it is.
/// </remarks>
public interface ISessions
{
    /// <summary>Plans a session by the newest version of a practice, and opens it.</summary>
    /// <param name="id">Its name, chosen by the caller.</param>
    /// <param name="practice">The practice, from the catalogue.</param>
    /// <param name="goal">What it is for.</param>
    /// <param name="participants">Who is there.</param>
    /// <param name="by">Who starts it.</param>
    /// <param name="commandId">The id of the command; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>The session as they see it, or the refusal.</returns>
    Task<Result<SessionView>> StartAsync(
        SessionId id,
        PracticeId practice,
        string goal,
        IEnumerable<PersonId> participants,
        PersonId by,
        CommandId commandId = default,
        CancellationToken cancellationToken = default);

    /// <summary>Contributes to a session. In an anonymous phase neither the author nor the id of the command is kept.</summary>
    /// <param name="id">The session.</param>
    /// <param name="contribution">What is said.</param>
    /// <param name="commandId">The id of the command; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>The contribution, or the refusal.</returns>
    Task<Result<Contribution>> ContributeAsync(
        SessionId id, Contribute contribution, CommandId commandId = default, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a decision in a session: declares it and joins it to the running phase, which reads its verdict and goes on by it. Ballots are cast and the
    /// decision is closed by <see cref="IDecisions"/>.
    /// </summary>
    /// <param name="id">The session.</param>
    /// <param name="declaration">What is decided, and how. Its session is this one; without an electorate everybody votes who is there.</param>
    /// <param name="by">Who declares it; they must be able to advance.</param>
    /// <param name="decision">The name of the decision; <c>default</c> for one made of the session and the command.</param>
    /// <param name="visit">The visit that it is meant for, as in <see cref="SessionView.Visit"/>; 0 for whichever runs.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again: then nothing is declared or joined twice. <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early. What was begun is finished when the command is sent again.</param>
    /// <returns>
    /// The decision, as whoever declared it may see it; or the refusal, such as <c>session.decision-not-awaited</c> in a phase that waits for no decision, or why
    /// the declaration is refused. After a refusal the session waits for no decision that it did not wait for before.
    /// </returns>
    Task<Result<DecisionView>> DecideAsync(
        SessionId id,
        DecisionDeclaration declaration,
        PersonId by,
        DecisionId decision = default,
        int visit = 0,
        CommandId commandId = default,
        CancellationToken cancellationToken = default);

    /// <summary>Handles any command.</summary>
    /// <param name="id">The session.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">The id of the command; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>The session afterwards, as whoever acts sees it, or the refusal. Its contributions are looked up when they are asked for.</returns>
    Task<Result<SessionView>> HandleAsync(
        SessionId id, SessionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default);

    /// <summary>What a person may see of a session.</summary>
    /// <param name="id">The session.</param>
    /// <param name="viewer">Who looks: somebody who was invited or came, planned it, is declared to look on, or whom the host's permissions let see it.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The view; null when there is no such session, and for everybody else.</returns>
    Task<SessionView?> ViewAsync(SessionId id, PersonId viewer, CancellationToken cancellationToken = default);

    /// <summary>What a person may read of a session, page by page, in the order of <see cref="SessionView.Contributions"/>; or only what is news to them.</summary>
    /// <param name="id">The session.</param>
    /// <param name="viewer">Who looks, as for <see cref="ViewAsync"/>.</param>
    /// <param name="page">Which part; null for the first 50.</param>
    /// <param name="since">
    /// The <see cref="SessionView.Version"/> that they have: only what came, was corrected or can be read since then is listed. Everything when something was erased
    /// since. What can no longer be read is not told: read the view anew when its phase has changed. 0 for everything.
    /// </param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The page; null when there is no such session, and for whoever may not look at it.</returns>
    /// <remarks>In an anonymous phase, what comes while somebody reads page by page may stand before where they are: ask for it by <paramref name="since"/>.</remarks>
    Task<Page<ContributionView>?> ListContributionsAsync(
        SessionId id, PersonId viewer, PageRequest? page = null, long since = 0, CancellationToken cancellationToken = default);

    /// <summary>What a person may do in a session now, by their part in it and by the host's permissions.</summary>
    /// <param name="id">The session.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What they may do: nothing where there is no such session.</returns>
    Task<SessionMoves> MayDoAsync(SessionId id, PersonId person, CancellationToken cancellationToken = default);

    /// <summary>A session as it is now, whole: with what is hidden from one or the other. For code that is trusted, never for a screen.</summary>
    /// <param name="id">The session.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The session, or null.</returns>
    Task<Session?> FindUnfilteredAsync(SessionId id, CancellationToken cancellationToken = default);
}
