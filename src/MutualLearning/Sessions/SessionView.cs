using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning;

/// <summary>A session as somebody may see it: hidden words and anonymous authors are not in it.</summary>
/// <remarks>Immutable. In the answer to a command, what grows with the session is made when it is first asked for.</remarks>
public sealed record SessionView
{
    private readonly Deferred<SessionSight> sight = SessionSight.Nothing;

    /// <summary>Its name.</summary>
    public SessionId Id { get; init; }

    /// <summary>The version that it shows: it grows with everything that happens in the session. 0 for one that was not read from a store.</summary>
    public long Version { get; init; }

    /// <summary>The practice it follows.</summary>
    public PracticeId Practice { get; init; }

    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId GroupId { get; init; }

    /// <summary>The title of the practice, in its own language; empty when there is no such session.</summary>
    public string PracticeTitle { get; init; } = string.Empty;

    /// <summary>The version of the practice; 0 when there is no such session.</summary>
    public int PracticeVersion { get; init; }

    /// <summary>The session of the same group before it; <c>default</c> for none.</summary>
    public SessionId After { get; init; }

    /// <summary>What it is for.</summary>
    public string Goal { get; init; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public SessionStatus Status { get; init; }

    /// <summary>Who planned it.</summary>
    public PersonId PlannedBy { get; init; }

    /// <summary>When it was opened; null before.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>When it was closed or called off; null before.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>When the pause began that it is in; null when it is in none.</summary>
    public Instant? PausedAt { get; init; }

    /// <summary>The running phase; <c>default</c> when none runs.</summary>
    public PhaseId Phase { get; init; }

    /// <summary>The number of the running visit, to be sent with a contribution; 0 when none runs.</summary>
    public int Visit { get; init; }

    /// <summary>When the running phase may end; null when none runs.</summary>
    public ExitCondition? Exit { get; init; }

    /// <summary>Whether that holds at the time of the view.</summary>
    public bool ExitHolds { get; init; }

    /// <summary>Whose turn it is in a round; <c>default</c> outside a round.</summary>
    public PersonId NextInRound { get; init; }

    /// <summary>Who has the floor from the queue; <c>default</c> for nobody.</summary>
    public PersonId FloorHolder { get; init; }

    /// <summary>How many people have said in the running visit that they are ready.</summary>
    public int ReadyCount { get; init; }

    /// <summary>Whether the viewer is among them.</summary>
    public bool IsReady { get; init; }

    /// <summary>Everybody who was invited or came.</summary>
    public ValueList<Participant> Participants { get; init; } = ValueList<Participant>.Empty;

    /// <summary>What is to happen afterwards, once the session has come to its end: for each, plan a session with it, or let somebody take it on by <see cref="ResponsibilitiesExtensions.TakeOnFollowUpAsync"/>.</summary>
    public ValueList<FollowUpView> FollowUps { get; init; } = ValueList<FollowUpView>.Empty;

    /// <summary>Who has agreed to what the practice asks everybody for.</summary>
    public ValueList<GivenAgreement> Agreements { get; init; } = ValueList<GivenAgreement>.Empty;

    /// <summary>Who holds and held which role.</summary>
    public ValueList<RoleHolding> Roles { get; init; } = ValueList<RoleHolding>.Empty;

    /// <summary>The agenda.</summary>
    public ValueList<AgendaItem> Items { get; init; } = ValueList<AgendaItem>.Empty;

    /// <summary>The item being talked about; <c>default</c> for none.</summary>
    public ItemId CurrentItem { get; init; }

    /// <summary>Who waits to speak.</summary>
    public ValueList<QueueEntry> Queue { get; init; } = ValueList<QueueEntry>.Empty;

    /// <summary>The visits of phases so far, in order: to look back at, when nothing more can be said there.</summary>
    public ValueList<VisitView> Visits
    {
        get => sight.Value.Visits;
        init => sight = new(sight.Value with { Visits = value });
    }

    /// <summary>Who is in the viewer's group now, the viewer too; empty when all work together.</summary>
    public ValueList<PersonId> Group
    {
        get => sight.Value.Group;
        init => sight = new(sight.Value with { Group = value });
    }

    /// <summary>What the viewer may read; anonymous ones of one visit in an order that tells nothing.</summary>
    public ValueList<ContributionView> Contributions
    {
        get => sight.Value.Contributions;
        init => sight = new(sight.Value with { Contributions = value });
    }

    /// <summary>How many contributions the viewer may not read now.</summary>
    public int HiddenContributions
    {
        get => sight.Value.Hidden;
        init => sight = new(sight.Value with { Hidden = value });
    }

    /// <summary>The objections among the contributions that nobody has met yet.</summary>
    public ValueList<ContributionId> OpenObjections
    {
        get => sight.Value.OpenObjections;
        init => sight = new(sight.Value with { OpenObjections = value });
    }

    private Deferred<SessionSight> Sight
    {
        init => sight = value;
    }

    /// <summary>This view with everything made, so that it holds nothing else.</summary>
    internal SessionView Made()
    {
        _ = sight.Value;
        return this;
    }

    internal static SessionView Of(Session session, PersonId viewer, Instant now, long version, Pseudonym own)
    {
        var visit = session.Visit;
        return new()
        {
            Id = session.Id,
            Version = version,
            Practice = session.Practice?.Id ?? default,
            PracticeTitle = session.Practice?.Title ?? string.Empty,
            PracticeVersion = session.Practice?.Version ?? 0,
            GroupId = session.Group,
            After = session.After,
            Goal = session.Goal,
            Status = session.Status,
            PlannedBy = session.PlannedBy,
            OpenedAt = session.OpenedAt,
            EndedAt = session.EndedAt,
            PausedAt = session.PausedAt,
            Phase = visit?.Phase.Id ?? default,
            Visit = visit?.Number ?? 0,
            Exit = visit?.Phase.Exit,
            ExitHolds = visit is not null && Sessions.Exit.Holds(visit.Phase.Exit, session, now),
            NextInRound = visit is { Phase.Floor.Kind: FloorKind.NextInRound } ? SessionFloor.NextInRound(session, visit, viewer) : default,
            FloorHolder = session.FloorHolder,
            ReadyCount = session.Ready.Count,
            IsReady = session.IsReady(viewer),
            Participants = session.Participants,
            Agreements = session.Agreements,
            FollowUps = SessionFollowUps.Of(session),
            Roles = session.Roles,
            Items = session.Items,
            CurrentItem = session.CurrentItem,
            Queue = session.Queue,
            Sight = own.IsDefault
                ? new(session, viewer, static (from, who) => SessionSight.Of((Session)from, who, default))
                : new(SessionSight.Of(session, viewer, own)),
        };
    }
}
