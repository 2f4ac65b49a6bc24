using System.Text.Json.Serialization;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>The JSON of certificates.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters = [typeof(ListConverter<string>), typeof(ListConverter<Log<string>>), typeof(ListConverter<CertificateClaim>), typeof(ListConverter<Rational>)])]
[JsonSerializable(typeof(Certificate))]
internal sealed partial class CertificateJsonContext : JsonSerializerContext;
