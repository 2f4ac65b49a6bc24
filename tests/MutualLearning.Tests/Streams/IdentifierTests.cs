using System;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("Ana María ß 決 👩🏽‍🚀", true)]
    [InlineData(" a", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    [InlineData("a\nb", false)]
    [InlineData("a\0", false)]
    [InlineData("a\u0085", false)]
    public void IsValid_IsTrueOfWhatTheConstructorTakes(string? text, bool valid)
    {
        Identifier.IsValid(text).Should().Be(valid);
        if (!valid)
        {
            FluentActions.Invoking(() => new PersonId(text!)).Should().Throw<ArgumentException>().Which.ParamName.Should().Be("value");
        }
    }

    [Fact]
    public void IsValid_HalfAPair_IsNot()
    {
        foreach (var text in new[] { "\ud83d", "a\ud83d", "\ude00", "\ud83da", "\ude00\ud83d", "\ud83d\ud83d\ude00" })
        {
            Identifier.IsValid(text).Should().BeFalse();
        }

        Identifier.IsValid("\ud83d\ude00").Should().BeTrue();
    }

    [Fact]
    public void IsValid_AtMost128()
    {
        Identifier.IsValid(new string('x', 128)).Should().BeTrue();
        Identifier.IsValid(new string('x', 129)).Should().BeFalse();
    }

    [Fact]
    public void Ids_CompareOrdinally()
    {
        new PersonId("a").CompareTo(new PersonId("B")).Should().BePositive();
        new PersonId("a").Should().NotBe(new PersonId("A"));
        default(PersonId).CompareTo(new PersonId("a")).Should().BeNegative();
        (default(PersonId).IsDefault, default(PersonId).Value, default(PersonId).ToString()).Should().Be((true, string.Empty, string.Empty));
    }

    [Fact]
    public void StreamId_WithAPartMissing_IsDefault()
    {
        default(StreamId).IsDefault.Should().BeTrue();
        new StreamId(TenantId.Single, "session", " ").IsDefault.Should().BeTrue();
        new StreamId(default, "session", "a").IsDefault.Should().BeTrue();
        Switch.Lamp.ToString().Should().Be("main/switch/lamp");
    }
}
