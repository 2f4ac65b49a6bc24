using System;
using System.Linq;

namespace MutualLearning.Tests.Conventions;

/// <summary>The front namespace is what most applications need, and no more; every other type stands in the namespace of its folder.</summary>
public sealed class HallTests
{
    private const int MaxTypes = 70;

    [Fact]
    public void TheHall_HoldsWhatWasApproved()
    {
        var hall = Repository.PublicTypes.Where(t => t.Namespace == "MutualLearning").Select(t => t.Name).Order(StringComparer.Ordinal).ToList();

        hall.Count.Should().BeLessThanOrEqualTo(MaxTypes);
        Approved.Matches(string.Join('\n', hall) + "\n", "tests/MutualLearning.Tests/Conventions/hall.txt");
    }
}
