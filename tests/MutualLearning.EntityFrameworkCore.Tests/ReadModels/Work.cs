using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

/// <summary>Small steps of a group at work, each named by three numbers. A step that the domain refuses changes nothing.</summary>
internal sealed class Work(HrApplication.Scope scope, string tag)
{
    public const int Kinds = 13;

    public async Task<StreamId> DoAsync(int kind, int which, int detail)
    {
        var (person, other) = (Lists.People[detail % 3], Lists.People[(detail + 1) % 3]);
        return kind switch
        {
            < 5 => await SessionAsync(kind, new SessionId(tag + which), detail, person, other),
            < 8 => await DecisionAsync(kind, new DecisionId(tag + which), detail, person),
            _ => await ResponsibilityAsync(kind, new ResponsibilityId(tag + which), detail, person, other),
        };
    }

    private static GroupId GroupOf(int detail) => detail % 3 == 0 ? default : Lists.Groups[detail % 2];

    private async Task<StreamId> SessionAsync(int kind, SessionId id, int detail, PersonId person, PersonId other)
    {
        var sessions = scope.Get<ISessions>();
        SessionCommand command = kind switch
        {
            0 when detail % 2 == 0 => new PlanSession(id, PracticeCatalogue.OpenMeeting, "Goal " + detail, [person], other) { Group = GroupOf(detail) },
            0 => new StartSession(id, PracticeCatalogue.OpenMeeting, "Goal " + detail, [person, other], person) { Group = GroupOf(detail) },
            1 => new JoinSession(person),
            2 => new OpenSession(person),
            3 when detail % 2 == 0 && (await sessions.FindUnfilteredAsync(id))?.Contributions is { Count: > 0 } said =>
                new Contribute(person, ContributionKind.Question, "Why?", [new(LinkKind.Challenges, said[^1].Id)]),
            3 => new Contribute(person, ContributionKind.View, "words", []),
            _ => detail % 2 == 0 ? new CloseSession(person) : new CancelSession(person, "no time"),
        };
        await sessions.HandleAsync(id, command);
        return new StreamId(scope.Get<ITenantContext>().Tenant, SessionSlice.StreamKind, id.Value);
    }

    private async Task<StreamId> DecisionAsync(int kind, DecisionId id, int detail, PersonId person)
    {
        var declaration = new DecisionDeclaration("Question " + detail, new RuleSpec("simple-majority"), ValueList<PersonId>.Of(Lists.People))
        {
            ReviewOn = detail == 0 ? null : Lists.Day.PlusDays(detail - 4),
            Session = detail % 3 == 0 ? default : new SessionId("s"),
            Group = GroupOf(detail),
            Deadline = detail % 4 == 1 ? Lists.Day.PlusDays(detail - 5).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() : null,
            Secrecy = detail % 5 == 3 ? Secrecy.Secret : Secrecy.Open,
        };
        DecisionCommand command = kind switch
        {
            5 => new DeclareDecision(id, declaration, person),
            6 => new CastBallot(person, Stance.Yes),
            _ => detail % 4 == 0 ? new SupersedeDecision(new DecisionId("other"), person) : new CloseDecision(person),
        };
        await scope.Decisions.HandleAsync(id, command);
        return new StreamId(scope.Get<ITenantContext>().Tenant, DecisionSlice.StreamKind, id.Value);
    }

    private async Task<StreamId> ResponsibilityAsync(int kind, ResponsibilityId id, int detail, PersonId person, PersonId other)
    {
        ResponsibilityCommand command = kind switch
        {
            8 => new TakeOnResponsibility(id, "What " + detail, person, other, detail % 3 == 0 ? null : Lists.Day.PlusDays(detail - 4), Session: new("x" + (detail % 3))) { IsRecorded = true, Group = GroupOf(detail) },
            9 => new StartResponsibility(person),
            10 => new ChangeDueDate(detail % 2 == 0 ? null : Lists.Day.PlusDays(detail - 5), person, "because"),
            11 => new ReportAccountableLeft(person, other),
            _ => detail % 2 == 0 ? new CompleteResponsibility(person) : new DropResponsibility(person, "because"),
        };
        await scope.Responsibilities.HandleAsync(id, command);
        return new StreamId(scope.Get<ITenantContext>().Tenant, ResponsibilitySlice.StreamKind, id.Value);
    }
}
