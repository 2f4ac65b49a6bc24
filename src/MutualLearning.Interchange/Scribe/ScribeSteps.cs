using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Writes the steps of one record, entry by entry.</summary>
internal sealed partial class ScribeSteps
{
    private static readonly RoleId Facilitator = new("facilitator");
    private static readonly RoleId Scribe = new("scribe");

    private readonly ScribeRecord record;
    private readonly ScribeImportOptions options;
    private readonly Instant start;
    private readonly List<ImportStep> steps = [];
    private readonly HashSet<PersonId> present = [];
    private readonly List<PersonId> arrivals = [];
    private readonly Dictionary<string, ItemId> agenda = new(System.StringComparer.OrdinalIgnoreCase);
    private PersonId chair;
    private RuleSpec? declaredRule;
    private readonly HashSet<(RoleId Role, PersonId Person)> held = [];
    private readonly HashSet<PersonId> queued = [];
    private readonly ILookup<int, PersonId> voters;
    private readonly Dictionary<int, int> late;
    private readonly Dictionary<int, CloseDecision> closing = [];
    private Instant at;
    private int line;
    private bool isOpen;
    private (ContributionId Id, PersonId By)? question;

    public ScribeSteps(ScribeRecord record, ScribeImportOptions options)
    {
        this.record = record;
        this.options = options;
        var local = (record.Date ?? options.Date).At(record.StartsAt ?? LocalTime.Midnight);
        start = at = local.InZoneLeniently(options.Zone).ToInstant();
        var ballots = record.Entries.OfType<BallotWritten>().ToList();
        voters = ballots.ToLookup(b => b.ProposalLine, b => Person(b.Person));
        late = ballots.Where(b => b.IsLate).GroupBy(b => b.ProposalLine).ToDictionary(g => g.Key, g => g.Count());
    }

    public IReadOnlyList<ImportStep> All()
    {
        Session(new PlanSession(options.Session, options.Practice, Goal(), ValueList<PersonId>.Empty, options.ImportedBy));
        foreach (var entry in record.Entries)
        {
            line = entry.Line;
            at = start + (entry.At ?? Duration.Zero);
            Take(entry);
        }

        if (isOpen && Chair() is { IsDefault: false } chair)
        {
            Session(new CloseSession(chair));
        }

        return steps;
    }

    private void Take(ScribeEntry entry)
    {
        switch (entry)
        {
            case AttendeeMarked e when e.Source != AttendanceSource.Called: Join(e.Person); break;
            case AttendeeRemoved e: Leave(e.Person); break;
            case RegretsMarked e: Session(new DeclineSession(Person(e.Person))); break;
            case RoleTaken e: Assign(e); break;
            case RoleLeft e: Release(Role(e.Role), Person(e.Person)); break;
            case HeaderGiven { Name: "decision rule" } e: declaredRule = RuleSpec.TryParse(e.Value, out var rule) ? rule : null; break;
            case AgendaAdded e: Plan(e); break;
            case TopicStarted e: Turn(e); break;
            case QueueJoined e: Queue(e); break;
            case QueueLeft e: Unqueue(Person(e.Person)); break;
            case FloorGiven e: Give(Join(e.Person)); break;
            case Statement { Speaker: null, SpeakerAsWritten: not null }: break; // listed as unresolved
            case Statement e: Say(e); break;
            case ProposalMade e: Propose(e); break;
            case BallotWritten e: Vote(e); break;
            case ProposalSuperseded e: Supersede(e); break;
            case ResolutionMade e: Resolve(e); break;
            case ActionNoted e: Act(e); break;
        }
    }

    private string Goal()
    {
        foreach (var entry in record.Entries)
        {
            if (entry is HeaderGiven { Name: "meeting" } header && !string.IsNullOrWhiteSpace(header.Value))
            {
                return header.Value;
            }
        }

        return "Meeting";
    }

    private void Plan(AgendaAdded e)
    {
        agenda[e.Title] = Item("i");
        Session(new AddItem(Item("i"), e.Title, options.ImportedBy));
    }

    private void Turn(TopicStarted e)
    {
        question = null;
        if (e.IsSubtopic || !agenda.TryGetValue(e.Title, out var item))
        {
            item = Item(e.IsSubtopic ? "s" : "t");
            Session(new AddItem(item, e.Title, options.ImportedBy));
        }

        agenda.Remove(e.Title);
        var by = Chair();
        Running(new TakeUpItem(item, by));
    }

    private void Say(Statement e)
    {
        var by = Join(e.Speaker ?? e.RecordedBy);
        var text = e.Text;
        var asks = text.TrimEnd(' ', '"', '\'', ')', '.').EndsWith("?", System.StringComparison.Ordinal);
        var answers = !asks && question is { } open && open.By != by ? question : null;
        var kind = asks ? ContributionKind.Question : answers is null ? ContributionKind.View : ContributionKind.Answer;
        var links = answers is null
            ? ValueList<ContributionLink>.Empty
            : ValueList<ContributionLink>.Empty.Add(new ContributionLink(LinkKind.Answers, answers.Value.Id));
        var recorder = Person(e.RecordedBy);
        var id = Running(new Contribute(by, kind, text, links, recorder == by ? default : recorder));
        question = asks ? (new ContributionId(id.Value), by) : answers is null ? question : null;
    }

    // The first command that needs a running session opens it.
    private CommandId Running(SessionCommand command)
    {
        if (!isOpen)
        {
            isOpen = true;
            Session(new OpenSession(options.ImportedBy));
        }

        return Session(command);
    }

    private CommandId Session(SessionCommand command)
    {
        var id = NextCommand();
        steps.Add(new SessionStep(line, at, id, options.Session, command));
        return id;
    }

    private CommandId NextCommand() => new(options.Session.Value + "#" + Invariant(steps.Count + 1));

    private ItemId Item(string prefix) => new(prefix + Invariant(line));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
