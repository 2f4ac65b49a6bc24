using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Interchange.Tests.Ballots;
using MutualLearning.Interchange.Tests.Importing;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>A damaged log is a record, or a failure with its place: never an exception, and no line of it is dropped in silence.</summary>
public sealed class DamagedLogTests
{
    private static readonly string Paragraph = string.Concat(Enumerable.Repeat("this is a pasted paragraph without a nick ", 12)).Trim();

    /// <summary>A thousand, and with MUTUALLEARNING_LONG thirty thousand.</summary>
    private static readonly long Many = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG")) ? 1_000 : 30_000;

    private static readonly string[] Pasted =
    [
        Paragraph, Paragraph + ".", "10:05:00 " + Paragraph, "<ana> " + Paragraph, "... " + Paragraph, "<> " + Paragraph, "* " + Paragraph, "<ana>" + Paragraph + " s/a/b/",
        "and that was it", "<ana> and that was it", "<@> and", "< > and", "<ana", "* ", "ana: ", "<ana> bruno: " + Paragraph, "<ana> PROPOSAL: " + Paragraph, "<ana> topic: " + Paragraph,
        "<ana> ACTION: bruno to " + Paragraph, "<ana> s/paragraph/page/g", "<ana> " + Paragraph + " ]", "\u0003" + Paragraph, "<\u200b> and", "<a b> " + Paragraph,
    ];

    private static readonly Gen<Func<string, string>> Paste =
        from lines in Gen.OneOfConst(Pasted).Array[1, 4]
        from place in Gen.Double.Unit
        select (Func<string, string>)(log =>
        {
            List<string> all = [.. log.Split('\n')];
            all.InsertRange((int)(place * all.Count), lines);
            return string.Join('\n', all);
        });

    [Fact]
    public async Task APastedParagraph_IsPartOfWhatWasSaid_AndTheNextLineIsItsOwn()
    {
        var record = await Logs.ReadRawAsync("<ana> hello all", Paragraph, "<ana> and that was it");

        record.Of<Remark>().Select(said => said.Text).Should().Equal("hello all " + Paragraph, "and that was it");
        record.Of<Remark>().Should().OnlyContain(said => said.Speaker!.Name == "ana");
    }

    [Fact]
    public async Task TheGivenLog_IsRead()
    {
        var file = GivenMeetings.Folder is { } folder ? Path.Combine(folder, "..", "cases", "records", "pasted-paragraph.log") : null;
        Assert.SkipUnless(File.Exists(file), "The given records (../shared/data/cases/records) are not beside the checkout.");

        using var log = File.OpenRead(file!);
        var record = (await ScribeLogReader.ReadAsync(log)).Value;

        (record.LineCount, record.Of<Remark>().Count(), record.JoinedCount).Should().Be((3, 2, 1));
    }

    [Fact]
    public Task ADamagedLog_IsARecordOrAFailure() => Gen.Select(Gen.OneOfConst(Texts().ToArray()), Paste.Array[0, 2], Damage.Any.Array[0, 1]).SampleAsync(
        async (text, pastes, damages) =>
        {
            var bytes = damages.Aggregate(Encoding.UTF8.GetBytes(pastes.Aggregate(text, (log, paste) => paste(log))), (log, damage) => damage(log));
            var result = await ScribeLogReader.ReadAsync(new MemoryStream(bytes), await Logs.OptionsAsync());
            if (!result.IsRead)
            {
                result.Failure.Line.Should().BeGreaterThanOrEqualTo(0);
                result.Failure.Reason.Should().NotBeEmpty();
                return;
            }

            var record = result.Value;
            var covered = new HashSet<int>(record.Entries.AsEnumerable().Select(entry => entry.Line));
            covered.UnionWith(record.Of<Remark>().SelectMany(said => said.Lines.Select(line => line.Line)));
            (covered.Count + record.NoiseCount + record.JoinedCount).Should().Be(record.LineCount, "every line is an entry, part of one, or counted");
        },
        iter: Many);

    [Fact]
    public Task ADamagedLog_IsImported_OrRefusedStepByStep() => Gen.Select(Paste.Array[1, 2], Damage.Any.Array[0, 1]).SampleAsync(
        async (pastes, damages) =>
        {
            var bytes = damages.Aggregate(Encoding.UTF8.GetBytes(pastes.Aggregate(Short, (log, paste) => paste(log))), (log, damage) => damage(log));
            var result = await ScribeLogReader.ReadAsync(new MemoryStream(bytes));
            if (result.IsRead)
            {
                var world = await World.ImportAsync(result.Value);
                world.Refused.All(refused => refused.Step.Line > 0 && refused.Refusal.Message.Length > 0).Should().BeTrue("a step that is not taken says which line and why");
            }
        },
        iter: Many / 10);

    private const string Short = """
        14:00:02 <ana> present+ ana, bruno, chidi
        14:00:03 <chidi> scribe+
        14:01:00 <ana> topic: Swaps
        14:01:50 <chidi> bruno: Who counts the nights?
        14:03:00 <ana> PROPOSAL: Swaps are free
        14:03:11 <bruno> -1 not for newcomers
        14:04:00 <ana> RESOLVED: Swaps are free
        14:05:00 <ana> ACTION: bruno to tell the others
        """;

    // What the tests write, and the given meetings where they are.
    private static IEnumerable<string> Texts()
    {
        yield return Short;
        foreach (var date in GivenMeetings.Dates.Take(6))
        {
            yield return string.Join('\n', File.ReadLines(Path.Combine(GivenMeetings.Folder!, date + ".irc.log")).Take(120));
        }
    }
}
