using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning.Slices;

/// <summary>The JSON of what may stand in a stream of any kind.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StreamRewritten))]
internal sealed partial class StreamJson : JsonSerializerContext;
