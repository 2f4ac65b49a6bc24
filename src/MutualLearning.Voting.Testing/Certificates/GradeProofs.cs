using System.Linq;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of rules on grades: how many prevent, reach what is needed, and give a grade.</summary>
internal static class GradeProofs
{
    // What a ballot without a grade counts as: yes, half a yes, abstain, half a no, stand aside, no, block; -1 for nothing.
    private static readonly int[] Fingers = [5, 3, -1, 2, 2, 1, 0];
    private static readonly int[] Gradients = [1, 3, 4, 5, 6, 7, 8];

    public static VerdictKind Check(Proof proof, GradeScale scale)
    {
        if (!VoteProofs.Voted(proof))
        {
            return VerdictKind.NotDecided;
        }

        var isFist = scale == GradeScale.FistToFive;
        var levels = proof.Context.Ballots.Where(static b => !b.IsAdvisory).Select(b => Level(b, scale)).Where(static level => level >= 0).ToList();
        var needed = proof.Number("needed", 3);
        var prevented = VoteProofs.Count(proof, "prevented", levels.Count(level => level == (isFist ? 0 : 8)));
        var reached = VoteProofs.Count(proof, "reached", levels.Count(level => isFist ? level >= needed : level <= needed));
        var graded = VoteProofs.Count(proof, "graded", levels.Count);
        return prevented == 0 && graded > 0 && reached >= graded * proof.Fraction("part", 1) ? VerdictKind.Adopted : VerdictKind.NotDecided;
    }

    private static int Level(Ballot ballot, GradeScale scale)
    {
        var isFull = ballot.Strength >= 1m;
        var place = ballot.Stance switch
        {
            Stance.Yes => isFull ? 0 : 1,
            Stance.Abstain => 2,
            Stance.No => isFull ? 5 : 3,
            Stance.StandAside => 4,
            Stance.Block => 6,
            _ => -1,
        };
        return ballot.Grade is { } grade && grade.Scale == scale ? grade.Level : place < 0 ? -1 : (scale == GradeScale.FistToFive ? Fingers : Gradients)[place];
    }
}
