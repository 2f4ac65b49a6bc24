using System.Linq;
using CsCheck;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tests.Review;

namespace MutualLearning.Cli.Tests.Shell;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain ä 你 👩‍👩‍👧", "plain ä 你 👩‍👩‍👧")]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u009b31mred", "red")]
    [InlineData("a\u001b]0;title\u0007b", "ab")]
    [InlineData("a\u001b]8;;https://example.org\u001b\\b", "ab")]
    [InlineData("one\r\n\ttwo", "one   two")]
    [InlineData("a\u0000\u0008\u007fb", "ab")]
    [InlineData("\u202eabc\u2066", "abc")]
    [InlineData("[red]x[/]", "[red]x[/]")]
    public void Clean_Text_KeepsWordsAndNothingThatActs(string text, string clean) => PlainText.Clean(text).Should().Be(clean);

    // Halves of surrogate pairs cannot stand in test arguments.
    [Fact]
    public void Clean_HalfSurrogatePairs_AreReplaced() => PlainText.Clean("a\ud800b\udc00").Should().Be("a\ufffdb\ufffd");

    [Fact]
    public void Clean_AnyText_IsCleanAndStaysSo() => HostileText.Any.Sample(text =>
    {
        var clean = PlainText.Clean(text);

        clean.Any(char.IsControl).Should().BeFalse();
        PlainText.Clean(clean).Should().Be(clean);
    });

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer than", 7, "longer…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, "👩‍👩‍👧…")]
    public void Shorten_Text_CutsBetweenCharacters(string text, int length, string expected) =>
        PlainText.Shorten(text, length).Should().Be(expected);
}
