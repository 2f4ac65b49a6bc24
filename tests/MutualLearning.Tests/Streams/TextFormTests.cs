using System;
using System.ComponentModel;
using System.ComponentModel.Design.Serialization;
using System.Text.Json;
using MutualLearning.Roles;
using MutualLearning.Slices;
using NodaTime;

namespace MutualLearning.Tests.Streams;

/// <summary>Ids and moments as text: for settings and forms, and in JSON.</summary>
public sealed class TextFormTests
{
    [Fact]
    public void AnId_IsConvertedFromText_AndFromNothingElse()
    {
        var converter = TypeDescriptor.GetConverter(typeof(PersonId));

        converter.CanConvertFrom(typeof(string)).Should().BeTrue();
        converter.CanConvertFrom(typeof(InstanceDescriptor)).Should().BeTrue("as every converter of the platform does");
        converter.CanConvertFrom(typeof(int)).Should().BeFalse();
        converter.ConvertFrom("ana").Should().Be(new PersonId("ana"));
        FluentActions.Invoking(() => converter.ConvertFrom(5)).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => converter.ConvertFrom(string.Empty)).Should().Throw<FormatException>();
        FluentActions.Invoking(() => converter.ConvertFrom("a\0")).Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("5", "Expected a string for Instant, not Number*")]
    [InlineData("null", "Expected a string for Instant, not Null*")]
    [InlineData("\"yesterday\"", "*yesterday*")]
    public void AMoment_IsReadFromATextOfOne(string json, string message)
    {
        var options = new JsonSerializerOptions { Converters = { new EventValues() } };

        JsonSerializer.Deserialize<Instant>(JsonSerializer.Serialize(Instant.FromUtc(2026, 1, 5, 9, 0), options), options).Should().Be(Instant.FromUtc(2026, 1, 5, 9, 0));
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Instant>(json, options)).Should().Throw<JsonException>().WithMessage(message);
    }
}
