using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Follows a count to its end; where options tie and the ladder leaves it open, every way.</summary>
internal sealed class CommitteeWalk
{
    /// <summary>The most rounds that are counted; fewer where there are many different ballots.</summary>
    public const int MaxRounds = 5_000;

    private const long StepsOfAKey = 50;

    private const long MaxRows = 1L << 26;

    private readonly Profile profile;
    private readonly TieLadder ties;
    private readonly CommitteeOutcome outcome = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Stack<(SequentialCount Count, int Taken)> open = new();
    private readonly List<Rational?[]> history = [];
    private int rounds;
    private int[] standing = [];
    private bool parted;

    private CommitteeWalk(Profile profile, TieLadder ties) => (this.profile, this.ties) = (profile, ties);

    public static CommitteeOutcome Run(Profile profile, TieLadder ties, SequentialCount start)
    {
        var walk = new CommitteeWalk(profile, ties);
        walk.open.Push((start, -1));
        var most = Math.Max(100, Math.Min(MaxRounds, MaxRows / (profile.RowCount + 1)));
        while (walk.open.Count > 0 && !walk.outcome.GaveUp && (walk.rounds <= most || walk.outcome.Sets.Count == 0))
        {
            var (count, taken) = walk.open.Pop();
            walk.Follow(count, taken);
        }

        if (walk.open.Count > 0)
        {
            walk.outcome.Widen(walk.outcome.Order, walk.standing);
            walk.outcome.Notes.Cut();
        }

        return walk.outcome;
    }

    private void Follow(SequentialCount count, int taken)
    {
        if (taken >= 0)
        {
            count = count.Copy();
            outcome.Notes.Add(count.Eliminates ? "eliminated" : "elected", [taken]);
            count.Take(taken);
            profile.Spend(StepsOfAKey * profile.OptionCount);
            if (!seen.Add(count.Key()))
            {
                outcome.Notes.Add("seen", []);
                return;
            }
        }

        while (count.Next() is { Length: > 0 } tied)
        {
            rounds++;
            var figures = count.Figures();
            profile.Spend(Steps(figures));
            int[] asked = [.. Enumerable.Range(0, figures.Length).Where(o => figures[o] is not null)];
            outcome.Notes.Add("round", asked, [.. asked.Select(o => figures[o]!.Value)]);
            var pick = Pick(count, tied);
            if (!parted)
            {
                Note(count, figures, pick);
            }

            if (!pick.IsBroken)
            {
                Part(count, tied);
                return;
            }

            outcome.Notes.Add(count.Eliminates ? "eliminated" : "elected", [pick.Option]);
            count.Take(pick.Option);
            if (count.IsTooLong)
            {
                outcome.GaveUp = true;
                return;
            }
        }

        outcome.Add(count.Committee);
        (outcome.Order, outcome.End) = parted ? (outcome.Order, null) : (count.Committee, count);
    }

    // Figures are compared, put in lowest terms and written down.
    private static long Steps(Rational?[] figures)
    {
        var steps = 0L;
        foreach (var figure in figures)
        {
            steps += 8 + (figure is { } known ? 2 * known.Steps : 0);
        }

        return steps;
    }

    private TieBreak Pick(SequentialCount count, int[] tied)
    {
        if (tied.Length == 1)
        {
            return new TieBreak(tied[0], TieStep.None);
        }

        var pick = ties.Pick(profile, tied, !count.Eliminates, parted || history.Count == 0 ? null : (a, b) => Earlier(count, a, b));
        outcome.Broken(pick.By);
        return pick;
    }

    // Positive when the first had the better figure in the last round in which they differed.
    private int Earlier(SequentialCount count, int a, int b)
    {
        for (var round = history.Count - 1; round >= 0; round--)
        {
            if (history[round][a] is { } one && history[round][b] is { } other && one.CompareTo(other) is var order and not 0)
            {
                return count.LessIsBetter && !count.Eliminates ? -order : order;
            }
        }

        return 0;
    }

    private void Part(SequentialCount count, int[] tied)
    {
        if (!parted)
        {
            parted = true;
            outcome.AtTie = (count, tied);
            outcome.Order = count.Eliminates ? [] : [.. count.Committee];
            standing = count.Eliminates ? [.. count.Committee] : [.. Enumerable.Range(0, profile.OptionCount).Except(count.Committee)];
        }

        outcome.Notes.Add("tie", tied);
        for (var i = tied.Length - 1; i >= 0; i--)
        {
            open.Push((count, tied[i]));
        }
    }

    private void Note(SequentialCount count, Rational?[] figures, TieBreak pick)
    {
        history.Add(figures);
        var log = ValueList<TallyFigure>.Empty;
        for (var option = 0; option < figures.Length; option++)
        {
            log = figures[option] is { } figure ? log.Add(new TallyFigure(profile.Options[option], figure)) : log;
        }

        var taken = pick.IsBroken ? profile.Names([pick.Option]) : ValueList<string>.Empty;
        outcome.Rounds = outcome.Rounds.Add(new TallyRound(history.Count, log)
        {
            Elected = count.Eliminates ? ValueList<string>.Empty : taken,
            Eliminated = count.Eliminates ? taken : ValueList<string>.Empty,
            TieBrokenBy = pick.By,
        });
    }
}
