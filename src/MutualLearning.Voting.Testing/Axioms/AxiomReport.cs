using System;

namespace MutualLearning.Voting.Testing;

/// <summary>What the search for a counterexample came to. Immutable.</summary>
/// <param name="Axiom">The axiom.</param>
/// <param name="Rule">The rule, as it was declared.</param>
/// <param name="Profiles">How many profiles were tried.</param>
/// <param name="Cases">How often the axiom said something about them, such as each way to raise a winner.</param>
/// <param name="Seed">What the random profiles followed from.</param>
/// <param name="Counterexample">The first counterexample, made smaller; null when none was found.</param>
public sealed record AxiomReport(Axiom Axiom, string Rule, int Profiles, long Cases, ulong Seed, Counterexample? Counterexample)
{
    /// <summary>Whether the axiom was tried and no counterexample found: it holds <i>so far</i>, which is no proof.</summary>
    public bool HoldsSoFar => Counterexample is null && Cases > 0;

    /// <summary>The outcome in words, with the counterexample.</summary>
    /// <returns>Such as <c>plurality: monotonicity holds so far (1400 profiles, 5123 cases, seed 1)</c>.</returns>
    public override string ToString()
    {
        var tried = FormattableString.Invariant($"({Profiles} profiles, {Cases} cases, seed {Seed})");
        if (Counterexample is not null)
        {
            return $"{Rule}: {Axiom.Name} fails {tried}. {Axiom.Statement}\n{Counterexample}";
        }

        return Cases > 0 ? $"{Rule}: {Axiom.Name} holds so far {tried}" : $"{Rule}: {Axiom.Name} never said anything {tried}";
    }
}
