using System;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

/// <summary>Ids and exact numbers are one text wherever a host meets them: in JSON, in a route, in a form, in configuration.</summary>
public sealed class TextValueTests
{
    private static readonly Type[] Ids =
    [
        typeof(TenantId), typeof(CommandId), typeof(PersonId), typeof(RoleId), typeof(Pseudonym), typeof(ContributionId), typeof(ContributionKind), typeof(PracticeId),
        typeof(PhaseId), typeof(SessionId), typeof(ItemId), typeof(SeriesId), typeof(GroupId), typeof(DecisionId), typeof(ResponsibilityId),
    ];

    public static TheoryData<Type> Types => [.. Ids];

    [Theory]
    [MemberData(nameof(Types))]
    public void AnId_IsReadFromItsText_ByEveryDoor(Type type)
    {
        var id = Activator.CreateInstance(type, "retro 48/ä")!;

        JsonSerializer.Serialize(id, type).Should().Be(JsonSerializer.Serialize("retro 48/ä"));
        JsonSerializer.Deserialize("\"retro 48/ä\"", type).Should().Be(id);
        TypeDescriptor.GetConverter(type).ConvertFromInvariantString("retro 48/ä").Should().Be(id);
        TryParse(type, "retro 48/ä").Should().Be(id);
        type.GetInterfaces().Should().Contain(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));
        JsonSerializer.Deserialize(JsonSerializer.Serialize(new { Who = id }), typeof(Holder<>).MakeGenericType(type))!.ToString().Should().Contain("retro 48/ä");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void WhatIsNoId_IsSaidToBeNone(Type type)
    {
        foreach (var text in new[] { null, "", "  ", "a\nb", new string('x', 129), "\ud800" })
        {
            TryParse(type, text).Should().BeNull();
        }

        FluentActions.Invoking(() => JsonSerializer.Deserialize("\" \"", type)).Should().Throw<JsonException>().WithMessage($"*{type.Name}*");
        FluentActions.Invoking(() => JsonSerializer.Deserialize("7", type)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => TypeDescriptor.GetConverter(type).ConvertFromInvariantString("")).Should().Throw<FormatException>().WithMessage($"*{type.Name}*");
    }

    [Fact]
    public void Parse_SaysWhatIsWrong()
    {
        PersonId.Parse("ana", CultureInfo.InvariantCulture).Should().Be(new PersonId("ana"));
        FluentActions.Invoking(() => PersonId.Parse("a\nb", null)).Should().Throw<FormatException>().WithMessage("*PersonId*1 to 128 characters*");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parse_ReadsAnId_OrSaysThatThereIsNone(Type type)
    {
        Parse(type, "retro 48/ä").Should().Be(Activator.CreateInstance(type, "retro 48/ä"));
        FluentActions.Invoking(() => Parse(type, "a\nb")).Should().Throw<FormatException>().WithMessage($"*{type.Name}*");
    }

    [Fact]
    public void ExactNumbers_ComeBackExactly() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[1, 1_000_000]).Sample((numerator, denominator) =>
    {
        var number = new Rational(numerator, denominator);
        JsonSerializer.Deserialize<Rational>(JsonSerializer.Serialize(number)).Should().Be(number);
    });

    private static object? TryParse(Type type, string? text)
    {
        object?[] arguments = [text, null];
        var method = type.GetMethods().Single(m => m.Name == "TryParse" && m.GetParameters().Length == 2);
        return method.Invoke(null, arguments) is true ? arguments[1] : null;
    }

    private static object? Parse(Type type, string text) =>
        type.GetMethod("Parse", [typeof(string), typeof(IFormatProvider)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text, null], null);

    private sealed record Holder<T>(T Who);
}
