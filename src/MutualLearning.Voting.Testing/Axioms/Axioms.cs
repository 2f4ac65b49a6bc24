using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Testing;

namespace MutualLearning.Voting.Testing;

/// <summary>Axioms of voting theory, and the search for ballots on which a rule breaks them. Works with any test framework.</summary>
/// <remarks>
/// A rule may leave ties standing, so each axiom is taken in its published form for sets of winners; where there are several, the
/// statement says which. The search tries all small profiles, then random ones that a seed repeats. No counterexample is no proof.
/// </remarks>
public static class Axioms
{
    /// <summary>Who casts which ballot does not matter.</summary>
    public static Axiom Anonymity { get; } = new(
        "anonymity", "The winners stay the same when voters swap ballots.", "May, A Set of Independent Necessary and Sufficient Conditions (1952)", FairnessAxioms.Anonymity);

    /// <summary>What options are called, and in which order they stand, does not matter.</summary>
    public static Axiom Neutrality { get; } = new(
        "neutrality", "When all ballots swap two options, the winners swap them too.", "May, A Set of Independent Necessary and Sufficient Conditions (1952)", FairnessAxioms.Neutrality);

    /// <summary>More support does no harm.</summary>
    public static Axiom Monotonicity { get; } = new(
        "monotonicity", "A winner, alone or tied, that some ballots raise over others stays a winner.", "Fishburn, Monotonicity Paradoxes in the Theory of Elections (1982)", ChangeAxioms.Monotonicity);

    /// <summary>Voting does no harm.</summary>
    public static Axiom Participation { get; } = new(
        "participation",
        "When voters of one mind join, they do not like every winner before at least as much as every winner after, and some more (Kelly's extension to sets).",
        "Fishburn and Brams, Paradoxes of Preferential Voting (1983); Moulin (1988); for sets Brandl, Brandt, Geist and Hofbauer, Strategic Abstention Based on Preference Extensions (2019)",
        ChangeAxioms.Participation);

    /// <summary>An option that beats all others wins.</summary>
    public static Axiom CondorcetWinner { get; } = new(
        "condorcet-winner", "An option that more ballots put above each other option than below wins alone.", "Condorcet (1785); Fishburn, Condorcet Social Choice Functions (1977)", MajorityAxioms.CondorcetWinner);

    /// <summary>An option that all others beat does not win.</summary>
    public static Axiom CondorcetLoser { get; } = new(
        "condorcet-loser", "An option that more ballots put below each other option than above is no winner.", "Borda (1781); Fishburn, Paradoxes of Voting (1974)", MajorityAxioms.CondorcetLoser);

    /// <summary>Only options of the Smith set win.</summary>
    public static Axiom Smith { get; } = new(
        "smith", "Every winner is of the smallest set whose options all beat every option outside it.", "Smith, Aggregation of Preferences with Variable Electorate (1973)", MajorityAxioms.Smith);

    /// <summary>The favourite of more than half wins.</summary>
    public static Axiom Majority { get; } = new(
        "majority", "An option that more than half of the ballots put above all others wins alone.", "Tideman, Collective Decisions and Voting (2006), ch. 12", MajorityAxioms.Majority);

    /// <summary>What nobody wants rather does not win.</summary>
    public static Axiom Pareto { get; } = new(
        "pareto", "An option that every ballot puts below one same other option is no winner.", "Pareto; Arrow, Social Choice and Individual Values (1963)", MajorityAxioms.Pareto);

    /// <summary>A double of an option changes nothing for the others.</summary>
    public static Axiom Clones { get; } = new(
        "clones",
        "When an option gets a double that every ballot puts next to it, another option wins if and only if it did, and one of the two wins if and only if the option did.",
        "Tideman, Independence of Clones as a Criterion for Voting Rules (1987); for sets Schulze (2011), section 4.6",
        CloneAxiom.Clones);

    /// <summary>The best is not the worst.</summary>
    public static Axiom Reversal { get; } = new(
        "reversal", "An option that wins alone does not win when every ballot is turned round.", "Saari, Geometry of Voting (1994); for sets Schulze (2011), section 4.4", ChangeAxioms.Reversal);

    /// <summary>Naming more options does not harm those named before.</summary>
    public static Axiom LaterNoHarm { get; } = new(
        "later-no-harm", "When a ballot adds an option after those it names, each of those stays a winner if it was.", "Woodall, Properties of Preferential Election Rules (1994)", ChangeAxioms.LaterNoHarm)
    {
        NeedsTruncation = true,
    };

    /// <summary>Only proportions count.</summary>
    public static Axiom Homogeneity { get; } = new(
        "homogeneity", "The winners stay the same when every ballot is cast twice, or three times.", "Smith (1973); Fishburn, Condorcet Social Choice Functions (1977)", FairnessAxioms.Homogeneity);

    /// <summary>All axioms of the kit: those on one winner, then those on several.</summary>
    public static IReadOnlyList<Axiom> All =>
    [
        Anonymity, Neutrality, Homogeneity, Pareto, Majority, CondorcetWinner, CondorcetLoser, Smith, Monotonicity, Participation, Clones, Reversal,
        LaterNoHarm, JustifiedRepresentation, ProportionalJustifiedRepresentation, ExtendedJustifiedRepresentation, SolidCoalitions,
    ];

