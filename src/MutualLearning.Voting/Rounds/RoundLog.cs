using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>Writes the rounds of a count down, as far as an open tie leaves only one way.</summary>
internal sealed class RoundLog(Profile profile, TieWalk walk)
{
    private bool closed;

    public ValueList<TallyRound> Rounds { get; private set; } = ValueList<TallyRound>.Empty;

    /// <summary>Whether nothing more is written; a count need not gather figures then.</summary>
    public bool IsClosed => closed;

    /// <summary>Adds a round. What an open tie in it would decide is left out.</summary>
    public void Add(bool[] standing, Func<int, Rational> figure, IReadOnlyList<int> elected, IReadOnlyList<int> eliminated, Rational exhausted, TieStep by, Rational lost = default)
    {
        if (closed)
        {
            return;
        }

        closed = walk.HasOpenTie;
        var figures = new List<TallyFigure>();
        for (var option = 0; option < standing.Length; option++)
        {
            if (standing[option])
            {
                figures.Add(new TallyFigure(profile.Options[option], figure(option)));
            }
        }

        Rounds = Rounds.Add(new TallyRound(Rounds.Count + 1, ValueList<TallyFigure>.Of(figures))
        {
            Elected = closed ? ValueList<string>.Empty : profile.Names([.. elected]),
            Eliminated = closed ? ValueList<string>.Empty : profile.Names([.. eliminated]),
            Exhausted = exhausted,
            Lost = lost,
            TieBrokenBy = by,
        });
    }
}
