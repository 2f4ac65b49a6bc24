using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>What people did in an application, from random numbers; every text is unique, and it is known whose it is.</summary>
internal sealed class History(Application app)
{
    private static readonly PersonId[] People = [Template.Ana, Template.Ben, Template.Cleo, Template.Dan];
    private readonly Dictionary<string, (PersonId By, StreamId Stream, ContributionId Contribution)> own = [];
    private int number;

    public static Gen<(int, int, int, int)[]> Steps { get; } =
        Gen.Select(Gen.Int[0, 39], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 2]).Array[10, 120];

    public static DecisionId[] Decisions { get; } = [new("open"), new("secret"), new("delegated"), new("consent")];

    public static ResponsibilityId[] Responsibilities { get; } = [new("r0"), new("r1"), new("r2")];

    public static SessionId[] Sessions { get; } = [new("s0"), new("s1"), new("s2")];

    /// <summary>Words that somebody said in their own name or behind a pseudonym.</summary>
    public IReadOnlyDictionary<string, (PersonId By, StreamId Stream, ContributionId Contribution)> Own => own;

    public async Task RunAsync(IEnumerable<(int, int, int, int)> steps)
    {
        foreach (var session in Sessions)
        {
            await app.Sessions.StartAsync(session, Application.Everything.Id, "Goal", Template.People([.. People]), People[number++ % 4]);
        }

        foreach (var decision in Decisions)
        {
            await app.Decisions.HandleAsync(decision, new DeclareDecision(decision, Declared(decision), People[number++ % 4]));
        }

        foreach (var (what, who, whom, which) in steps)
        {
            app.Clock.Advance(Duration.FromMinutes(1));
            await (what < 20 ? InSession(what, People[who], People[whom], Sessions[which])
                : what < 30 ? InDecision(what, People[who], Decisions[(which + whom) % 4])
                : InResponsibility(what, People[who], People[whom], Responsibilities[which]));
        }
    }

    private static DecisionDeclaration Declared(DecisionId id) =>
        new("Question?", id.Value switch
        {
            "delegated" => new RuleSpec("delegated").With("decider", "ana"),
            "consent" => new RuleSpec("consent"),
            _ => new RuleSpec("simple-majority"),
        }, Template.People(People[0], People[1], People[2]))
        {
            Advisory = Template.People(People[3]),
            Secrecy = id.Value == "secret" ? Secrecy.Secret : Secrecy.Open,
            Fallback = id.Value == "consent" ? new RuleSpec("delegated").With("decider", "ana") : null,
        };

    private async Task InSession(int what, PersonId by, PersonId other, SessionId id)
    {
        var session = (await app.Sessions.FindUnfilteredAsync(id))!;
        var stream = Stream("session", id.Value);
        var contribution = session.Contributions.Count == 0 ? null : session.Contributions[number % session.Contributions.Count];
        var facilitator = session.Roles.FirstOrDefault(r => r.Role == Template.Facilitator && r.Until is null)?.Person ?? by;
        SessionCommand? command = what switch
        {
            8 => new AdvancePhase(facilitator, Said(facilitator, stream), ValueList<RevealedAuthor>.Empty),
            9 => new JoinQueue(by, Said(by, stream)),
            10 => new AddItem(new ItemId("i" + number++), "Title", by),
            11 => new PauseSession(facilitator, Said(facilitator, stream)),
            12 => new ResumeSession(facilitator),
            13 => new AssignRole(number++ % 2 == 0 ? Template.Scribe : Template.Facilitator, other, by),
            14 when contribution is { IsAnonymous: false } => new CorrectContribution(contribution.Id, Said(contribution.Author, stream, contribution.Id), contribution.Author),
            15 => session.OpenObjections is [var open, ..] ? new SettleObjection(open, by, Said(by, stream)) : new MarkReady(by),
            16 => new LeaveSession(by),
            17 => new JoinSession(by),
            18 => new GiveFloor(other, facilitator),
            19 => number++ % 4 == 0 ? new CloseSession(facilitator, Said(facilitator, stream)) : new ExtendPhase(5, facilitator, Said(facilitator, stream)),
            _ => null,
        };
        if (command is not null)
        {
            await app.Sessions.HandleAsync(id, command);
            return;
        }

        var text = what == 0 ? string.Empty : "said " + number++;
        var kind = what == 0 ? ContributionKind.Pass : what == 1 ? ContributionKind.Objection : ContributionKind.View;
        var recorder = what == 2 && other != by ? other : default;
        var said = await app.Sessions.ContributeAsync(
            id, new Contribute(by, kind, text, ValueList<ContributionLink>.Empty, recorder, session.Visit?.Number ?? 0));
        if (said.IsAccepted && text.Length > 0)
        {
            own[text] = (by, stream, said.Value.Id);
        }
    }

    private Task InDecision(int what, PersonId by, DecisionId id)
    {
        var stream = Stream("decision", id.Value);
        return app.Decisions.HandleAsync(id, what switch
        {
            20 => new RaiseObjection(by, Said(by, stream)),
            21 => new SettleDecisionObjection((number++ % 3) + 1, by, Said(by, stream)),
            22 => new RecuseFromDecision(by, Said(by, stream)),
            23 => new WithdrawBallot(by),
            24 => number++ % 3 == 0 ? new CloseDecision(by, "Resolved") : new BeginDiscussion(by),
            _ => new CastBallot(by, (Stance)(1 + (number++ % 5)), Said(by, stream)),
        });
    }

    private Task InResponsibility(int what, PersonId by, PersonId other, ResponsibilityId id)
    {
        var stream = Stream("responsibility", id.Value);
        return app.Responsibilities.HandleAsync(id, what switch
        {
            30 or 31 => new TakeOnResponsibility(id, "Task", by, other, null, "Done when"),
            32 => new InvolvePeople(new Involved(Template.People(by), Template.People(other), ValueList<PersonId>.Empty), other),
            33 => new BlockResponsibility(by, Said(by, stream)),
            34 => new UnblockResponsibility(by),
            35 => new OfferHandOver(other, by, Said(by, stream)),
            36 => new AcceptHandOver(by),
            37 => new ChangeDueDate(new LocalDate(2026, 4, 1 + (number++ % 20)), by, Said(by, stream)),
            38 => new ReportAccountableLeft(other, by),
            _ => number++ % 3 == 0 ? new CompleteResponsibility(by, Said(by, stream)) : new StartResponsibility(by),
        });
    }

    private string Said(PersonId by, StreamId stream, ContributionId contribution = default)
    {
        var text = "said " + number++;
        own[text] = (by, stream, contribution);
        return text;
    }

    private static StreamId Stream(string kind, string id) => new(TenantId.Single, kind, id);
}
