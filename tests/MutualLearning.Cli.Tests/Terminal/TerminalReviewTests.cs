using System.IO;
using System.Linq;
using CsCheck;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Cli.Tests.Review;

namespace MutualLearning.Cli.Tests.Terminal;

public sealed class TerminalReviewTests
{
    [Fact]
    public void Write_AReview_TellsOfAllItsParts() => Draw(SampleReview.Rota).Should()
        .Contain("How we share the on-call rota").And.Contain("15 min 38 s").And.Contain("chair: Ana Kovač")
        .And.Contain("sent regrets: Emre Aydın").And.Contain("A fairer rota").And.Contain("+0.5")
        .And.Contain("no rule declared in the record, simple majority assumed")
        .And.Contain("2 of 2 other rules would have decided otherwise.").And.Contain("collective: nobody named")
        .And.Contain("Noise floor 0.21").And.Contain("3 questions asked, 3 answered.").And.Contain("median wait 38 s")
        .And.Contain("nobody is named as speaker");

    [Fact]
    public void Write_AReviewOfNothing_SaysSoAndGuessesNobody() => Draw(SampleReview.Empty).Should()
        .Contain("chair: unknown (nobody is named in the log)").And.Contain("scribe: unknown (nobody is named in the log)")
        .And.Contain("no times in the record").And.Contain("Every line was understood.");

    [Fact]
    public void Write_ToAPipe_IsPlainAndNotWide()
    {
        var lines = Draw(SampleReview.Rota).Split('\n');

        lines.Should().OnlyContain(line => line.TrimEnd().Length <= 100 && !line.Contains('\u001b'));
    }

    [Fact]
    public void Write_HostileText_IsTextOnly() => HostileText.Any.Sample(
        text => Draw(SampleReview.Of(text)).Where(char.IsControl).Should().OnlyContain(c => c == '\n' || c == '\r'),
        iter: 40);

    [Fact]
    public void Write_Markup_IsShownAsItStands() => Draw(SampleReview.Of("[red]x[/]")).Should().Contain("[red]x[/]");

    private static string Draw(MeetingReview review)
    {
        using var output = new StringWriter();
        TerminalReview.Write(Screen.Open(new StandardStreams(TextReader.Null, output, TextWriter.Null)), review);
        return output.ToString();
    }
}
