using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>Writes a list as a JSON array.</summary>
internal sealed class LogConverter<T> : JsonConverter<Log<T>>
{
    public override Log<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected an array, not {reader.TokenType}.");
        }

        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = Log<T>.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items = items.Add(JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("Expected an item, not null."));
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, Log<T> value, JsonSerializerOptions options)
    {
        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, info);
        }

        writer.WriteEndArray();
    }
}
