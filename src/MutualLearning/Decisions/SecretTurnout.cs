using System.Globalization;

namespace MutualLearning.Decisions;

/// <summary>What can be said of ballots behind pseudonyms without knowing whose they are.</summary>
internal static class SecretTurnout
{
    /// <summary>Whether there are more ballots than people who may cast them: then somebody has two. Those that bind and those that advise are counted apart.</summary>
    /// <param name="decision">A declared decision.</param>
    /// <returns>The refusal to count them; null when there are not too many, or the ballot is open.</returns>
    public static Refusal? TooMany(Decision decision)
    {
        var declared = decision.Declaration!;
        if (declared.Secrecy != Secrecy.Secret)
        {
            return null;
        }

        var advisory = 0;
        foreach (var pair in decision.Ballots)
        {
            advisory += pair.Value.IsAdvisory ? 1 : 0;
        }

        return More(decision.Ballots.Count - advisory, declared.Electorate.Count) ?? More(advisory, declared.Advisory.Count);
    }

    private static Refusal? More(int ballots, int voters) => ballots > voters
        ? new Refusal(DecisionRefusals.TooManyBallots, Text(ballots), Text(voters))
        : default(Refusal?);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
