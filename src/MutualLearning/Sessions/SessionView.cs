using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning;

/// <summary>A session as somebody may see it: hidden words and anonymous authors are not in it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SessionView
{
    /// <summary>Its name.</summary>
    public SessionId Id { get; init; }

    /// <summary>The practice it follows.</summary>
    public PracticeId Practice { get; init; }

    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId GroupId { get; init; }

    /// <summary>What it is for.</summary>
    public string Goal { get; init; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public SessionStatus Status { get; init; }

    /// <summary>The running phase; <c>default</c> when none runs.</summary>
    public PhaseId Phase { get; init; }

    /// <summary>The number of the running visit, to be sent with a contribution; 0 when none runs.</summary>
    public int Visit { get; init; }

    /// <summary>Whose turn it is in a round; <c>default</c> outside a round.</summary>
    public PersonId NextInRound { get; init; }

    /// <summary>Everybody who was invited or came.</summary>
    public ValueList<Participant> Participants { get; init; } = ValueList<Participant>.Empty;

    /// <summary>Who holds and held which role.</summary>
    public ValueList<RoleHolding> Roles { get; init; } = ValueList<RoleHolding>.Empty;

    /// <summary>The agenda.</summary>
    public ValueList<AgendaItem> Items { get; init; } = ValueList<AgendaItem>.Empty;

    /// <summary>Who waits to speak.</summary>
    public ValueList<QueueEntry> Queue { get; init; } = ValueList<QueueEntry>.Empty;

    /// <summary>The visits of phases so far, in order: to look back at, when nothing more can be said there.</summary>
    public ValueList<VisitView> Visits { get; init; } = ValueList<VisitView>.Empty;

    /// <summary>Who is in the viewer's group now, the viewer too; empty when all work together.</summary>
    public ValueList<PersonId> Group { get; init; } = ValueList<PersonId>.Empty;

    /// <summary>What the viewer may read; anonymous ones of one visit in an order that tells nothing.</summary>
    public ValueList<ContributionView> Contributions { get; init; } = ValueList<ContributionView>.Empty;

    /// <summary>How many contributions the viewer may not read now.</summary>
    public int HiddenContributions { get; init; }

    internal static SessionView Of(Session session, PersonId viewer, ValueList<ContributionView> contributions, int hidden) => new()
    {
        Id = session.Id,
        Practice = session.Practice?.Id ?? default,
        GroupId = session.Group,
        Goal = session.Goal,
        Status = session.Status,
        Phase = session.Visit?.Phase.Id ?? default,
        Visit = session.Visit?.Number ?? 0,
        NextInRound = session.Visit is { Phase.Floor.Kind: FloorKind.NextInRound } visit ? SessionFloor.NextInRound(session, visit) : default,
        Participants = session.Participants,
        Roles = session.Roles,
        Items = session.Items,
        Queue = session.Queue,
        Visits = session.Visits.Select(v => new VisitView(
            v.Number, v.Phase.Id, v.StartedAt, v.EndedAt, PlannedTime.Minutes(session, v), v.Paused, v.Interventions, v.Groups)
        {
            Unnamed = v.Unnamed,
        }),
        Group = session.Visit?.GroupOf(viewer).Where(session.IsPresent) ?? ValueList<PersonId>.Empty,
        Contributions = contributions,
        HiddenContributions = hidden,
    };
}
