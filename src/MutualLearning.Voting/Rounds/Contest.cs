using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary>One way through a count that fills seats: who is in it, who has won, and how its ties fall.</summary>
internal sealed class Contest(Profile profile, int seats, TieWalk walk, RoundLog log, SeatOutcomes outcomes, Transcript? notes)
{
    private const long StepsOfAnOption = 150;

    private readonly List<int> won = [];

    public Profile Profile => profile;

    public int Seats => seats;

    public TieWalk Walk => walk;

    public RoundLog Log => log;

    /// <summary>Who has won, in order.</summary>
    public IReadOnlyList<int> Won => won;

    /// <summary>Who has not won.</summary>
    public bool[] Waiting { get; } = [.. Enumerable.Repeat(true, profile.OptionCount)];

    /// <summary>Who has won, as the part of a state that does not depend on the order.</summary>
    public string Before => new([.. won.OrderBy(static o => o).Select(static o => (char)(o + 1))]);

    /// <summary>Spends what a round takes beside the ballots: figures, their order, and what is noted.</summary>
    public void SpendRound() => profile.Spend(StepsOfAnOption * profile.OptionCount);

    /// <summary>Whether this state was not reached on another way.</summary>
    /// <param name="standing">Who is still in the count.</param>
    public bool IsNew(bool[] standing)
    {
        SpendRound();
        var isNew = walk.IsNew(Before, standing);
        if (!isNew)
        {
            Note("seen", []);
        }

        return isNew;
    }

    /// <summary>Notes a step for those who prove the count, once.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="options">To whom.</param>
    /// <param name="figure">What each had; null for nothing.</param>
    public void Note(string kind, IReadOnlyCollection<int> options, Func<int, Rational>? figure = null)
    {
        if (notes is { IsWhole: true } && !walk.IsReplaying)
        {
            notes.Add(kind, options, figure is null ? [] : [.. options.Select(figure)]);
        }
    }

    /// <summary>Whether steps are noted.</summary>
    public bool IsNoted => notes is { IsWhole: true };

    /// <summary>Says that a step cannot be shown.</summary>
    public void CutNotes() => notes?.Cut();

    public void Elect(int option)
    {
        won.Add(option);
        Waiting[option] = false;
    }

    /// <summary>Elects everybody when there are no more options than seats; there is nothing to count then.</summary>
    public bool ElectsAll()
    {
        for (var option = 0; seats >= profile.OptionCount && option < profile.OptionCount; option++)
        {
            Elect(option);
        }

        return seats >= profile.OptionCount;
    }

    /// <summary>Picks one of tied options.</summary>
    /// <param name="tied">The tied options.</param>
    /// <param name="best">Whether the best is wanted.</param>
    /// <param name="standing">Who can still win a seat.</param>
    /// <param name="by">How the tie was broken.</param>
    /// <param name="earlier">Who had more in the last earlier round in which they differed.</param>
    public int Pick(IReadOnlyList<int> tied, bool best, bool[] standing, out TieStep by, Comparison<int>? earlier = null)
    {
        var wasOpen = walk.HasOpenTie;
        if (IsNoted && walk.LeavesOpen([.. tied], best, earlier))
        {
            Note("tie", tied);
        }

        var option = walk.Pick([.. tied], best, out by, earlier);
        if (!wasOpen && walk.HasOpenTie)
        {
            outcomes.Open(won, standing);
        }

        return option;
    }

    /// <summary>Runs a count on every way.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="seats">How many to elect.</param>
    /// <param name="ties">The ladder.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <param name="notes">Where every step is noted; null for nowhere.</param>
    /// <param name="count">Runs the count once; false when a state was reached before.</param>
    public static TallyResult Run(Profile profile, int seats, TieLadder ties, Unranked unranked, Transcript? notes, Func<Contest, bool> count)
    {
        var walk = new TieWalk(ties, profile);
        var log = new RoundLog(profile, walk);
        var outcomes = new SeatOutcomes(profile, seats);
        do
        {
            var contest = new Contest(profile, seats, walk, log, outcomes, notes);
            if (count(contest))
            {
                outcomes.Add(contest.Won);
            }
        }
        while (walk.Next());

        if (walk.GaveUp)
        {
            notes?.Cut();
        }

        return outcomes.Result(walk, log, unranked);
    }

    /// <summary>Runs a count of one winner for each seat, without those who have won.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="seats">How many to elect.</param>
    /// <param name="ties">The ladder.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <param name="notes">Where every step is noted; null for nowhere.</param>
    /// <param name="winner">Finds the winner among the waiting; -1 when a state was reached before.</param>
    public static TallyResult OneByOne(Profile profile, int seats, TieLadder ties, Unranked unranked, Transcript? notes, Func<Contest, int> winner) =>
        Run(profile, seats, ties, unranked, notes, contest =>
        {
            if (contest.ElectsAll())
            {
                return true;
            }

            for (var seat = 0; seat < Math.Min(seats, profile.OptionCount); seat++)
            {
                var option = winner(contest);
                if (option < 0)
                {
                    return false;
                }

                contest.Note("elected", [option]);
                contest.Elect(option);
            }

            return true;
        });
}
