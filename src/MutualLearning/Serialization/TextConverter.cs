using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Serialization;

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

internal sealed class PersonIdConverter() : TextConverter<PersonId>(static t => new(t), static v => v.Value);

internal sealed class RoleIdConverter() : TextConverter<RoleId>(static t => new(t), static v => v.Value);

internal sealed class PseudonymConverter() : TextConverter<Pseudonym>(static t => new(t), static v => v.Value);

internal sealed class ContributionIdConverter() : TextConverter<ContributionId>(static t => new(t), static v => v.Value);

internal sealed class ContributionKindConverter() : TextConverter<ContributionKind>(static t => new(t), static v => v.Value);

internal sealed class PhaseIdConverter() : TextConverter<PhaseId>(static t => new(t), static v => v.Value);

internal sealed class SessionIdConverter() : TextConverter<SessionId>(static t => new(t), static v => v.Value);

internal sealed class ItemIdConverter() : TextConverter<ItemId>(static t => new(t), static v => v.Value);

internal sealed class DecisionIdConverter() : TextConverter<DecisionId>(static t => new(t), static v => v.Value);

internal sealed class ResponsibilityIdConverter() : TextConverter<ResponsibilityId>(static t => new(t), static v => v.Value);

internal sealed class InstantConverter() : TextConverter<Instant>(
    static t => InstantPattern.ExtendedIso.Parse(t).GetValueOrThrow(), static v => InstantPattern.ExtendedIso.Format(v));

internal sealed class LocalDateConverter() : TextConverter<LocalDate>(
    static t => LocalDatePattern.Iso.Parse(t).GetValueOrThrow(), static v => LocalDatePattern.Iso.Format(v));

internal sealed class FractionConverter() : TextConverter<Fraction>(
    static t => Fraction.TryParse(t, out var value) ? value : throw new FormatException($"'{t}' is not a fraction."), static v => v.ToString());

internal sealed class RuleSpecConverter() : TextConverter<RuleSpec>(
    static t => RuleSpec.TryParse(t, out var spec) ? spec! : throw new FormatException($"'{t}' is not a rule."), static v => v.ToString());

internal sealed class RationalConverter() : TextConverter<Rational>(
    static t => Rational.TryParse(t, out var value) ? value : throw new FormatException($"'{t}' is not a number."), static v => v.ToString());

internal sealed class DurationConverter() : TextConverter<Duration>(
    static t => DurationPattern.Roundtrip.Parse(t).GetValueOrThrow(), static v => DurationPattern.Roundtrip.Format(v));
