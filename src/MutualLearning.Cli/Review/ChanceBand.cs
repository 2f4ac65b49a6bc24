using System;

namespace MutualLearning.Cli.Review;

/// <summary>Where about two thirds of the counts would lie if everybody had been equally likely to speak.</summary>
/// <param name="Low">Its lower end, not below 0.</param>
/// <param name="High">Its upper end.</param>
internal sealed record ChanceBand(double Low, double High)
{
    /// <summary>The band that belongs to a noise floor.</summary>
    /// <remarks>
    /// With a mean of m contributions and a standard deviation of s, the expected Gini coefficient of nearly normal counts is
    /// s/(m√π). A noise floor of g therefore stands for s = g·m·√π, and the band is m ± s.
    /// </remarks>
    public static ChanceBand? Of(ParticipationReview participation)
    {
        if (participation.NoiseFloor is not { } floor || participation.People == 0)
        {
            return null;
        }

        var mean = (double)participation.Contributions / participation.People;
        var deviation = floor * mean * Math.Sqrt(Math.PI);
        return new ChanceBand(Math.Max(0, mean - deviation), mean + deviation);
    }
}
