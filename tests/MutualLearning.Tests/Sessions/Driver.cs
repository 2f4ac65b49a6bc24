using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>
/// A group that wants to come to the end and plays by the rules: it makes the exit conditions hold, never ends a phase early, and tries all ways
/// out of a phase in turn. It knows nothing of the analysis.
/// </summary>
internal sealed class Driver(Session session, Instant now, int first = 0)
{
    private static readonly (bool Objects, bool Decided, bool? Passed)[] Choices =
        [.. new[] { false, true }.SelectMany(o => new (bool, bool, bool?)[] { (o, false, null), (o, true, null), (o, true, true), (o, true, false) })];

    private readonly Dictionary<PhaseId, int> tried = [];
    private Instant now = now;
    private int commands;

    public Session Session { get; private set; } = session;

    public List<(Session Before, SessionCommand Command, Decided<SessionEvent> Outcome, Session After)> Steps { get; } = [];

    /// <summary>Whether the session came to its end in so many visits.</summary>
    public bool ComesToItsEnd(int visits)
    {
        for (var i = 0; i < visits && Session.Status is not (SessionStatus.Closed or SessionStatus.Cancelled); i++)
        {
            if (Session.Status == SessionStatus.Planned)
            {
                return true;
            }

            SomebodyIsThere();
            if (Session.Status == SessionStatus.Paused)
            {
                Everybody(p => new ResumeSession(p));
            }

            if (!Leave())
            {
                return false;
            }
        }

        return Session.Status is SessionStatus.Closed or SessionStatus.Cancelled;
    }

    /// <summary>Whether the session comes to a phase, if need be by the hand of whoever may intervene.</summary>
    public bool Reaches(PhaseId phase)
    {
        for (var i = 0; i < 200 && Session.Visit is { } visit && visit.Phase.Id != phase; i++)
        {
            if (!There.Any(p => Do(new GoToPhase(phase, p, "There", Walk.Authors))))
            {
                Leave();
            }
        }

        return Session.Visit?.Phase.Id == phase;
    }

    public bool Try(SessionCommand command) => Do(command);

