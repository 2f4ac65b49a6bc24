using System.Text;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Ballots on which a rule breaks an axiom. Immutable.</summary>
/// <param name="What">What breaks it, in English.</param>
/// <param name="Before">The ballots.</param>
/// <param name="WinnersBefore">Who wins with them: the tied set; for several seats each tied committee.</param>
public sealed record Counterexample(string What, Profile Before, ValueList<ValueList<string>> WinnersBefore)
{
    /// <summary>The changed ballots; null where the axiom speaks of one profile only.</summary>
    public Profile? After { get; init; }

    /// <summary>Who wins with the changed ballots; empty where there are none.</summary>
    public ValueList<ValueList<string>> WinnersAfter { get; init; } = ValueList<ValueList<string>>.Empty;

    /// <summary>The ballots, one a line, and who wins.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(What).Append('\n');
        Tell(text, After is null ? "With" : "Before", Before, WinnersBefore);
        if (After is not null)
        {
            Tell(text, "After", After, WinnersAfter);
        }

        return text.ToString();
    }

    private static void Tell(StringBuilder text, string when, Profile profile, ValueList<ValueList<string>> winners)
    {
        text.Append(when).Append(":\n");
        for (var row = 0; row < profile.RowCount; row++)
        {
            text.Append("  ").Append(profile.Weight(row)).Append(' ').Append(PollText.Of(profile, row)).Append('\n');
        }

        text.Append("  wins: ").Append(winners.Count == 0 ? "nobody" : string.Join(" or ", winners.Select(static set => string.Join(" = ", set)))).Append('\n');
    }
}
