using System.Text.Json.Serialization;

namespace MutualLearning.Counting;

/// <summary>What a count came to. Immutable; equal by content.</summary>
/// <param name="Winners">
/// The places in order, each the set of options that tie for it: <c>[[A]]</c> for one winner, <c>[[A, B]]</c> for a tie for the
/// first place, <c>[[A], [B, C]]</c> for two places of which the second is tied. Options of one set stand in the order of their
/// declaration, which says nothing. Never empty sets; empty when nobody can be chosen.
/// </param>
public sealed record TallyResult(ValueList<ValueList<string>> Winners)
{
    /// <summary>All options in tiers, best first, tied ones together; empty (the default) where the rule only chooses.</summary>
    public ValueList<ValueList<string>> Ranking { get; init => field = value ?? ValueList<ValueList<string>>.Empty; } = ValueList<ValueList<string>>.Empty;

    /// <summary>All committees that tie for being best, each in the order of declaration; empty (the default) unless the rule chooses whole committees.</summary>
    public ValueList<ValueList<string>> Committees { get; init => field = value ?? ValueList<ValueList<string>>.Empty; } = ValueList<ValueList<string>>.Empty;

    /// <summary>The rounds of the count in order; empty (the default) where there are none.</summary>
    public ValueList<TallyRound> Rounds { get; init => field = value ?? ValueList<TallyRound>.Empty; } = ValueList<TallyRound>.Empty;

    /// <summary>The steps of the ladder that broke ties, each once; empty (the default) when none was needed.</summary>
    public ValueList<TieStep> TiesBrokenBy { get; init => field = value ?? ValueList<TieStep>.Empty; } = ValueList<TieStep>.Empty;

    /// <summary>What was cast and is not counted: void ballots, marks that the rule does not read, votes that end nowhere or that the count itself lost. Empty (the default) where there is none.</summary>
    public ValueList<Statement> Uncounted { get; init => field = value ?? ValueList<Statement>.Empty; } = ValueList<Statement>.Empty;

    /// <summary>What a lot was drawn from that broke a tie; null (the default) where there was none.</summary>
    public DrawnLot? Lot { get; init; }

    /// <summary>What it meant to leave an option out, where that matters to the rule.</summary>
    public Unranked Unranked { get; init; }

    /// <summary>
    /// Whether more ties stand than can be followed; false (the default) where each was. Then the tied sets name everybody who could
    /// still be chosen at the first of them: nobody else can be, but some of those named may be chosen in no way.
    /// </summary>
    public bool HasUnfollowedTies { get; init; }

    /// <summary>Whether a place is tied, or more than one committee is best.</summary>
    [JsonIgnore]
    public bool IsTied
    {
        get
        {
            foreach (var place in Winners)
            {
                if (place.Count > 1)
                {
                    return true;
                }
            }

            return Committees.Count > 1;
        }
    }
}
