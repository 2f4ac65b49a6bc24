using System.Text.Json.Serialization;

namespace MutualLearning.Voting.Certificates;

/// <summary>The generated reader and writer of certificates.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredCertificate))]
internal sealed partial class CertificateJsonContext : JsonSerializerContext;
