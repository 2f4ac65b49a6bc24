using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using NodaTime;

namespace MutualLearning;

/// <summary>Short forms for what applications do most.</summary>
public static class DecisionsExtensions
{
    /// <summary>Declares a decision.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Its name, chosen by the caller.</param>
    /// <param name="declaration">The question, who decides, and how.</param>
    /// <param name="by">Who declares it.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision, or the refusal.</returns>
    public static Task<Result<DecisionView>> DeclareAsync(
        this IDecisions decisions, DecisionId id, DecisionDeclaration declaration, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new DeclareDecision(id, declaration, by), commandId, cancellationToken);

    /// <summary>Votes, or votes anew.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who votes.</param>
    /// <param name="stance">What they say.</param>
    /// <param name="reason">Why; may be empty unless reasons are required.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> CastAsync(
        this IDecisions decisions,
        DecisionId id,
        PersonId by,
        Stance stance,
        string reason = "",
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new CastBallot(by, stance, reason), commandId, cancellationToken);

    /// <summary>Votes on options, or votes anew.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who votes.</param>
    /// <param name="preference">What they say about the options, such as <c>Preference.Ranked("Monday", "Tuesday")</c>.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> VoteAsync(
        this IDecisions decisions, DecisionId id, PersonId by, Preference preference, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new CastBallot(by, preference), commandId, cancellationToken);

    /// <summary>Votes with a grade, or votes anew.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who votes.</param>
    /// <param name="grade">How far they agree, such as <c>Grade.Fingers(4)</c>.</param>
    /// <param name="reason">Why; may be empty unless reasons are required.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> GradeAsync(
        this IDecisions decisions, DecisionId id, PersonId by, Grade grade, string reason = "", CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new CastBallot(by, grade, reason), commandId, cancellationToken);

    /// <summary>Puts a new version of the proposal; everybody is asked anew unless answers carry over.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="text">The proposal in its new words.</param>
    /// <param name="how">What changed and why.</param>
    /// <param name="integrates">The open objections that it integrates, by number.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> AmendAsync(
        this IDecisions decisions,
        DecisionId id,
        PersonId by,
        string text,
        string how,
        IEnumerable<int>? integrates = null,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(
            id, new AmendProposal(by, how, text) { Integrates = integrates is null ? [] : [.. integrates] }, commandId, cancellationToken);

    /// <summary>Answers the advice of one person.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="adviser">Whose advice.</param>
    /// <param name="answer">What became of it.</param>
    /// <param name="why">Why.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> AnswerAsync(
        this IDecisions decisions,
        DecisionId id,
        PersonId by,
        PersonId adviser,
        AdviceAnswer answer,
        string why,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new AnswerAdvice(adviser, answer, why, by), commandId, cancellationToken);

    /// <summary>Hands a whole voice on for this decision.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Whose voice.</param>
    /// <param name="to">Who may carry it, first choice first.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> HandOnAsync(
        this IDecisions decisions, DecisionId id, PersonId by, IEnumerable<PersonId> to, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new DelegateVote(by, [new DelegationShare([.. Guard.Against.Null(to)], 1)]), commandId, cancellationToken);

    /// <summary>Moves the deadline to a later time.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="deadline">Until when ballots are taken from now on.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> ExtendAsync(
        this IDecisions decisions, DecisionId id, Instant deadline, PersonId by, string reason, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new ExtendDeadline(deadline, by, reason), commandId, cancellationToken);

    /// <summary>Closes a decision: the rule speaks.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision with its verdict, or the refusal.</returns>
    public static Task<Result<DecisionView>> CloseAsync(
        this IDecisions decisions, DecisionId id, PersonId by, CommandId commandId = default, CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new CloseDecision(by), commandId, cancellationToken);

    /// <summary>Says what a review of a closed decision came to.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="id">Which one.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="outcome">Whether it is kept, amended or ended.</param>
    /// <param name="note">What was found; needed where it is amended or ended.</param>
    /// <param name="nextOn">The day of the next review; null for none.</param>
    /// <param name="commandId">The id of the command, the same when it is sent again; <c>default</c> for a new one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The decision afterwards, or the refusal.</returns>
    public static Task<Result<DecisionView>> ReviewAsync(
        this IDecisions decisions,
        DecisionId id,
        PersonId by,
        ReviewOutcome outcome,
        string note = "",
        LocalDate? nextOn = null,
        CommandId commandId = default,
        CancellationToken cancellationToken = default) =>
        Guard.Against.Null(decisions).HandleAsync(id, new ReviewDecision(outcome, by, note, nextOn), commandId, cancellationToken);
}
