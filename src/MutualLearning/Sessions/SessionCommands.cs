using System.Text.Json.Serialization;
using MutualLearning.Practices;
using MutualLearning.Slices;

namespace MutualLearning.Sessions;

/// <summary>The commands of sessions, each with its stable name and its JSON, so that one can be sent to where its stream lives.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(EventValues), typeof(PracticeConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<ContributionLink>),
        typeof(ListConverter<RevealedAuthor>), typeof(ListConverter<ContributionField>), typeof(ListConverter<ValueList<PersonId>>),
        typeof(ListConverter<RoleOrder>), typeof(ListConverter<string>), typeof(ListConverter<int>),
        typeof(ListConverter<CarriedItem>),
    ])]
[JsonSerializable(typeof(PlanSession))]
[JsonSerializable(typeof(AnswerAgreement))]
[JsonSerializable(typeof(InvitePerson))]
[JsonSerializable(typeof(OpenSession))]
[JsonSerializable(typeof(StartSession))]
[JsonSerializable(typeof(JoinSession))]
[JsonSerializable(typeof(LeaveSession))]
[JsonSerializable(typeof(DeclineSession))]
[JsonSerializable(typeof(AssignRole))]
[JsonSerializable(typeof(HandOverRole))]
[JsonSerializable(typeof(ReleaseRole))]
[JsonSerializable(typeof(Contribute))]
[JsonSerializable(typeof(CorrectContribution))]
[JsonSerializable(typeof(SettleObjection))]
[JsonSerializable(typeof(MarkReady))]
[JsonSerializable(typeof(JoinDecision))]
[JsonSerializable(typeof(AdvancePhase))]
[JsonSerializable(typeof(GoToPhase))]
[JsonSerializable(typeof(ExtendPhase))]
[JsonSerializable(typeof(PauseSession))]
[JsonSerializable(typeof(ResumeSession))]
[JsonSerializable(typeof(AddItem))]
[JsonSerializable(typeof(TakeUpItem))]
[JsonSerializable(typeof(FinishItem))]
[JsonSerializable(typeof(JoinQueue))]
[JsonSerializable(typeof(LeaveQueue))]
[JsonSerializable(typeof(GiveFloor))]
[JsonSerializable(typeof(FormGroups))]
[JsonSerializable(typeof(CloseSession))]
[JsonSerializable(typeof(CancelSession))]
internal sealed partial class SessionCommands : JsonSerializerContext
{
    private static CommandSet<SessionCommand>? set;

    public static CommandSet<SessionCommand> Set() => set ??= new CommandSet<SessionCommand>()
        .Add("session.plan.v1", static () => Default.PlanSession)
        .Add("session.answer-agreement.v1", static () => Default.AnswerAgreement)
        .Add("session.invite-person.v1", static () => Default.InvitePerson)
        .Add("session.open.v1", static () => Default.OpenSession)
        .Add("session.start.v1", static () => Default.StartSession)
        .Add("session.join.v1", static () => Default.JoinSession)
        .Add("session.leave.v1", static () => Default.LeaveSession)
        .Add("session.decline.v1", static () => Default.DeclineSession)
        .Add("session.assign-role.v1", static () => Default.AssignRole)
        .Add("session.hand-over-role.v1", static () => Default.HandOverRole)
        .Add("session.release-role.v1", static () => Default.ReleaseRole)
        .Add("session.contribute.v1", static () => Default.Contribute)
        .Add("session.correct-contribution.v1", static () => Default.CorrectContribution)
        .Add("session.settle-objection.v1", static () => Default.SettleObjection)
        .Add("session.mark-ready.v1", static () => Default.MarkReady)
        .Add("session.join-decision.v1", static () => Default.JoinDecision)
        .Add("session.advance-phase.v1", static () => Default.AdvancePhase)
        .Add("session.go-to-phase.v1", static () => Default.GoToPhase)
        .Add("session.extend-phase.v1", static () => Default.ExtendPhase)
        .Add("session.pause.v1", static () => Default.PauseSession)
        .Add("session.resume.v1", static () => Default.ResumeSession)
        .Add("session.add-item.v1", static () => Default.AddItem)
        .Add("session.take-up-item.v1", static () => Default.TakeUpItem)
        .Add("session.finish-item.v1", static () => Default.FinishItem)
        .Add("session.join-queue.v1", static () => Default.JoinQueue)
        .Add("session.leave-queue.v1", static () => Default.LeaveQueue)
        .Add("session.give-floor.v1", static () => Default.GiveFloor)
        .Add("session.form-groups.v1", static () => Default.FormGroups)
        .Add("session.close.v1", static () => Default.CloseSession)
        .Add("session.cancel.v1", static () => Default.CancelSession);
}
