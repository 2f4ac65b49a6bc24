using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeMinutesTests
{
    private static readonly PhaseId Meeting = new("meeting");

    [Fact]
    public void WithMinutes_ChangesOnePhase_AndLeavesTheRestAlone()
    {
        var practice = PracticeCatalogue.OpenMeeting;

        var changed = practice.WithMinutes(Meeting, new Minutes(5, 30, 45)).PracticeOrThrow();

        changed.FindPhase(Meeting)!.Minutes.Should().Be(new Minutes(5, 30, 45));
        practice.WithMinutes(Meeting, practice.FindPhase(Meeting)!.Minutes).Practice.Should().Be(practice);
    }

    [Theory]
    [InlineData(-1, 30, 45, "practice.out-of-range")]
    [InlineData(0, 30, 525_601, "practice.out-of-range")]
    [InlineData(0, 46, 45, "practice.minutes-order")]
    [InlineData(31, 30, 45, "practice.minutes-order")]
    public void WithMinutes_OutsideTheLimits_SaysWhatIsWrong(int min, int planned, int max, string code)
    {
        var result = PracticeCatalogue.OpenMeeting.WithMinutes(Meeting, new Minutes(min, planned, max));

        result.Practice.Should().BeNull();
        result.Findings.Single().Code.Should().Be(code);
        result.Findings[0].Path.Should().StartWith("$.phases[0].minutes");
    }

    [Fact]
    public void WithMinutes_OfAnUnknownPhase_SaysSo() =>
        PracticeCatalogue.OpenMeeting.WithMinutes(new PhaseId("meting"), new Minutes(0, 1, 1)).Findings.Single().Message
            .Should().Be("The practice has no phase 'meting'.");
}
