using System.Collections.Generic;

namespace MutualLearning.Cli.Review;

/// <summary>How evenly people took part, in sentences.</summary>
internal static class ParticipationWords
{
    public static IEnumerable<string> Of(ParticipationReview participation)
    {
        if (participation.NoValue is { } reason)
        {
            yield return $"No figure for how evenly people took part: {reason}";
            yield break;
        }

        if (participation.EffectiveSpeakers is { } speakers)
        {
            yield return $"Talk was spread as evenly as among {Words.Tenths(speakers)} people who all speak alike; "
                + $"{Words.Count(participation.People, "person was", "people were")} there.";
        }

        if (participation.Gini is { } gini)
        {
            yield return $"Gini coefficient {Words.Of(gini)} (0: all spoke alike, 1: one spoke alone).";
        }

        if (participation.NoiseFloor is { } floor)
        {
            yield return $"Noise floor {Words.Of(floor)}: if everybody had been equally likely to speak, chance alone would still give "
                + "about that coefficient, and one at or below it says nothing about the group."
                + (participation.Gini <= floor ? " Here it is within the noise." : string.Empty);
        }
    }
}
