using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Plays a session with simulated participants to its end: a way to try a practice of your own, through your own services and store.</summary>
/// <remarks>
/// What happens follows from the seed alone, on every machine. The participants talk, answer, pass, object, meet objections, vote, hand roles
/// over, and now and then try what they may not; whoever may move the session on does so when the phase may end, at about the planned time.
/// It always comes to an end. It shows how a practice works and says nothing about people. Not safe for use by many threads.
/// </remarks>
public sealed class Rehearsal
{
    /// <summary>How often at most somebody tries what they may not.</summary>
    public const int MaxSlips = 6;

    /// <summary>How many steps a session has at most before it is closed early.</summary>
    public const int MaxSteps = 20_000;

    private static readonly Dictionary<PersonId, Stance> NoBallots = [];

    private readonly ISessions sessions;
    private readonly IDecisions decisions;
    private readonly RehearsalStage stage;

    /// <summary>Prepares to play a session.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="decisions">The decisions, over the same store.</param>
    /// <param name="clock">The clock that they read; it is moved as time passes.</param>
    /// <param name="id">The session: planned, or open.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Rehearsal(ISessions sessions, IDecisions decisions, TestClock clock, SessionId id, ulong seed = 0)
    {
        this.sessions = sessions ?? throw new ArgumentNullException(nameof(sessions));
        this.decisions = decisions ?? throw new ArgumentNullException(nameof(decisions));
        stage = new(id, clock ?? throw new ArgumentNullException(nameof(clock)), new SplitMix64(seed));
    }

    /// <summary>The people whom somebody plays by hand: nothing is done for them. Nobody unless set.</summary>
    public ValueList<PersonId> Live { get => stage.Live; init => stage.Live = value; }

    /// <summary>The words of a contribution: of its kind, and of a number that tells phrases apart. Short English phrases unless set.</summary>
    public Func<ContributionKind, int, string> Words { get => stage.Words; init => stage.Words = value; }

    /// <summary>What is said in a phase, in order, whoever says it: each line once, by somebody who may. None unless set; where the lines end people say no more than they must.</summary>
    public Func<PhaseId, IReadOnlyList<RehearsalLine>> Lines { get => stage.Lines; init => stage.Lines = value; }

    /// <summary>What people put on the agenda, in order; short phrases unless set.</summary>
    public IReadOnlyList<string> Topics { get => stage.Topics; init => stage.Topics = value; }

    /// <summary>The session after the last step, with what is hidden.</summary>
    public Session Session => stage.Session;

    /// <summary>Plays to the end.</summary>
    /// <param name="cancellationToken">Ends the play between two steps.</param>
    /// <returns>The session; it has not ended when somebody whom others play would have to act.</returns>
    public async Task<Session> PlayAsync(CancellationToken cancellationToken = default)
    {
        while (await StepAsync(cancellationToken).ConfigureAwait(false) is not null)
        {
        }

        return Session;
    }

    /// <summary>Lets the next of the simulated participants act.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What they did or tried; null when the session is over, or none of them has anything to do.</returns>
    /// <exception cref="InvalidOperationException">There is no such session.</exception>
    public async Task<RehearsalStep?> StepAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        switch (Session.Status)
        {
            case SessionStatus.Planned:
                return await DoAsync(Session.PlannedBy, new OpenSession(Session.PlannedBy), cancellationToken).ConfigureAwait(false);
            case SessionStatus.Paused when stage.Lead() is { IsDefault: false } lead:
                return await DoAsync(lead, new ResumeSession(lead), cancellationToken).ConfigureAwait(false);
            case SessionStatus.Open when Session.Visit is { } visit:
                stage.Steps++;
                return await PlayAsync(visit, cancellationToken).ConfigureAwait(false);
            default:
                return null;
        }
    }

    /// <summary>Takes the decision that belongs to the phase, by the rule of the practice: declares it in the session, lets everybody vote, and closes it.</summary>
    /// <param name="ballots">The ballots of people whom somebody plays by hand; nothing for those who do not vote. The others vote by themselves.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The step by which the session got a verdict, or what was refused; null when no simulated participant, nor one with a ballot, may move the session on.</returns>
    public async Task<RehearsalStep?> DecideAsync(IReadOnlyDictionary<PersonId, Stance> ballots, CancellationToken cancellationToken = default)
    {
        if (ballots is null)
        {
            throw new ArgumentNullException(nameof(ballots));
        }

        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        var lead = stage.LeadAmong(ballots.Keys);
        if (lead.IsDefault || Session.Visit is not { } visit)
        {
            return null;
        }

        stage.Follow(visit);
        stage.Script.Decisions++;
        var name = new DecisionId(string.Concat(stage.Id.Value, "-", Preparing.Number(visit.Number), "-", Preparing.Number(stage.Script.Decisions)));
        var before = Session;
        var decision = await new Voting(stage, sessions, decisions).DecideAsync(name, lead, ballots, cancellationToken).ConfigureAwait(false);
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        return new RehearsalStep(lead, new JoinDecision(name, lead), before, Session, decision.IsRefused ? decision.Refusal : default(Refusal?))
        {
            Decision = decision.IsAccepted ? decision.Value : null,
        };
    }

    private async Task<RehearsalStep?> PlayAsync(PhaseVisit visit, CancellationToken cancellationToken)
    {
        stage.Follow(visit);
        var act = (Preparing.Prepare(stage, visit) ?? Slipping.Slip(stage, visit) ?? Talking.Talk(stage, visit)) ?? HandingOver.HandOver(stage, visit);
        if (act is null && Awaiting.Awaited(stage, visit.Phase.Exit, visit) is { } awaited)
        {
            act = awaited.Act;
            if (awaited.Decides)
            {
                return Live.Count > 0 && stage.LivePresent() ? null : await DecideAsync(NoBallots, cancellationToken).ConfigureAwait(false);
            }
        }

        act ??= Leading.GoOn(stage, visit);
        return act is { } command ? await DoAsync(command.By, command.Command, cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task RefreshAsync(CancellationToken cancellationToken) => stage.Session =
        await sessions.FindUnfilteredAsync(stage.Id, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"There is no session {stage.Id}.");

    private async Task<RehearsalStep> DoAsync(PersonId by, SessionCommand command, CancellationToken cancellationToken)
    {
        var before = Session;
        var result = await sessions.HandleAsync(stage.Id, command, default, cancellationToken).ConfigureAwait(false);
        if (result.IsAccepted)
        {
            await RefreshAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (command is not Contribute)
        {
            stage.Script.Failures++;
        }

        return new RehearsalStep(by, command, before, Session, result.IsRefused ? result.Refusal : default(Refusal?));
    }
}
