using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>Plays a session with simulated participants to its end: a way to try a practice of your own, through your own services and store.</summary>
/// <remarks>
/// What happens follows from the seed alone, on every machine. The participants talk, answer, pass, object, meet objections, vote, hand roles
/// over, and now and then try what they may not; whoever may move the session on does so when the phase may end, at about the planned time.
/// It always comes to an end. It shows how a practice works and says nothing about people. Not safe for use by many threads.
/// </remarks>
public sealed partial class Rehearsal
{
    /// <summary>How often at most somebody tries what they may not.</summary>
    public const int MaxSlips = 6;

    /// <summary>How many steps a session has at most before it is closed early.</summary>
    public const int MaxSteps = 20_000;

    private readonly ISessions sessions;
    private readonly IDecisions decisions;
    private readonly TestClock clock;
    private readonly SessionId id;
    private readonly SplitMix64 random;
    private VisitScript script = new(0, 0, Duration.Zero, false);
    private int slips = MaxSlips;
    private int steps;

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
        this.clock = clock ?? throw new ArgumentNullException(nameof(clock));
        this.id = id;
        random = new SplitMix64(seed);
    }

    /// <summary>The people whom somebody plays by hand: nothing is done for them. Nobody unless set.</summary>
    public ValueList<PersonId> Live { get; init; } = ValueList<PersonId>.Empty;

    /// <summary>The words of a contribution: of its kind, and of a number that tells phrases apart. Short English phrases unless set.</summary>
    public Func<ContributionKind, int, string> Words { get; init; } = Phrases.Of;

    /// <summary>The session after the last step, with what is hidden.</summary>
    public Session Session { get; private set; } = Session.Initial;

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
            case SessionStatus.Paused when Lead() is { IsDefault: false } lead:
                return await DoAsync(lead, new ResumeSession(lead), cancellationToken).ConfigureAwait(false);
            case SessionStatus.Open when Session.Visit is { } visit:
                steps++;
                return await PlayAsync(visit, cancellationToken).ConfigureAwait(false);
            default:
                return null;
        }
    }

    private async Task<RehearsalStep?> PlayAsync(PhaseVisit visit, CancellationToken cancellationToken)
    {
        script = script.Visit == visit.Number ? script : Plan(visit);
        var act = (Slip(visit) ?? Prepare(visit) ?? Talk(visit)) ?? HandOver(visit);
        if (act is null && Awaited(visit.Phase.Exit, visit) is { } awaited)
        {
            act = awaited.Act;
            if (awaited.Decides)
            {
                return Live.Count > 0 && LivePresent() ? null : await DecideAsync(NoBallots, cancellationToken).ConfigureAwait(false);
            }
        }

        act ??= GoOn(visit);
        return act is { } command ? await DoAsync(command.By, command.Command, cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task RefreshAsync(CancellationToken cancellationToken) => Session =
        await sessions.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"There is no session {id}.");

    private async Task<RehearsalStep> DoAsync(PersonId by, SessionCommand command, CancellationToken cancellationToken)
    {
        var before = Session;
        var result = await sessions.HandleAsync(id, command, default, cancellationToken).ConfigureAwait(false);
        Session = result.IsAccepted ? result.Value : before;
        if (result.IsRefused && command is not Contribute)
        {
            script.Failures++;
        }

        return new RehearsalStep(by, command, before, Session, result.IsRefused ? result.Refusal : default(Refusal?));
    }

    private readonly record struct Act(PersonId By, SessionCommand Command);
}
