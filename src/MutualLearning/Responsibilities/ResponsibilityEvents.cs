using System.Text.Json.Serialization;
using MutualLearning.Slices;

namespace MutualLearning.Responsibilities;

/// <summary>The events of responsibilities, each with its stable name, and their JSON. What is stored under a name is read for ever.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(ListConverter<PersonId>),
    ])]
[JsonSerializable(typeof(ResponsibilityTakenOn))]
[JsonSerializable(typeof(PeopleInvolved))]
[JsonSerializable(typeof(ResponsibilityStarted))]
[JsonSerializable(typeof(ResponsibilityBlocked))]
[JsonSerializable(typeof(ResponsibilityUnblocked))]
[JsonSerializable(typeof(DueDateChanged))]
[JsonSerializable(typeof(HandOverOffered))]
[JsonSerializable(typeof(HandOverAccepted))]
[JsonSerializable(typeof(HandOverDeclined))]
[JsonSerializable(typeof(HandOverWithdrawn))]
[JsonSerializable(typeof(AccountableLeft))]
[JsonSerializable(typeof(ResponsibilityTakenOver))]
[JsonSerializable(typeof(ResponsibilityCompleted))]
[JsonSerializable(typeof(ResponsibilityDropped))]
internal sealed partial class ResponsibilityEvents : JsonSerializerContext
{
    public static EventSet<ResponsibilityEvent> Set() => new EventSet<ResponsibilityEvent>()
        .Add("responsibility.taken-on.v1", static () => Default.ResponsibilityTakenOn)
        .Add("responsibility.people-involved.v1", static () => Default.PeopleInvolved)
        .Add("responsibility.started.v1", static () => Default.ResponsibilityStarted)
        .Add("responsibility.blocked.v1", static () => Default.ResponsibilityBlocked)
        .Add("responsibility.unblocked.v1", static () => Default.ResponsibilityUnblocked)
        .Add("responsibility.due-date-changed.v1", static () => Default.DueDateChanged)
        .Add("responsibility.hand-over-offered.v1", static () => Default.HandOverOffered)
        .Add("responsibility.hand-over-accepted.v1", static () => Default.HandOverAccepted)
        .Add("responsibility.hand-over-declined.v1", static () => Default.HandOverDeclined)
        .Add("responsibility.hand-over-withdrawn.v1", static () => Default.HandOverWithdrawn)
        .Add("responsibility.accountable-left.v1", static () => Default.AccountableLeft)
        .Add("responsibility.taken-over.v1", static () => Default.ResponsibilityTakenOver)
        .Add("responsibility.completed.v1", static () => Default.ResponsibilityCompleted)
        .Add("responsibility.dropped.v1", static () => Default.ResponsibilityDropped);
}
