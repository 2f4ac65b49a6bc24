using System;
using System.Linq;
using System.Text.Json;
using MutualLearning.Slices;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Tests.Slices;

/// <summary>Times within events have the form of NodaTime's pattern, whichever way they are written and read.</summary>
public sealed class InstantTextTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new EventValues() } };

    public static TheoryData<string> Hostile =>
    [
        "2026-12-01T10:00:00Z", "2026-12-01T10:00:00.5Z", "2026-12-01T10:00:00.500Z", "2026-12-01T10:00:00.123456789Z", "2026-12-01T10:00:00.1234567891Z",
        "2026-12-01T10:00:00.Z", "2026-12-01T10:00:00,5Z", "2026-12-01T10:00:00 5Z", "2026-12-01T10:00:00", "2026-12-01T10:00Z", "2026-12-01t10:00:00z", "2026-12-01 10:00:00Z",
        "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-02-29T10:00:00Z", "2024-02-29T10:00:00Z", "2026-12-00T10:00:00Z", "2026-12-32T10:00:00Z",
        "2026-12-01T24:00:00Z", "2026-12-01T23:60:00Z", "2026-12-01T23:59:60Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", "9999-12-31T23:59:59.999999999Z",
        "10000-01-01T00:00:00Z", "+026-12-01T10:00:00Z", "２０２６-12-01T10:00:00Z", "2026-12-01T10:00:00.٥Z", " 2026-12-01T10:00:00Z", "2026-12-01T10:00:00Z ", "2026-12-01T10:00:00+00:00", "", "Z",
        "2026-1-01T10:00:00.0Z", "1969-12-31T23:59:59.9999999Z", "2026-12-01T10:00:0aZ", "2026/12/01T10:00:00Z",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_AnyText_IsWhatThePatternReads(string text)
    {
        var expected = InstantPattern.ExtendedIso.Parse(text);

        var reading = () => JsonSerializer.Deserialize<Instant>(JsonSerializer.Serialize(text), Options);

        if (expected.Success)
        {
            reading().Should().Be(expected.Value);
        }
        else
        {
            reading.Should().Throw<JsonException>();
        }
    }

    [Fact]
    public void Write_AnyInstant_IsWhatThePatternWrites()
    {
        var random = new Random(1601);
        var (least, most) = (Instant.MinValue.ToUnixTimeTicks(), Instant.MaxValue.ToUnixTimeTicks());
        Instant[] edges =
        [
            Instant.MinValue, Instant.MaxValue, default, Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(1, 1, 1, 0, 0).PlusNanoseconds(-1),
            Instant.FromUtc(1, 1, 1, 0, 0).PlusNanoseconds(1), NodaConstants.UnixEpoch.PlusNanoseconds(-1), NodaConstants.UnixEpoch.PlusNanoseconds(1),
            Instant.FromUtc(2026, 12, 1, 10, 0).PlusTicks(10), Instant.FromUtc(2026, 12, 1, 10, 0).PlusNanoseconds(100_000_000),
        ];

        foreach (var instant in edges.Concat(Enumerable.Range(0, 20_000).Select(n => Instant.FromUnixTimeTicks(random.NextInt64(least, most) / (n % 3 == 0 ? 10_000_000 : 1) * (n % 3 == 0 ? 10_000_000 : 1)).PlusNanoseconds(n % 100))))
        {
            var json = JsonSerializer.Serialize(instant, Options);

            json.Should().Be(JsonSerializer.Serialize(InstantPattern.ExtendedIso.Format(instant)));
            JsonSerializer.Deserialize<Instant>(json, Options).Should().Be(instant);
        }
    }
}
