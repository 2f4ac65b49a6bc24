using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Slices;

namespace MutualLearning.Responsibilities;

/// <summary>The commands of responsibilities, each with its stable name and its JSON, so that one can be sent to where its stream lives.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(EventValues), typeof(ListConverter<PersonId>), typeof(ListConverter<ContributionReference>),
    ])]
[JsonSerializable(typeof(TakeOnResponsibility))]
[JsonSerializable(typeof(InvolvePeople))]
[JsonSerializable(typeof(StartResponsibility))]
[JsonSerializable(typeof(BlockResponsibility))]
[JsonSerializable(typeof(UnblockResponsibility))]
[JsonSerializable(typeof(ChangeDueDate))]
[JsonSerializable(typeof(OfferHandOver))]
[JsonSerializable(typeof(AcceptHandOver))]
[JsonSerializable(typeof(DeclineHandOver))]
[JsonSerializable(typeof(WithdrawHandOver))]
[JsonSerializable(typeof(ReportAccountableLeft))]
[JsonSerializable(typeof(TakeOverResponsibility))]
[JsonSerializable(typeof(CompleteResponsibility))]
[JsonSerializable(typeof(DropResponsibility))]
[JsonSerializable(typeof(ReopenResponsibility))]
internal sealed partial class ResponsibilityCommands : JsonSerializerContext
{
    private static CommandSet<ResponsibilityCommand>? set;

    public static CommandSet<ResponsibilityCommand> Set() => set ??= new CommandSet<ResponsibilityCommand>()
        .Add("responsibility.take-on.v1", static () => Default.TakeOnResponsibility)
        .Add("responsibility.involve-people.v1", static () => Default.InvolvePeople)
        .Add("responsibility.start.v1", static () => Default.StartResponsibility)
        .Add("responsibility.block.v1", static () => Default.BlockResponsibility)
        .Add("responsibility.unblock.v1", static () => Default.UnblockResponsibility)
        .Add("responsibility.change-due-date.v1", static () => Default.ChangeDueDate)
        .Add("responsibility.offer-hand-over.v1", static () => Default.OfferHandOver)
        .Add("responsibility.accept-hand-over.v1", static () => Default.AcceptHandOver)
        .Add("responsibility.decline-hand-over.v1", static () => Default.DeclineHandOver)
        .Add("responsibility.withdraw-hand-over.v1", static () => Default.WithdrawHandOver)
        .Add("responsibility.report-accountable-left.v1", static () => Default.ReportAccountableLeft)
        .Add("responsibility.take-over.v1", static () => Default.TakeOverResponsibility)
        .Add("responsibility.complete.v1", static () => Default.CompleteResponsibility)
        .Add("responsibility.drop.v1", static () => Default.DropResponsibility)
        .Add("responsibility.reopen.v1", static () => Default.ReopenResponsibility);
}
