using System.Text.Json.Serialization;
using MutualLearning.Slices;

namespace MutualLearning.Privacy;

/// <summary>The commands of the register of erasures, each with its stable name and its JSON, so that one can be sent to where its stream lives.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(EventValues),
    ])]
[JsonSerializable(typeof(BeginErasure))]
[JsonSerializable(typeof(CompleteErasure))]
[JsonSerializable(typeof(SealErasure))]
internal sealed partial class ErasureCommands : JsonSerializerContext
{
    private static CommandSet<ErasureCommand>? set;

    public static CommandSet<ErasureCommand> Set() => set ??= new CommandSet<ErasureCommand>()
        .Add("erasure.begin.v1", static () => Default.BeginErasure)
        .Add("erasure.complete.v1", static () => Default.CompleteErasure)
        .Add("erasure.seal.v1", static () => Default.SealErasure);
}
