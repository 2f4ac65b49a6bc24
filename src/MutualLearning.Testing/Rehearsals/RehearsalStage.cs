using System;
using System.Collections.Generic;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>Where a rehearsal stands: the session, who plays, and what they mean to do.</summary>
internal sealed class RehearsalStage(SessionId id, TestClock clock, SplitMix64 random)
{
    public SessionId Id { get; } = id;

    public TestClock Clock { get; } = clock;

    public SplitMix64 Random { get; } = random;

    /// <summary>The people whom somebody plays by hand.</summary>
    public ValueList<PersonId> Live { get; set; } = ValueList<PersonId>.Empty;

    public Func<ContributionKind, int, string> Words { get; set; } = Phrases.Of;

    public Func<PhaseId, IReadOnlyList<RehearsalLine>> Lines { get; set; } = static _ => [];

    public IReadOnlyList<string> Topics { get; set; } = [];

    /// <summary>The lines that have been said, by their phase and place.</summary>
    public HashSet<(PhaseId Phase, int Line)> Said { get; } = [];

    /// <summary>How many lines of a phase are still to be said.</summary>
    public int LinesLeft(PhaseId phase)
    {
        var left = Lines(phase).Count;
        foreach (var (of, _) in Said)
        {
            left -= of == phase ? 1 : 0;
        }

        return left;
    }

    public Session Session { get; set; } = Session.Initial;

    public VisitScript Script { get; set; } = new(0, 0, Duration.Zero, false);

    /// <summary>How often somebody may still try what they may not.</summary>
    public int Slips { get; set; } = Rehearsal.MaxSlips;

    public int Steps { get; set; }

    public bool LivePresent() => Live.Where(Session.IsPresent).Count > 0;

    public bool IsSimulated(PersonId person)
    {
        foreach (var live in Live)
        {
            if (live == person)
            {
                return false;
            }
        }

        return Session.IsPresent(person);
    }

    public ValueList<PersonId> Simulated() => Session.Participants.Where(p => IsSimulated(p.Person)).Select(static p => p.Person);

    /// <summary>The simulated participants in an order by chance.</summary>
    public List<PersonId> Shuffled()
    {
        var people = new List<PersonId>(Simulated());
        for (var i = people.Count - 1; i > 0; i--)
        {
            var other = Random.Next(i + 1);
            (people[i], people[other]) = (people[other], people[i]);
        }

        return people;
    }

    /// <summary>The first of them who may move the session on.</summary>
    public PersonId Lead()
    {
        foreach (var person in Simulated())
        {
            if (Session.MayAdvance(person))
            {
                return person;
            }
        }

        return default;
    }

    /// <summary>The first of them, or of some others, who may move the session on.</summary>
    public PersonId LeadAmong(IEnumerable<PersonId> others)
    {
        var lead = Lead();
        foreach (var person in others)
        {
            lead = lead.IsDefault && Session.MayAdvance(person) ? person : lead;
        }

        return lead;
    }

    /// <summary>Plans what is to happen in a visit, when it is a new one.</summary>
    public void Follow(PhaseVisit visit) => Script = Script.Visit == visit.Number ? Script : Planning.Plan(this, visit);

    public SessionMoves Moves(PersonId person) => Session.MayDo(person, Clock.GetCurrentInstant());

    public int CountVisits(PhaseId phase) => Session.Visits.Where(v => v.Phase.Id == phase).Count;

    public bool Chance(int percent) => Random.Next(100) < percent;

    public string Say(ContributionKind kind) => Words(kind, Random.Next(1_000));
}
