using System;
using CsCheck;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class PageTests
{
    [Fact]
    public void Cursor_IsReadAsItWasWritten() => Gen.Select(Gen.Long, Gen.String).Where((_, id) => Identifier.IsValid(id)).Sample((key, id) =>
    {
        var cursor = new Cursor(key, id);
        Cursor.TryParse(cursor.ToString(), out var read).Should().BeTrue();
        read.Should().Be(cursor);
    });

    [Fact]
    public void Cursor_OfAnyText_IsAnAnswer() => Gen.String.Sample(text =>
        Cursor.TryParse(text, out var cursor) || cursor.IsDefault);

    [Theory]
    [InlineData("7")]
    [InlineData(".a")]
    [InlineData("7.")]
    [InlineData("7. ")]
    [InlineData("x.a")]
    [InlineData(" 7.a")]
    [InlineData("99999999999999999999.a")]
    public void Cursor_OfAnotherText_IsRefused(string text)
    {
        Cursor.TryParse(text, out var cursor).Should().BeFalse();
        cursor.IsDefault.Should().BeTrue();
    }

    [Fact]
    public void Cursor_OfNothing_IsTheBeginning()
    {
        Cursor.TryParse(null, out var cursor).Should().BeTrue();
        (cursor.IsDefault, cursor.ToString()).Should().Be((true, string.Empty));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void ALimit_OutOfRange_IsAnError(int limit) =>
        FluentActions.Invoking(() => new PageRequest { Limit = limit }).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(1970, 1, 1, 0)]
    [InlineData(1969, 12, 31, -1)]
    [InlineData(2000, 3, 1, 11_017)]
    public void DayNumber_CountsFrom1970(int year, int month, int day, int number)
    {
        DayNumber.Of(new(year, month, day)).Should().Be(number);
        DayNumber.ToDate(number).Should().Be(new NodaTime.LocalDate(year, month, day));
    }
}
