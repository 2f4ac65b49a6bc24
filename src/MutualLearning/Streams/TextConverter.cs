using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MutualLearning.Streams;

/// <summary>Writes a value as one JSON string.</summary>
internal abstract class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected a string for {typeof(T).Name}, not {reader.TokenType}.");
        }

        try
        {
            return read(reader.GetString()!);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new JsonException(error.Message, error);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
}
