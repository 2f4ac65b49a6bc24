using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MutualLearning.Streams;

/// <summary>Writes a result as an object with its value or with its refusal.</summary>
internal sealed class ResultConverter : JsonConverterFactory
{
    // Every value is an object: one body serves them all, and it is compiled because it stands here.
    private static readonly JsonConverter Shared = new Of<object>();

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Result<>);

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The type argument is a class, for which the compiled body of Of<object> serves.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The type argument is only handed on.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => typeToConvert == typeof(Result<object>)
        ? Shared
        : (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Result<T>>
        where T : class
    {
        public override Result<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException($"Expected an object for a result, not {reader.TokenType}.");
            }

            var result = default(Result<T>);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isValue, isRefusal) = (reader.ValueTextEquals(JsonNames.Of("Value", options)), reader.ValueTextEquals(JsonNames.Of("Refusal", options)));
                reader.Read();
                if (isValue)
                {
                    result = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))) is { } value ? value : result;
                }
                else if (isRefusal)
                {
                    result = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<Refusal>)options.GetTypeInfo(typeof(Refusal))) is { IsDefault: false } refusal ? refusal : result;
                }
                else
                {
                    reader.Skip();
                }
            }

            return result;
        }

        public override void Write(Utf8JsonWriter writer, Result<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.TryGet(out var known, out var refusal))
            {
                writer.WritePropertyName(JsonNames.Of("Value", options));
                JsonSerializer.Serialize(writer, known, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            }
            else if (!refusal.IsDefault)
            {
                writer.WritePropertyName(JsonNames.Of("Refusal", options));
                JsonSerializer.Serialize(writer, refusal, (JsonTypeInfo<Refusal>)options.GetTypeInfo(typeof(Refusal)));
            }

            writer.WriteEndObject();
        }
    }
}
