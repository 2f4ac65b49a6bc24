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

        var advisory = CountAdvisory(decision);
        return More(decision.Ballots.Count - advisory, declared.Electorate.Count) ?? More(advisory, declared.Advisory.Count);
    }

    /// <summary>Whether the ballot is secret and somebody who may vote with effect has not.</summary>
    public static bool IsIncomplete(Decision decision) =>
        decision.Declaration!.Secrecy == Secrecy.Secret && decision.Ballots.Count - CountAdvisory(decision) < decision.Declaration.Electorate.Count;

    private static int CountAdvisory(Decision decision)
    {
        var advisory = 0;
        foreach (var pair in decision.Ballots)
        {
            advisory += pair.Value.IsAdvisory ? 1 : 0;
        }

        return advisory;
    }

    private static Refusal? More(int ballots, int voters) => ballots > voters
        ? new Refusal(DecisionRefusals.TooManyBallots, Text(ballots), Text(voters))
        : default(Refusal?);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
