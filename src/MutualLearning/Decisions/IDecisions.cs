using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;

namespace MutualLearning;

/// <summary>The decisions of a tenant: what an application calls. <see cref="DecisionsExtensions"/> has the short forms.</summary>
/// <remarks>
/// Every command may carry an id; the same id twice on one decision is applied once. A refusal is a value, see
/// <see cref="DecisionRefusals"/>. Safe for use by many threads as far as the store behind it is.
/// </remarks>
public interface IDecisions
{
    /// <summary>Handles any command. In a secret ballot neither the voter nor the id of the command is kept.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="command">The command.</param>
    /// <param name="commandId">The id of the command; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early; then the command was applied wholly or not at all.</param>
    /// <returns>The decision afterwards, as whoever acts sees it, or the refusal. Its ballots are looked up when they are asked for.</returns>
    Task<Result<DecisionView>> HandleAsync(
        DecisionId id, DecisionCommand command, CommandId commandId = default, CancellationToken cancellationToken = default);

    /// <summary>What a person may see of a decision.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="viewer">Who looks: somebody with a part in it, whoever takes part in its session, or whom the host's permissions let see it.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The view; null when there is no such decision, and for everybody else.</returns>
    Task<DecisionView?> ViewAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default);

    /// <summary>Why a decision came out as it did: how the rule that decided explains itself, and what would have changed its verdict.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="viewer">Who looks, as in <see cref="ViewAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The explanation, empty for a rule that has none; or the refusal: <c>decision.unknown</c> where there is none for the viewer, <c>decision.no-verdict</c> before the close.
    /// </returns>
    Task<Result<Explanation>> ExplainAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default);

    /// <summary>What would be decided if the decision were closed now. Nothing happens by it.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="viewer">Who looks, as in <see cref="ViewAsync"/>.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The verdict, of the fallback where the rule could not decide, and of a closed decision the one that stands; or the refusal: <c>decision.unknown</c> where there is none
    /// for the viewer, <c>decision.preview-hidden</c> while ballots are secret or simultaneous, unless they are final and all are in.
    /// </returns>
    Task<Result<Verdict>> PreviewAsync(DecisionId id, PersonId viewer, CancellationToken cancellationToken = default);

    /// <summary>What a person may do in a decision now, by their part in it, in its session, and by the host's permissions.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What they may do: nothing where there is no such decision.</returns>
    Task<DecisionMoves> MayDoAsync(DecisionId id, PersonId person, CancellationToken cancellationToken = default);

    /// <summary>A decision as it is now, whole: with secret ballots and all that is hidden from one or the other. For code that is trusted, never for a screen.</summary>
    /// <param name="id">The decision.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The decision, or null.</returns>
    Task<Decision?> FindUnfilteredAsync(DecisionId id, CancellationToken cancellationToken = default);
}
