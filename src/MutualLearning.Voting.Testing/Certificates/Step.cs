using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>How far a count has come.</summary>
/// <param name="Won">Who is elected, in order.</param>
/// <param name="Left">Who is still in the count, in the order of declaration.</param>
/// <param name="Purses">What each row has left, or bears, under the rule.</param>
/// <param name="Earlier">The figures of earlier rounds by option, as far as they can still matter.</param>
internal record Step(int[] Won, int[] Left, Rational[] Purses, ValueList<Rational?[]> Earlier)
{
    /// <summary>All that the rest of the count depends on.</summary>
    public string Key => string.Join("|", string.Join(",", Won.OrderBy(static o => o)), string.Join(",", Left), string.Join(",", Purses),
        string.Join(";", Earlier.SelectMany(static e => e)));

    public Step Elect(int option) => this with { Won = [.. Won, option], Left = [.. Left.Where(o => o != option)] };

    /// <summary>Positive when the first had more in the last earlier round in which two options differed.</summary>
    public int ByEarlier(int a, int b) => Earlier.Reverse()
        .Select(round => round[a] is { } one && round[b] is { } other ? one.CompareTo(other) : 0).FirstOrDefault(static by => by != 0);
}
