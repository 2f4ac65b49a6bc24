using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MutualLearning.Slices;

/// <summary>Writes a list within an event as a JSON array. A JSON context names it for each type of list among its events.</summary>
/// <typeparam name="T">The type of the items; none of them is null.</typeparam>
public sealed class ListConverter<T> : JsonConverter<ValueList<T>>
{
    /// <inheritdoc/>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected an array, not {reader.TokenType}.");
        }

        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = ValueList<T>.Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items = items.Add(JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("Expected an item, not null."));
        }

        return items;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
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
