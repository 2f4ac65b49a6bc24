using System.Text.Json;
using System.Text.Json.Serialization;

namespace MutualLearning.Streams;

/// <summary>Writes a value that is one text as one JSON string, and nothing, such as a <c>default</c> id, as null. Types of the library name it themselves; nobody has to register it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) => reader.TokenType == JsonTokenType.Null
        ? default(T).ToString() is { Length: > 0 } ? throw new JsonException($"Expected a string for {typeof(T).Name}, not null.") : default
        : reader.TokenType == JsonTokenType.String
        ? Read(reader.GetString()!)
        : throw new JsonException($"Expected a string for {typeof(T).Name}, not {reader.TokenType}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString() is { Length: > 0 } text ? text : null);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) => Read(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

    private static T Read(string text) => default(T).TryRead(text, out var value)
        ? value
        : throw new JsonException($"'{PlainText.Short(text)}' is no {typeof(T).Name}.");
}
