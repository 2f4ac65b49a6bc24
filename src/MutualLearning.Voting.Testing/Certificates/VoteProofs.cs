using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of rules on proposals: what was counted, and that the verdict follows. What voices weigh is taken from the question.</summary>
internal static class VoteProofs
{
    private const VerdictKind Adopted = VerdictKind.Adopted;
    private const VerdictKind Rejected = VerdictKind.Rejected;
    private const VerdictKind NotDecided = VerdictKind.NotDecided;

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } = new (string Name, Func<Proof, VerdictKind> Check)[]
    {
        ("simple-majority", static proof => MajorityProofs.Simple(proof, BallotOf)),
        ("absolute-majority", static proof => MajorityProofs.Check(proof, "electorate", static (yes, whole) => yes * 2 > whole)),
        ("super-majority", static proof => MajorityProofs.Check(proof, proof.Parameter("base", "decided"), (yes, whole) => MajorityProofs.Reaches(proof, yes, whole))),
        ("few-against", static proof => MajorityProofs.Check(
            proof, proof.Parameter("base", "cast"), (no, whole) => no <= whole * proof.Fraction("threshold", new Rational(1, 4)), static weights => weights.No, "no")),
        ("consensus", Consensus),
        ("consent", static proof => Voted(proof) && Count(proof, "open", (proof.Is("reasons", "required") ? ReasonedNo(proof) : FullNo(proof)) + Open(proof)) == 0 ? Adopted : NotDecided),
        ("lazy-consensus", static proof => Count(proof, "electorate", proof.Context.Electorate.Count) > 0 && Count(proof, "open", FullNo(proof) + Open(proof)) == 0 ? Adopted : NotDecided),
        ("apache-3-plus-1", ThreePlusOne),
        ("roman", static proof => Voted(proof) && Count(proof, "down", No(proof)) <= proof.Number("max-down", 0) & Count(proof, "up", Say(proof, Stance.Yes)) > 0 ? Adopted : NotDecided),
        ("fist-to-five", static proof => GradeProofs.Check(proof, GradeScale.FistToFive)),
        ("gradients", static proof => GradeProofs.Check(proof, GradeScale.Gradients)),
        ("delegated", static proof => Decider(proof) is var said && Count(proof, "vetoes", Vetoes(proof)) > 0 && said == Adopted ? NotDecided : said),
        ("advice", static proof => Decider(proof) is var said && Count(proof, "advice", Advice(proof, said)) >= proof.Number("min-advice", 1) ? said : NotDecided),
    }.Select(static rule => (rule.Name, BallotForm.None, (Action<Proof>)(proof => proof.RequireVerdict(rule.Check(proof)))));

    /// <summary>Requires that so much was counted.</summary>
    public static Rational Count(Proof proof, string what, Rational figure)
    {
        proof.Expect(what, ValueList<string>.Empty, figure);
        return figure;
    }

    /// <summary>Whether there is anybody who may vote, and anybody who did.</summary>
    public static bool Voted(Proof proof) => Count(proof, "electorate", proof.Context.Electorate.Count) > 0 & Count(proof, "cast", Ballots(proof, static _ => true)) > 0;

    private static VerdictKind Consensus(Proof proof)
    {
        if (!Voted(proof))
        {
            return NotDecided;
        }

        var against = Count(proof, "against", FullNo(proof) + Open(proof));
        var aside = Count(proof, "aside", Say(proof, Stance.StandAside) + No(proof));
        var yes = Count(proof, "yes", Say(proof, Stance.Yes));
        return against > 0 || aside > proof.Number("max-stand-asides", int.MaxValue) ? Rejected : yes > 0 ? Adopted : NotDecided;
    }

    private static VerdictKind ThreePlusOne(Proof proof)
    {
        if (!Voted(proof))
        {
            return NotDecided;
        }

        var vetoes = Count(proof, "vetoes", ReasonedNo(proof));
        var yes = Count(proof, "yes", Ballots(proof, static b => b.Stance == Stance.Yes && b.Strength >= 1m));
        var no = Count(proof, "no", FullNo(proof));
        return (vetoes > 0 && proof.Is("veto", "yes")) || yes < 3 || yes <= no ? Rejected : Adopted;
    }

    // Of everybody but the one who decided.
    private static int Advice(Proof proof, VerdictKind said) => proof.Context.Ballots.Count - (said == NotDecided ? 0 : 1);

    private static VerdictKind Decider(Proof proof)
    {
        var stance = BallotOf(proof, proof.Parameter("decider", string.Empty)) is { IsAdvisory: false } ballot ? ballot.Stance : Stance.None;
        var said = stance == Stance.Yes ? 1 : stance is Stance.No or Stance.Block ? -1 : 0;
        Count(proof, "decider", said);
        return said > 0 ? Adopted : said < 0 ? Rejected : NotDecided;
    }

    private static int Vetoes(Proof proof) =>
        proof.Parameter("veto", string.Empty).Split(';').Count(name => BallotOf(proof, name) is { } ballot && IsReasonedNo(ballot));

    private static Ballot? BallotOf(Proof proof, string name) =>
        proof.Context.Ballots.FirstOrDefault(b => !b.Voter.IsDefault && string.Equals(b.Voter.ToString(), name, StringComparison.Ordinal));

    private static int Open(Proof proof) => proof.Context.Objections.Count(static o => o.Settled is null);

    private static int Say(Proof proof, Stance stance) => Ballots(proof, b => b.Stance == stance);

    private static int No(Proof proof) => Ballots(proof, static b => b.Stance is Stance.No or Stance.Block);

    private static int FullNo(Proof proof) => Ballots(proof, IsFullNo);

    private static int ReasonedNo(Proof proof) => Ballots(proof, IsReasonedNo);

    private static int Ballots(Proof proof, Func<Ballot, bool> which) => proof.Context.Ballots.Count(b => !b.IsAdvisory && which(b));

    private static bool IsFullNo(Ballot ballot) => ballot.Stance == Stance.Block || (ballot.Stance == Stance.No && ballot.Strength >= 1m);

    private static bool IsReasonedNo(Ballot ballot) => IsFullNo(ballot) && !string.IsNullOrWhiteSpace(ballot.Reason);
}
