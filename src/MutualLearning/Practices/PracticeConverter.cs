using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MutualLearning.Practices;

/// <summary>Writes a practice within an event in the form of a template.</summary>
internal sealed class PracticeConverter : JsonConverter<Practice>
{
    public override Practice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var result = PracticeJson.ReadStored(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
        return result.Practice ?? throw new JsonException(new PracticeFormatException(result.Findings).Message);
    }

    public override void Write(Utf8JsonWriter writer, Practice value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(PracticeJson.Write(value));
        document.RootElement.WriteTo(writer);
    }
}
