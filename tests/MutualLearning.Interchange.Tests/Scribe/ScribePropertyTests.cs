using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Interchange.Tests.Scribe;

public sealed class ScribePropertyTests
{
    private static readonly string[] Starts =
    [
        "10:00 ", "[09:59]\t", "[Tue 23:59]\t", "00:01:02 ", "2031-02-03T10:04:00Z ", "", "[", "99:99 ", "10:00",
    ];

    private static readonly string[] Writers =
    [
        "<ada> ", "<bnil>\t", "<twin> ", "<nobody> ", "<Zakim> ", "<voip-x> ", "* ada ", "*\tzan\t", "-!- ", "-->|\t", "", "<> ", "<ada", "=-= ",
    ];

    private static readonly string[] Texts =
    [
        "present+", "present+ bnil, Jo Doe", "present-", "regrets+ zan", "chair: ada", "scribe+", "scribe-", "scribe: bnil", "topic: x", "topic:",
        "subtopic: y", "agenda+ z", "q+", "q- ", "q?", "q+ to ask", "ack ada", "ack", "PROPOSAL: do it", "PROPOSED: do that", "RESOLVED: do it",
        "RESOLUTION:", "ACTION: ada to x", "ACTION: x", "+1", "-0.5 no", "0", "+1 to 1), -1 to 2)", "zan: +1", "zan: hello", "... more", "…", "..",
        "s/do/redo/", "s|x|y|", "s/zan/ada/g", "i/a/b/", "s//x/", ":", "<ada> +1", "agendum 1 -- A -- taken up [from ada]", "agendum  taken up",
        "As of this point the attendees have been ada, ,", "A B (SIP/x) has joined the conference.", "(SIP/x) has left the conference.",
        "ada is now known as zan", "ada has joined #x", "zakim, hello", "\u0003", "\ud83c\udfa8", "Ada: PROPOSAL: x", "Nobody: y", "",
    ];

    private static readonly Gen<string> Line = Gen.Frequency(
        (8, Gen.Select(Gen.OneOfConst(Starts), Gen.OneOfConst(Writers), Gen.OneOfConst(Texts), (start, writer, text) => start + writer + text)),
        (2, Gen.Select(Gen.OneOfConst(Starts), Gen.OneOfConst(Writers), Gen.String[0, 40], (start, writer, text) => start + writer + text)),
        (1, Gen.String[0, 60]));

    private static readonly Gen<string[]> Lines = Line.Select(OneLine).Array[0, 40];

    [Fact]
    public Task Read_AnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 400].SampleAsync(async bytes => (await Read(new MemoryStream(bytes))).IsRead || true, iter: 3000);

    [Fact]
    public async Task Read_AnyLines_AreConsumedNoiseOrUnresolved()
    {
        var options = await Logs.OptionsAsync();
        await Lines.SampleAsync(async lines =>
        {
            var result = await Read(Text(lines, "\n"), options);
            if (!result.IsRead)
            {
                return;
            }

            var record = result.Value;
            var covered = new HashSet<int>(record.Entries.AsEnumerable().Select(entry => entry.Line));
            covered.UnionWith(record.Of<Remark>().SelectMany(said => said.Lines.Select(line => line.Line)));
            record.LineCount.Should().Be(lines.Length - (lines[^1].Length == 0 ? 1 : 0));
            (covered.Count + record.NoiseCount + record.JoinedCount).Should().Be(record.LineCount);
            record.Entries.All(entry => entry.Line >= 1 && entry.Line <= record.LineCount).Should().BeTrue();
        }, iter: 3000);
    }

    [Fact]
    public async Task Read_AnyLines_GiveTimesThatNeverRunBackwards()
    {
        var options = await Logs.OptionsAsync();
        await Lines.SampleAsync(async lines =>
        {
            var result = await Read(Text(lines, "\n"), options);
            if (result.IsRead)
            {
                result.Value.Entries.Where(entry => entry.At is not null).Select(entry => entry.At!.Value).Should().BeInAscendingOrder();
            }
        }, iter: 1000);
    }

    [Fact]
    public async Task Read_AnyLines_TheSameWithAnyLineEndAndEveryTime()
    {
        var options = await Logs.OptionsAsync();
        await Lines.SampleAsync(async lines =>
        {
            var first = await Read(Text(lines, "\n"), options);
            var second = await Read(Text(lines, "\r\n"), options);
            var text = await ScribeLogReader.ReadTextAsync(new StringReader(string.Join("\n", lines)), options);
            second.IsRead.Should().Be(first.IsRead);
            text.IsRead.Should().Be(first.IsRead);
            if (first.IsRead)
            {
                second.Value.Should().Be(first.Value);
                text.Value.Should().Be(first.Value);
            }
            else
            {
                second.Failure.Kind.Should().Be(first.Failure.Kind);
            }
        }, iter: 2000);
    }

    [Fact]
    public async Task Read_AnyLines_BallotsAndResolutionsPointToProposals()
    {
        var options = await Logs.OptionsAsync();
        await Lines.SampleAsync(async lines =>
        {
            var result = await Read(Text(lines, "\n"), options);
            if (!result.IsRead)
            {
                return;
            }

            var record = result.Value;
            var proposals = record.Proposals.Select(proposal => proposal.Made.Line).ToHashSet();
            record.Of<BallotWritten>().All(ballot => proposals.Contains(ballot.ProposalLine)).Should().BeTrue();
            record.Of<ProposalSuperseded>().All(one => proposals.Contains(one.ProposalLine)).Should().BeTrue();
            record.Of<ResolutionMade>().All(made => made.ProposalLine is not { } line || proposals.Contains(line)).Should().BeTrue();
            record.Proposals.All(proposal => proposal.Ballots.Select(ballot => ballot.Person).Distinct().Count() == proposal.Ballots.Count)
                .Should().BeTrue();
        }, iter: 1000);
    }

    // A lone surrogate has no form in UTF-8, a zero character none in a text, and a line end makes two lines.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text);
        line.Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' ');
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line.ToString()));
    }

    private static MemoryStream Text(string[] lines, string end) => new(Encoding.UTF8.GetBytes(string.Join(end, lines)));

    private static Task<ScribeReadResult<ScribeRecord>> Read(Stream log, ScribeOptions? options = null) => ScribeLogReader.ReadAsync(log, options);
}
