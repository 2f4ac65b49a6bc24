using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Elects whom most ballots without a representative approve of, and follows every choice of the ballots that the elected one represents.</summary>
internal sealed class GreedyMonroeWalk
{
    /// <summary>The most kinds of ballots that are looked at, over all ways; some seconds on a slow machine.</summary>
    public const long MaxWork = 1L << 23;

    /// <summary>The most ways that a certificate is written for.</summary>
    public const int MaxProven = 1 << 16;

    private readonly Profile profile;
    private readonly int seats;
    private readonly CommitteeOutcome outcome = new();
    private readonly List<int> order = [];
    private long work;
    private int ways;
    private bool parted;

    private GreedyMonroeWalk(Profile profile, int seats) => (this.profile, this.seats) = (profile, seats);

    public static CommitteeOutcome Run(Profile profile, int seats)
    {
        var walk = new GreedyMonroeWalk(profile, seats);
        var level = new List<Unrepresented> { Unrepresented.Of(Approvals.Of(profile)) };
        for (var seat = 0; seat < seats && level.Count > 0; seat++)
        {
            level = walk.Next(level, seat);
        }

        walk.outcome.GaveUp = level.Count == 0;
        walk.Conclude(level);
        return walk.outcome;
    }

    // Nothing where it is too much work.
    private List<Unrepresented> Next(List<Unrepresented> level, int seat)
    {
        // Whom the last one represents changes nothing.
        var share = seat == seats - 1 ? 0 : (profile.BallotCount / seats) + (seat < profile.BallotCount % seats ? 1 : 0);
        var next = new Dictionary<string, Unrepresented>(StringComparer.Ordinal);
        var first = level[0].Support();
        foreach (var at in level)
        {
            profile.Spend(at.Steps);
            var support = at.Support();
            foreach (var option in Best(support))
            {
                if (at.Elect(option, share, Math.Min(MaxWork - work, profile.Left / Unrepresented.StepsOfAKind)) is not { } all)
                {
                    return [];
                }

                foreach (var then in all)
                {
                    if (!profile.TrySpend(then.Steps))
                    {
                        return [];
                    }

                    ways++;
                    work += then.Kinds + 1;
                    if (work > MaxWork)
                    {
                        return [];
                    }

                    next[then.Key] = then;
                }
            }
        }

        if (!parted)
        {
            Note(first, Best(first), seat + 1);
            parted = next.Count > 1;
        }

        return [.. next.Values];
    }

    private void Note(long?[] support, int[] best, int number)
    {
        int[] asked = [.. Enumerable.Range(0, support.Length).Where(o => support[o] is not null)];
        outcome.Notes.Add("round", asked, [.. asked.Select(o => (Rational)support[o]!.Value)]);
        outcome.Notes.Add(best.Length == 1 ? "elected" : "level", best);
        order.AddRange(best.Length == 1 ? best : []);
        outcome.Rounds = outcome.Rounds.Add(new TallyRound(number, ValueList<TallyFigure>.Of(asked.Select(o => new TallyFigure(profile.Options[o], support[o]!.Value))))
        {
            Elected = best.Length == 1 ? profile.Names(best) : ValueList<string>.Empty,
        });
    }

    private void Conclude(List<Unrepresented> ends)
    {
        foreach (var end in ends)
        {
            outcome.Add(end.Members);
        }

        outcome.Order = order;
        foreach (var committee in parted ? outcome.Sets : [])
        {
            outcome.Notes.Add("committee", committee);
        }

        if (ways > MaxProven)
        {
            outcome.Notes.Cut();
        }
    }

    private static int[] Best(long?[] support) =>
        Extremes.Of(support.Length, o => support[o] is not null, (a, b) => support[a]!.Value.CompareTo(support[b]!.Value));
}
