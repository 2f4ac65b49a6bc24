using MutualLearning.Cli.Review;
using NodaTime;

namespace MutualLearning.Cli.Tests.Review;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(260, "4 min 20 s")]
    [InlineData(3599, "59 min 59 s")]
    [InlineData(3900, "1 h 05 min")]
    [InlineData(90_000, "25 h 00 min")]
    [InlineData(-5, "0 s")]
    public void Of_ALength_IsSaidInItsTwoGreatestUnits(int seconds, string words) =>
        Words.Of(Duration.FromSeconds(seconds)).Should().Be(words);

    [Fact]
    public void Of_NoLength_IsADash() => Words.Of((Duration?)null).Should().Be("–");

    [Fact]
    public void ChanceBand_OfANoiseFloor_IsTheMeanAndOneStandardDeviation()
    {
        // 100 contributions of 4 people: mean 25, noise floor 1/√(25π), standard deviation 5.
        var band = ChanceBand.Of(new ParticipationReview(null, 4, 100, 4, 0, 1 / System.Math.Sqrt(25 * System.Math.PI)));

        band!.Low.Should().BeApproximately(20, 1e-9);
        band.High.Should().BeApproximately(30, 1e-9);
    }

    [Fact]
    public void ParticipationWords_WithinTheNoise_SayIt() => ParticipationWords.Of(SampleReview.Rota.Participation)
        .Should().ContainSingle(sentence => sentence.Contains("within the noise"));

    [Fact]
    public void Speakers_AreInOrderOfTheirNamesWithTheSilentOnes() => (SampleReview.Rota with
    {
        People =
        [
            new PersonReview("Z", [], true, false, 9),
            new PersonReview("B", [], true, false, 0),
            new PersonReview("C", [], false, true, 0),
            new PersonReview("A", [], false, true, 1),
        ],
    }).Speakers().Should().SatisfyRespectively(a => a.Name.Should().Be("A"), b => b.Name.Should().Be("B"), z => z.Name.Should().Be("Z"));
}
