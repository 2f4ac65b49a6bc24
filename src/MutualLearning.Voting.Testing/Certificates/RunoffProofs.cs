using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of rules that elect one option after the other, each by rounds among those who have not won.</summary>
internal static class RunoffProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("irv", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => EliminationProofs.Round(proof, walk, at, stops: false))),
        ("benham", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => EliminationProofs.Round(proof, walk, at, stops: true))),
        ("two-round", BallotForm.Ranking, static proof => EachSeat(proof, (walk, at) => TwoRoundProofs.Seat(proof, walk, at))),
        ("star", BallotForm.Score, static proof => EachSeat(proof, (walk, at) => StarProofs.Round(proof, walk, at))),
    ];

    /// <summary>Where one leads who is elected: to the next seat, without those who have won.</summary>
    public static Step Elect(Proof proof, Step at, int winner)
    {
        proof.Expect("elected", [winner]);
        return at.Elect(winner) with { Left = [.. proof.All.Except(at.Won).Where(o => o != winner)], Earlier = [] };
    }

    /// <summary>Those who have the most, or the fewest.</summary>
    public static int[] Most(IEnumerable<int> options, Func<int, Rational> figure, int sign = 1)
    {
        var all = options.Select(o => (Option: o, Figure: figure(o) * sign)).ToList();
        var most = all.Aggregate(all[0].Figure, static (a, b) => b.Figure > a ? b.Figure : a);
        return [.. all.Where(one => one.Figure == most).Select(static one => one.Option)];
    }

    public static void EachSeat(Proof proof, Func<Walk, Step, IEnumerable<Step>> seat)
    {
        var walk = new Walk(proof);
        walk.Follow(
            proof.Context.Seats >= proof.Options ? walk.Start() with { Won = [.. proof.All] } : walk.Start(),
            at => at.Won.Length >= proof.Seats ? [] : seat(walk, at),
            static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: false);
    }
}
