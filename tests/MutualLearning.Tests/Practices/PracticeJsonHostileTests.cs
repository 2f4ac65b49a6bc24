using System;
using System.Linq;
using System.Text;
using CsCheck;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeJsonHostileTests
{
    private static readonly string Valid = PracticeJson.Write(PracticeCatalogue.BuiltIn.All.Single(p => p.Id == new PracticeId("consent-decision")));

    private static readonly Gen<string> Fragment = Gen.OneOfConst(
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "0", "1e9", "99999999999", "\"\"", "\"end\"", "\n", "\r", "é", "🎓",
        "\uD83C", "\u0000", "\"role\"", "\"proposer\"", "\"id\":", "\"test\"", "{\"any\":", "[]", "{}", "\"rule-decided\"", "\\ud800");

    [Fact]
    public void AnyText_IsReadWithoutAnException() =>
        Gen.OneOf(Gen.String, Fragment.Array[0, 20].Select(string.Concat)).Sample(Judge);

    [Fact]
    public void AnyBytes_AreReadWithoutAnException() =>
        Gen.Byte.Array.Sample(bytes => Judge(PracticeJson.ReadUtf8(bytes)));

    // Cuts something out of a good template and puts something else in its place, up to four times.
    [Fact]
    public void AnyChangeOfATemplate_IsReadWithoutAnException() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 12], Fragment).Array[1, 4].Sample(
            changes => Judge(changes.Aggregate(Valid, static (text, change) =>
            {
                var (at, length, put) = change;
                at %= text.Length;
                return text.Remove(at, Math.Min(length, text.Length - at)).Insert(at, put);
            })),
            iter: 2_000);

    // Puts one value of the template in the place of another, so that the text stays JSON.
    [Fact]
    public void AnyExchangeOfWords_IsReadWithoutAnException()
    {
        var words = Valid.Split('"');
        Gen.Int[0, (words.Length / 2) - 1].Array[2].Array[1, 3].Sample(
            changes =>
            {
                var mixed = (string[])words.Clone();
                foreach (var change in changes)
                {
                    mixed[(2 * change[0]) + 1] = words[(2 * change[1]) + 1];
                }

                Judge(string.Join('"', mixed));
            },
            iter: 2_000);
    }

    [Fact]
    public void TooLargeAText_IsRefusedUnread()
    {
        var finding = PracticeJson.Read(new string('[', 50_000_000)).Findings.Single();
        var bytes = PracticeJson.ReadUtf8(new byte[PracticeJson.MaxBytes + 1]).Findings.Single();
        var letters = PracticeJson.Read(new string('é', (PracticeJson.MaxBytes / 2) + 1)).Findings.Single();

        finding.Should().Be(new PracticeFinding("$", 1, 1, "practice.too-large", "A template has at most 1048576 bytes."));
        bytes.Should().Be(finding);
        letters.Should().Be(finding);
    }

    // However large the text, no more is taken than a small multiple of what a template may have.
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"id\":\"p\"},")]
    public void FiftyMegabytes_TakeBoundedMemory(string part)
    {
        var text = string.Concat(System.Linq.Enumerable.Repeat(part, 50_000_000 / part.Length));
        var bytes = Encoding.UTF8.GetBytes(text);
        Allocated(() => PracticeJson.Read(text)).Should().BeLessThan(10_000);
        Allocated(() => PracticeJson.ReadUtf8(bytes)).Should().BeLessThan(10_000);

        var largest = text[..(PracticeJson.MaxBytes - part.Length)];
        Allocated(() => PracticeJson.Read(largest)).Should().BeLessThan(24L * PracticeJson.MaxBytes);
    }

    // A template whose checks have as much to do as its values allow.
    [Fact]
    public void TemplateFullOfSteps_IsCheckedWithinBounds()
    {
        var phases = string.Join(',', Enumerable.Range(0, 1400).Select(i =>
            $$"""{"id":"p{{i}}","minutes":1,"next":[{"to":"p{{(i * 7) % 1400}}","when":"objection-open"}]}"""));
        var text = $$"""{"id":"p","title":"T","purpose":"P","phases":[{{phases}}]}""";

        Allocated(() => PracticeJson.Read(text).Practice.Should().NotBeNull()).Should().BeLessThan(600_000_000);
    }

    private static long Allocated(Func<object> act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void LargestText_IsRead() =>
        PracticeJson.Read(Valid.PadRight(PracticeJson.MaxBytes - Encoding.UTF8.GetByteCount(Valid) + Valid.Length)).Practice.Should().NotBeNull();

    [Fact]
    public void TooManyValues_EndTheReading_AtTheFirstThatIsTooMany()
    {
        var json = "[" + string.Concat(Enumerable.Repeat("0,\n", 20_000)) + "0]";

        // The list is a value as well, so the item on line 10000 is one too many.
        var finding = PracticeJson.Read(json).Findings.Single();

        (finding.Code, finding.Path, finding.Line, finding.Column)
            .Should().Be(("practice.too-many-values", "$[9999]", PracticeJson.MaxValues, 1));
    }

    [Fact]
    public void HundredFindings_AreListed_AndThatThereAreMore()
    {
        var json = "{\n" + string.Join(",\n", Enumerable.Range(0, 150).Select(i => "\"m" + i + "\": 1")) + "}";

        var findings = PracticeJson.Read(json).Findings;

        findings.Should().HaveCount(PracticeJson.MaxFindings + 1);
        findings[^1].Code.Should().Be("practice.more-findings");
        findings.SkipLast(1).Should().OnlyContain(f => f.Code != "practice.more-findings");
    }

    [Theory]
    [InlineData("", 1, 1, "Here a template, which begins with '{' should stand, not the end of the text.")]
    [InlineData("{ \"id\" 3", 1, 8, "Here ':' should stand, not '3'.")]
    [InlineData("{ \"id\": ", 1, 9, "Here a value should stand, not the end of the text.")]
    [InlineData("{ \"id\": \"a\" \"b\"", 1, 13, "Here ',' or '}' should stand, not '\"'.")]
    [InlineData("{\n  \"é🎓\": tru }", 2, 13, "Here true, false or null should stand, not the character U+0020.")]
    [InlineData("{\"a\":01}", 1, 7, "Here the rest of a number should stand, not '1'.")]
    [InlineData("{\"a\":1,}", 1, 8, "Here a member name in quotes should stand, not '}'.")]
    [InlineData("[1,]", 1, 4, "Here a value should stand, not ']'.")]
    [InlineData("[1 2]", 1, 4, "Here ',' or ']' should stand, not '2'.")]
    [InlineData("{} x", 1, 4, "Here the end of the text should stand, not 'x'.")]
    [InlineData("{\"a\": \"x", 1, 9, "Here the rest of a text and its closing quote should stand, not the end of the text.")]
    [InlineData("{a:1}", 1, 2, "Here a member name in quotes or '}' should stand, not 'a'.")]
    public void BrokenJson_IsSaidToBreakOff_WhereItDoes(string json, int line, int column, string message) =>
        PracticeJson.Read(json).Findings.Should().Equal(new PracticeFinding("$", line, column, "practice.syntax", message));

    private static void Judge(string json) => Judge(PracticeJson.Read(json));

    private static void Judge(PracticeReadResult result)
    {
        if (result.Practice is { } practice)
        {
            result.Findings.Should().BeEmpty();
            PracticeJson.Read(PracticeJson.Write(practice)).Practice.Should().Be(practice);
        }
        else
        {
            result.Findings.Should().NotBeEmpty().And.OnlyContain(f => f.Line > 0 && f.Column > 0);
        }
    }
}
