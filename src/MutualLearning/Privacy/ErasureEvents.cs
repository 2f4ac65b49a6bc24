using System.Text.Json.Serialization;
using MutualLearning.Slices;

namespace MutualLearning.Privacy;

/// <summary>The events of erasures, each with its stable name, and their JSON. What is stored under a name is read for ever.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues),
    ])]
[JsonSerializable(typeof(ErasureBegun))]
[JsonSerializable(typeof(ErasureCompleted))]
[JsonSerializable(typeof(ErasureSealed))]
internal sealed partial class ErasureEvents : JsonSerializerContext
{
    public static EventSet<ErasureEvent> Set() => new EventSet<ErasureEvent>()
        .Add("erasure.begun.v1", static () => Default.ErasureBegun, personalData: null)
        .Add("erasure.completed.v1", static () => Default.ErasureCompleted, personalData: null)
        .Add("erasure.sealed.v1", static () => Default.ErasureSealed, personalData: null);
}
