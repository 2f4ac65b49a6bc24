using System.Text.Json.Serialization;
using MutualLearning.Roles;

namespace MutualLearning.Decisions;

/// <summary>What one voter says. Immutable.</summary>
/// <param name="Voter">Who; <c>default</c> in a secret ballot.</param>
/// <param name="Pseudonym">What stands for the voter in a secret ballot; <c>default</c> elsewhere.</param>
/// <param name="Stance">What they say.</param>
/// <param name="Strength">How strongly, more than 0 and at most 1; exact. 1 unless said otherwise, such as 0.5 for <c>+0.5</c>.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="IsAdvisory">Whether the voter advises and is not counted.</param>
/// <param name="AsWritten">How it was written in an imported record; empty otherwise.</param>
[method: JsonConstructor]
public sealed record Ballot(
    PersonId Voter, Pseudonym Pseudonym, Stance Stance, decimal Strength, string Reason, bool IsAdvisory, string AsWritten)
{
    /// <summary>Makes an open, binding ballot of full strength.</summary>
    /// <param name="voter">Who.</param>
    /// <param name="stance">What they say.</param>
    /// <param name="reason">Why; may be empty.</param>
    public Ballot(PersonId voter, Stance stance, string reason)
        : this(voter, default, stance, 1m, reason, false, string.Empty)
    {
    }

    /// <summary>What the ballot says about the options of the decision; null (the default) for a yes or no, and for an abstention.</summary>
    public Preference? Preference { get; init; }

    /// <summary>How far the voter agrees, on a scale finer than the stance; null (the default) where they only took a stance.</summary>
    public Grade? Grade { get; init; }

    /// <summary>What tells this ballot from those of other voters: the id of the person, or the pseudonym.</summary>
    internal string Key => Voter.IsDefault ? Pseudonym.Value : Voter.Value;
}
