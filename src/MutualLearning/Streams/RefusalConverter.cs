using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MutualLearning.Streams;

/// <summary>Writes a refusal with its code, its category, its sentence and its arguments, and reads it back as an equal one.</summary>
internal sealed class RefusalConverter : JsonConverter<Refusal>
{
    public override Refusal Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, options);
    }

    public override void Write(Utf8JsonWriter writer, Refusal value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (!value.IsDefault)
        {
            writer.WriteString(JsonNames.Of("Code", options), value.Code);
            writer.WriteString(JsonNames.Of("Category", options), value.Category.ToString());
            writer.WriteString(JsonNames.Of("Message", options), value.Message);
            writer.WriteStartObject(JsonNames.Of("Arguments", options));
            foreach (var argument in value.Arguments)
            {
                writer.WriteString(argument.Key, argument.Value);
            }

            writer.WriteEndObject();
            if (value.Cause is { } cause)
            {
                writer.WritePropertyName(JsonNames.Of("Cause", options));
                Write(writer, cause, options);
            }
        }

        writer.WriteEndObject();
    }

    private static Refusal Read(JsonElement json, JsonSerializerOptions options)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Expected an object for a refusal, not {json.ValueKind}.");
        }

        if (!json.TryGetProperty(JsonNames.Of("Code", options), out var code))
        {
            return default;
        }

        var names = new List<string>();
        var values = new List<string?>();
        if (json.TryGetProperty(JsonNames.Of("Arguments", options), out var arguments))
        {
            foreach (var argument in arguments.EnumerateObject())
            {
                names.Add(argument.Name);
                values.Add(Text(argument.Value));
            }
        }

        var cause = json.TryGetProperty(JsonNames.Of("Cause", options), out var inner) ? Read(inner, options) : default(Refusal?);
        if (names.Count > 3 || (cause is not null && names.Count == 0))
        {
            throw new JsonException("Expected up to three arguments of a refusal, and one at least where there is a cause.");
        }

        values.AddRange([null, null, null]);
        var refusal = new Refusal(MessageCode.Read(Text(code), Said(json, options), CategoryOf(json, options), names), values[0], values[1], values[2]);
        return cause is { } because ? refusal.Because(because) : refusal;
    }

    private static string Said(JsonElement json, JsonSerializerOptions options) =>
        json.TryGetProperty(JsonNames.Of("Message", options), out var message) ? Text(message) : string.Empty;

    private static RefusalCategory CategoryOf(JsonElement json, JsonSerializerOptions options) =>
        json.TryGetProperty(JsonNames.Of("Category", options), out var category) && System.Enum.TryParse<RefusalCategory>(Text(category), out var known)
            ? known
            : RefusalCategory.None;

    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? json.GetString()!
        : throw new JsonException($"Expected a string within a refusal, not {json.ValueKind}.");
}
