namespace MutualLearning.Voting.Testing;

/// <content>Axioms on several seats.</content>
public static partial class Axioms
{
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
}
