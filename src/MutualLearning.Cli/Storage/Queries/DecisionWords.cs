using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Storage.Queries;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>The words that the drawings and exports of a stored decision share.</summary>
internal static class DecisionWords
{
    /// <summary>How many other rules differ. The first row is what the declared rule says.</summary>
    public static string Flips(DecisionDetail decision) => decision.Verdict is null
        ? "There is no verdict. This is what the rules say to the ballots so far."
        : Words.Flips(decision.Alternatives.Count(a => a.Differs), decision.Alternatives.Count - 1);
}
