using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using MutualLearning.Streams;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Slices;

/// <summary>Writes the times within an event as text: an instant, a day, a duration. A JSON context names it among its converters.</summary>
/// <remarks>The other values of the library (ids, exact numbers) bring their own converter and need no naming.</remarks>
public sealed class EventValues : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(Instant) || typeToConvert == typeof(LocalDate) || typeToConvert == typeof(Duration);

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(Instant) ? new InstantConverter()
        : typeToConvert == typeof(LocalDate) ? new LocalDateConverter()
        : typeToConvert == typeof(Duration) ? new DurationConverter()
        : null;

    private sealed class InstantConverter() : TextConverter<Instant>(InstantText.Read, InstantText.Write);

    private sealed class LocalDateConverter() : TextConverter<LocalDate>(
        static t => LocalDatePattern.Iso.Parse(t).GetValueOrThrow(), static v => LocalDatePattern.Iso.Format(v));

    private sealed class DurationConverter() : TextConverter<Duration>(
        static t => DurationPattern.Roundtrip.Parse(t).GetValueOrThrow(), static v => DurationPattern.Roundtrip.Format(v));
}
