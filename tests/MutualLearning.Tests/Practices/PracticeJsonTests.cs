using System;
using System.Linq;
using System.Text;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeJsonTests
{
    private const string Small =
        """
        {
          "id": "stand-up",
          "title": "Stand-up",
          "purpose": "Everybody knows what the others are doing.",
          "phases": [
            { "id": "round", "minutes": 15 }
          ]
        }
        """;

    [Fact]
    public void SmallTemplate_HasDefaultsForEverythingElse()
    {
        var practice = Practice.FromJson(Small);

        (practice.Version, practice.MinPeople, practice.MaxPeople, practice.DefaultRule).Should().Be((1, 1, default(int?), string.Empty));
        practice.Phases.AsEnumerable().Should().Equal(new Phase(
            new PhaseId("round"),
            new Minutes(0, 15, 30),
            Repeat.Once,
            Floor.Everyone,
            ValueList<Allowance>.Of([Allowance.Everything]),
            Visibility.Named,
            new ExitCondition(ExitKind.HostAdvances),
            ValueList<NextStep>.Empty));
    }

    [Fact]
    public void EverythingThatIsWrong_IsFoundInOneReading_InTheOrderOfTheText()
    {
        var result = PracticeJson.Read(
            """
            {
              "id": "p", "version": 0,
              "tittle": "T",
              "roles": [ { "id": "a", "assignment": "king" } ],
              "phases": [
                { "id": "one", "minutes": "5", "floor": { "role": "b" } },
                { "id": "two", "minutes": 5, "next": [ { "to": "three" } ] }
              ]
            }
            """);

        result.Findings.Select(f => (f.Line, f.Column, f.Code, f.Path)).Should().Equal(
            (1, 1, "practice.member-missing", "$.title"),
            (1, 1, "practice.member-missing", "$.purpose"),
            (2, 25, "practice.out-of-range", "$.version"),
            (3, 3, "practice.member-unknown", "$.tittle"),
            (4, 41, "practice.word-unknown", "$.roles[0].assignment"),
            (6, 31, "practice.wrong-type", "$.phases[0].minutes"),
            (6, 55, "practice.role-unknown", "$.phases[0].floor.role"),
            (7, 52, "practice.phase-unknown", "$.phases[1].next[0].to"));
        FluentActions.Invoking(result.PracticeOrThrow).Should().Throw<PracticeFormatException>().Which.Findings.Should().Equal(result.Findings);
    }

    [Theory]
    [InlineData("[ { \"name\": \"a\" } ]")]
    [InlineData("7")]
    [InlineData("[ 7 ]")]
    public void RolesThatCannotBeRead_AreNotSaidToBeUnknown(string roles) =>
        PracticeJson.Read(Small.Replace("\"phases\"", "\"roles\": " + roles + ", \"phases\"", StringComparison.Ordinal)
            .Replace("15", "15, \"floor\": { \"role\": \"a\" }", StringComparison.Ordinal))
            .Findings.Select(f => f.Code).Should().NotBeEmpty().And.NotContain("practice.role-unknown");

    [Fact]
    public void KindOfAPlugIn_IsKnown_WhenTheHostKnowsIt()
    {
        var json = Small.Replace("15", "15, \"allows\": [ { \"kinds\": [\"thanks\"] } ]", StringComparison.Ordinal);
        var kinds = new ContributionKinds([.. ContributionKinds.Standard(), new StandardKind(new ContributionKind("thanks"))]);

        PracticeJson.Read(json).Findings.Should().ContainSingle().Which.Code.Should().Be("practice.kind-unknown");
        Practice.FromJson(json, kinds).Phases[0].Allows[0].Kinds[0].Value.Should().Be("thanks");
    }

    [Fact]
    public void Utf8_ReadsLikeText_WithOrWithoutAByteOrderMark()
    {
        var expected = Practice.FromJson(Small);

        PracticeJson.ReadUtf8(Encoding.UTF8.GetBytes(Small)).Practice.Should().Be(expected);
        PracticeJson.ReadUtf8(Encoding.UTF8.GetBytes("\uFEFF" + Small)).Practice.Should().Be(expected);
        PracticeJson.Read("\uFEFF" + Small).Practice.Should().Be(expected);
    }

    [Fact]
    public void BytesThatAreNotUtf8_AndHalfASurrogatePair_HaveAPlace()
    {
        var fromBytes = PracticeJson.ReadUtf8([(byte)'{', (byte)'\n', (byte)'"', 0xC3, (byte)'x']).Findings.Single();
        var fromText = PracticeJson.Read("{\n \"é\uD83C\": 1 }").Findings.Single();

        (fromBytes.Code, fromBytes.Line, fromBytes.Column).Should().Be(("practice.encoding", 2, 2));
        (fromText.Code, fromText.Line, fromText.Column).Should().Be(("practice.encoding", 2, 4));
    }

    [Fact]
    public void Null_IsAnErrorOfTheCaller() =>
        FluentActions.Invoking(() => PracticeJson.Read(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void ValidPractice_WrittenAndRead_IsTheSame() => PracticeGen.Valid.Sample(practice =>
    {
        PracticeAnalysis.Check(practice).Should().BeEmpty();
        PracticeJson.Read(PracticeJson.Write(practice)).PracticeOrThrow().Should().Be(practice);
    });
}
