using System.Text;
using MutualLearning.Cli.Export;

namespace MutualLearning.Cli.Tests.Export;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain words, 2 of 3.", "plain words, 2 of 3.")]
    [InlineData("*bold* and _so_", "\\*bold\\* and \\_so\\_")]
    [InlineData("[x](http://e.example)", "\\[x\\](http://e.example)")]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("`code`", "\\`code\\`")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("- no item", "\\- no item")]
    [InlineData("12. no item", "12\\. no item")]
    [InlineData("&amp;", "\\&amp;")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("\u001b[31mred", "red")]
    public void Words_NeverActAsMarkup(string text, string escaped) => Markdown.Escape(text).Should().Be(escaped);

    [Fact]
    public void ACell_CannotEndItsColumnOrRow()
    {
        var text = new StringBuilder();

        Markdown.Table(text, ["A", "B"], [["a|b", "two\nlines"], [null, "+1"]]);

        text.ToString().Should().Be("| A | B |\n| --- | --- |\n| a\\|b | two lines |\n|  | +1 |\n\n");
    }
}
