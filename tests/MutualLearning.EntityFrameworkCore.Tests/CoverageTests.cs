using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void EveryConformanceKit_IsUsed() => ConformanceCoverage.Require(typeof(CoverageTests).Assembly, typeof(DecisionRuleConformance));
}