    /// <summary>Looks for ballots on which a rule breaks an axiom.</summary>
    /// <param name="rule">The rule; it counts ballots on options.</param>
    /// <param name="axiom">The axiom.</param>
    /// <param name="options">Where to look; null for <see cref="AxiomOptions.Default"/>.</param>
    /// <returns>The report: a counterexample, as small as it could be made, or that the axiom holds so far.</returns>
    /// <exception cref="ConformanceException">The rule threw; the message says on which ballots.</exception>
    public static AxiomReport Check(DecisionRule rule, Axiom axiom, AxiomOptions? options = null)
    {
        var trial = new AxiomTrial(rule ?? throw new ArgumentNullException(nameof(rule)), options ?? AxiomOptions.Default);
        var profiles = 0;
        foreach (var poll in PollSource.All(trial.Options, axiom ?? throw new ArgumentNullException(nameof(axiom))))
        {
            profiles++;
            if (axiom.Find(trial, poll) is not null)
            {
                return Report(trial, axiom, profiles, axiom.Find(trial, Smaller(trial, axiom, poll)));
            }
        }

        return Report(trial, axiom, profiles, null);
    }

    /// <summary>Looks whether a rule breaks an axiom on given ballots, such as those of a published example, changed in any way that the axiom speaks of.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="axiom">The axiom.</param>
    /// <param name="profile">The ballots, of at most 8 options; of at most 16 for an axiom on committees, which changes no ballot, but tries every set of options.</param>
    /// <param name="options">How the rule is declared; null for <see cref="AxiomOptions.Default"/>. Seats are 1 unless set.</param>
    /// <returns>The report on this one profile.</returns>
    /// <exception cref="ArgumentException">There are more options.</exception>
    /// <exception cref="ConformanceException">The rule threw.</exception>
    public static AxiomReport CheckOn(DecisionRule rule, Axiom axiom, Profile profile, AxiomOptions? options = null)
    {
        var most = (axiom ?? throw new ArgumentNullException(nameof(axiom))).IsForCommittees ? 16 : 8;
        if ((profile ?? throw new ArgumentNullException(nameof(profile))).OptionCount > most)
        {
            throw new ArgumentException($"At most {most} options can be tried in every way.", nameof(profile));
        }

        var trial = new AxiomTrial(rule ?? throw new ArgumentNullException(nameof(rule)), options ?? AxiomOptions.Default);
        var poll = Poll.Of(profile, Math.Max(1, trial.Options.Seats));
        return Report(trial, axiom, 1, axiom.Find(trial, poll));
    }

    /// <summary>No group that is large enough for a seat, and agrees on an option, goes without.</summary>
    public static Axiom JustifiedRepresentation { get; } = new(
        "jr",
        "Of every n/k ballots that approve of one same option, one at least approves of an option of the committee; for every tied committee.",
        "Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, Justified Representation in Approval-Based Committee Voting (2017)",
        CommitteeAxioms.Justified)
    {
        IsForCommittees = true,
    };

    /// <summary>Large groups that agree on several options are represented as a group.</summary>
    public static Axiom ProportionalJustifiedRepresentation { get; } = new(
        "pjr",
        "Every l·n/k ballots that approve of l same options approve together of l options of the committee at least; for every tied committee.",
        "Sánchez-Fernández et al., Proportional Justified Representation (2017)",
        CommitteeAxioms.Proportional)
    {
        IsForCommittees = true,
    };

    /// <summary>Large groups that agree on several options have a member who is represented as often.</summary>
    public static Axiom ExtendedJustifiedRepresentation { get; } = new(
        "ejr",
        "Of every l·n/k ballots that approve of l same options, one at least approves of l options of the committee; for every tied committee.",
        "Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, Justified Representation in Approval-Based Committee Voting (2017)",
        CommitteeAxioms.Extended)
    {
        IsForCommittees = true,
    };

    /// <summary>A group that puts the same options first gets its share of the seats.</summary>
    public static Axiom SolidCoalitions { get; } = new(
        "solid-coalitions",
        "More than l Droop quotas, n/(k+1), of ballots that put the same options above all others elect l of them, or all; for every tied committee.",
        "Dummett, Voting Procedures (1984); Woodall, Properties of Preferential Election Rules (1994)",
        CommitteeAxioms.Solid)
    {
        IsForCommittees = true,
    };

    private static AxiomReport Report(AxiomTrial trial, Axiom axiom, int profiles, Counterexample? found) =>
        new(axiom, trial.Rule, profiles, trial.Cases, trial.Options.Seed, found);

    // Takes ballots away as long as the rest still breaks the axiom.
    private static Poll Smaller(AxiomTrial trial, Axiom axiom, Poll poll)
    {
        for (var row = 0; row < poll.Rows.Count;)
        {
            var weight = poll.Rows[row].Weight;
            var smaller = new[] { weight, weight / 2, 1 }.Where(static less => less > 0)
                .Select(less => poll.With(poll.Rows.Select((r, i) => (r.Marks, i == row ? r.Weight - less : r.Weight))))
                .FirstOrDefault(less => less.Rows.Count > 0 && axiom.Find(trial, less) is not null);
            (poll, row) = smaller is null ? (poll, row + 1) : (smaller, 0);
        }

        return poll;
    }
}
