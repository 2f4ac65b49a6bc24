using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Interchange.Importing;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Writes the steps of one record, entry by entry.</summary>
internal sealed class ScribeSteps
{
    private readonly ScribeRecord record;
    private readonly ScribeImportOptions options;
    private readonly StepWriter writer;
    private readonly ScribePeople people;
    private readonly ScribeProposals proposals;
    private readonly Dictionary<string, ItemId> agenda = new(System.StringComparer.OrdinalIgnoreCase);
    private (ContributionId Id, PersonId By)? question;

    public ScribeSteps(ScribeRecord record, ScribeImportOptions options)
    {
        this.record = record;
        this.options = options;
        var local = (record.Date ?? options.Date).At(record.StartsAt ?? LocalTime.Midnight);
        writer = new(options, local.InZoneLeniently(options.Zone).ToInstant());
        people = new(writer, record, options);
        proposals = new(writer, people, record, options);
    }

    public IReadOnlyList<ImportStep> All()
    {
        writer.Session(new PlanSession(options.Session, options.Practice, Goal(), ValueList<PersonId>.Empty, options.ImportedBy)
        {
            Openness = SessionOpenness.Open,
        });
        foreach (var entry in record.Entries)
        {
            writer.Begin(entry);
            Take(entry);
        }

        if (writer.IsOpen && people.Chair() is { IsDefault: false } chair)
        {
            writer.Session(new CloseSession(chair));
        }

        return writer.Steps;
    }

    private void Take(ScribeEntry entry)
    {
        switch (entry)
        {
            case AttendeeMarked e when e.Source != AttendanceSource.Called: people.Join(e.Person); break;
            case AttendeeRemoved e: people.Leave(e.Person); break;
            case RegretsMarked e: writer.Session(new DeclineSession(people.Person(e.Person))); break;
            case RoleTaken e: people.Assign(e); break;
            case RoleLeft e: people.Release(ScribePeople.Role(e.Role), people.Person(e.Person)); break;
            case HeaderGiven { Name: "decision rule" } e: proposals.Rule(e.Value); break;
            case AgendaAdded e: Plan(e); break;
            case TopicStarted e: Turn(e); break;
            case SpeakerQueued e: people.Queue(e); break;
            case SpeakerUnqueued e: people.Unqueue(people.Person(e.Person)); break;
            case SpeakerAcknowledged e: people.Give(people.Join(e.Person)); break;
            case Remark { Speaker: null, SpeakerAsWritten: not null }: break; // listed as unresolved
            case Remark e: Say(e); break;
            case ProposalMade e: question = null; proposals.Propose(e); break;
            case BallotWritten e: proposals.Vote(e); break;
            case ProposalSuperseded e: proposals.Supersede(e); break;
            case ResolutionMade e: question = null; proposals.Resolve(e); break;
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
        writer.Session(new AddItem(Item("i"), e.Title, options.ImportedBy));
    }

    private void Turn(TopicStarted e)
    {
        question = null;
        if (e.IsSubtopic || !agenda.TryGetValue(e.Title, out var item))
        {
            item = Item(e.IsSubtopic ? "s" : "t");
            writer.Session(new AddItem(item, e.Title, options.ImportedBy));
        }

        agenda.Remove(e.Title);
        var by = people.Chair();
        writer.Running(new TakeUpItem(item, by));
    }

    private void Say(Remark e)
    {
        var by = people.Join(e.Speaker ?? e.RecordedBy);
        var text = e.Text;
        var asks = text.TrimEnd(' ', '"', '\'', ')', '.').EndsWith("?", System.StringComparison.Ordinal);
        var answers = !asks && question is { } open && open.By != by ? question : null;
        var kind = asks ? ContributionKind.Question : answers is null ? ContributionKind.View : ContributionKind.Answer;
        var links = answers is null
            ? ValueList<ContributionLink>.Empty
            : ValueList<ContributionLink>.Empty.Add(new ContributionLink(LinkKind.Answers, answers.Value.Id));
        var recorder = people.Join(e.RecordedBy);
        var id = writer.Running(new Contribute(by, kind, text, links, recorder == by ? default : recorder));
        question = asks ? (new ContributionId(id.Value), by) : answers is null ? question : null;
    }

    private ItemId Item(string prefix) => new(prefix + writer.Line.ToString(CultureInfo.InvariantCulture));

    private void Act(ActionNoted e)
    {
        var id = ScribeImport.ResponsibilityOf(options.Session, e.Line);
        var owner = e.Owners.Count == 1 ? people.Person(e.Owners[0]) : default;
        var command = writer.NextCommand();
        writer.TakeOn(command, new TakeOnResponsibility(id, e.Text, owner, people.Join(e.By), Session: options.Session) { IsRecorded = true });
    }
}
