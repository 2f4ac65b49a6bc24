using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>sortition</c>: as many options as there are seats, drawn by a lot that everybody can draw again.</summary>
/// <remarks>
/// Options are ordered by the SHA-256 of the published seed and their name, the lowest first; ballots play no part and none are
/// needed. Parameter <c>seed</c>; without it the seed of the declared <see cref="TieLadder"/>, which can be recorded once before
/// the close. Declare where the seed will come from before it can be known, such as the numbers of a public lottery of a later
/// day. Each option has the same chance, so far as nobody chose the seed. Source: P. Stone, The Luck of the Draw (2011);
/// D. Eastlake, RFC 3797 (2004), for verifiable selection from a published seed.
/// </remarks>
internal sealed class Sortition : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("sortition", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Guard.Against.Null(context).Options.Count == 0)
        {
            return Verdict.NotDecided(VerdictReasons.NoOptions);
        }

        var seed = context.Parameter("seed", context.Ties.Seed);
        if (seed.Length == 0)
        {
            return Verdict.NotDecided(VerdictReasons.SeedMissing);
        }

        var profile = new ProfileBuilder(context.Options, BallotForm.Ranking).Build();
        return OptionVerdict.Of(Places.ByTiers(context, profile, Places.Tiers(context.Options.Count, Lot.Order(profile, seed))) with { Lot = profile.Lots.Last });
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context)
    {
        var verdict = Evaluate(context);
        if (verdict.Result is not { } result)
        {
            return Explanation.Empty with { Why = [Statement.Of(ProcessReasons.Verdict, verdict.Text)] };
        }

        var rows = result.Ranking.Select(static tier => (ValueList<string>)[string.Join(" = ", tier)]);
        return Explanation.Empty with
        {
            Why = [Statement.Of(ProcessReasons.Drawn, context.Parameter("seed", context.Ties.Seed))],
            Tables = [new ExplanationTable(Statement.Of(ProcessReasons.Lot), ["option"], rows)],
        };
    }

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "seed")
        ?? (parameters.TryGetValue("seed", out var seed) && !Identifier.IsValid(seed) ? new Refusal(RuleProblems.NoSeed, "seed") : default(Refusal?));

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) => true;
}