    /// <summary>Somebody says the first thing that they may say now, in these words; whether they may say anything.</summary>
    public bool Says(PersonId person, string text)
    {
        foreach (var agreement in Session.Practice!.Agreements)
        {
            Do(new AnswerAgreement(agreement, person));
        }

        foreach (var allowed in Session.MayDo(person, now).Kinds.Where(static k => k.Targets.Count == 0))
        {
            var fields = allowed.Form.Select(f => Filled(f, person));
            if (Do(new Contribute(person, allowed.Kind, text, [], Visit: Session.Visit!.Number, Pseudonym: Session.Visit.Phase.IsAnonymous ? Given.Mask(person) : default, Fields: fields)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<PersonId> There => [.. Session.Participants.Where(p => p.Presence == Presence.Present).Select(p => p.Person)];

    private void SomebodyIsThere()
    {
        if (!There.Any())
        {
            Do(new JoinSession(Session.Participants.Count == 0 ? Template.Ana : Session.Participants[0].Person));
        }
    }

    private bool Leave()
    {
        var visit = Session.Visit!;
        for (var i = 0; i < Choices.Length; i++)
        {
            var next = tried.GetValueOrDefault(visit.Phase.Id, first);
            Prepare(visit.Phase, Choices[next % Choices.Length]);
            var ways = visit.Phase.Next.Where(s => s.When == StepGuard.Chosen).Select(s => s.To.IsDefault ? new PhaseId("end") : s.To);
            if (!visit.Phase.IsOptional && !visit.Phase.Exit.Holds(Session, now))
            {
                tried[visit.Phase.Id] = next + 1;
                continue;
            }

            // A phase that repeats is left once, after its last run: then the next way is tried.
            var way = (next + (next / Choices.Length)) % (ways.Count + 1) is var w && w > 0 ? ways[w - 1] : default;
            var left = There.Any(p => Advance(p, way)) || (!way.IsDefault && There.Any(p => Advance(p, default)));
            tried[visit.Phase.Id] = Session.Visit is { Step: null } again && again.Phase.Id == visit.Phase.Id ? next : next + 1;
            return left;
        }

        return false;
    }

    // Whoever is asked for takes the role that the next phase belongs to, and then has a turn before it.
    private bool Advance(PersonId by, PhaseId way)
    {
        var command = new AdvancePhase(by, string.Empty, Walk.Authors) { To = way };
        if (Do(command))
        {
            return true;
        }

        return string.Equals(Steps[^1].Outcome.Refusal.Code, "session.role-not-taken", StringComparison.Ordinal)
            && Steps[^1].Outcome.Refusal.Arguments["role"] is var role && There.Any(p => Do(new AssignRole(new RoleId(role), p, p)));
    }

    private void Prepare(Phase phase, (bool Objects, bool Decided, bool? Passed) choice)
    {
        now += Duration.FromMinutes(Session.PlannedMinutes(Session.Visit!));
        foreach (var agreement in Session.Practice!.Agreements)
        {
            Everybody(p => new AnswerAgreement(agreement, p));
        }

        if (phase.Floor.Kind == FloorKind.Role && !There.Any(p => Session.Holds(p, phase.Floor.Role)))
        {
            There.Any(p => There.Any(by => Do(new AssignRole(phase.Floor.Role, p, by, "chosen"))));
        }

        Everybody(p => new MarkReady(p));
        if (Kinds(phase.Exit).Contains(ExitKind.QueueEmpty))
        {
            foreach (var item in Session.Items.Where(i => i.Status == ItemStatus.Waiting))
            {
                Do(new TakeUpItem(item.Id, There.First()));
            }
        }

        // In groups, in their order: each has a round of its own.
        foreach (var person in Session.Visit!.Groups.Count > 1 ? Session.Visit.Groups.SelectMany(g => g).Where(Session.IsPresent).ToList() : There)
        {
            if (phase.Floor.Kind == FloorKind.Queue)
            {
                Do(new GiveFloor(person, person));
            }

            Speak(phase, person, choice.Objects);
        }

        if (!choice.Objects)
        {
            foreach (var objection in Session.OpenObjections)
            {
                There.Any(p => Do(new SettleObjection(objection, p, "Met")) && !Session.OpenObjections.Contains(objection));
            }
        }

        var joined = Session.Visit!.Decisions.Select(d => d.Value).LastOrDefault("decision");
        Session = Session.Evolve(Session, new VerdictNoted(now, joined, choice.Decided, default, choice.Passed));
    }

    // Only what is needed: in a round, the first words are the turn.
    private void Speak(Phase phase, PersonId person, bool objects)
    {
        if (objects && Say(phase, person, ContributionKind.Objection) && phase.IsRound)
        {
            return;
        }

        foreach (var kind in Each(phase.Exit))
        {
            if (!Say(phase, person, kind))
            {
                _ = Session.Contributions.Count == 0 && ContributionKinds.BuiltIn.Names.Any(k => k != ContributionKind.Pass && Say(phase, person, k)) && Say(phase, person, kind);
            }
        }

        if (Session.Visit is { } visit && !visit.HasActed(phase.IsAnonymous ? Given.Mask(person).Value : person.Value))
        {
            Say(phase, person, ContributionKind.Pass);
        }
    }

    private bool Say(Phase phase, PersonId person, ContributionKind kind)
    {
        var fields = phase.Allows.SelectMany(a => a.Fields).Distinct(StringComparer.Ordinal).Select(f => Filled(Session.Practice!.FieldOf(f), person)).ToList();
        var text = kind == ContributionKind.Pass ? string.Empty : "words";
        foreach (var links in Links(person))
        {
            var said = new Contribute(person, kind, text, links, Visit: Session.Visit!.Number, Pseudonym: phase.IsAnonymous ? Given.Mask(person) : default);
            if (Do(said) || (fields.Count > 0 && Do(said with { Fields = ValueList<ContributionField>.Of(fields) })))
            {
                return true;
            }
        }

        return false;
    }

    private static ContributionField Filled(PracticeField field, PersonId person) => field.Type switch
    {
        FieldType.Person => new(field.Id, person),
        FieldType.Date => new(field.Id, "2026-12-01"),
        FieldType.Number => new(field.Id, "3"),
        FieldType.Choice => new(field.Id, field.Choices[0]),
        _ => new(field.Id, "words"),
    };

    private IEnumerable<ValueList<ContributionLink>> Links(PersonId person)
    {
        yield return [];
        foreach (var contribution in Session.ViewAs(person).Contributions.Reverse().Take(3))
        {
            yield return [new(LinkKind.Answers, contribution.Id), new(LinkKind.Paraphrases, contribution.Id)];
        }
    }

    private void Everybody(Func<PersonId, SessionCommand> command)
    {
        foreach (var person in There)
        {
            Do(command(person));
        }
    }

    private bool Do(SessionCommand command)
    {
        var outcome = SessionDecider.Decide(Session, command, new CommandContext(now, new CommandId("d" + commands++)), ContributionKinds.BuiltIn);
        var after = outcome.IsAccepted ? outcome.Events.Aggregate(Session, Session.Evolve) : Session;
        Steps.Add((Session, command, outcome, after));
        Session = after;
        return outcome.IsAccepted;
    }

    private static IEnumerable<ExitKind> Kinds(ExitCondition exit) => exit.Parts.SelectMany(Kinds).Prepend(exit.Kind);

    private static IEnumerable<ContributionKind> Each(ExitCondition exit) =>
        exit.Parts.SelectMany(Each).Concat(exit.Kind == ExitKind.EachContributed ? [exit.Each] : []);
}
