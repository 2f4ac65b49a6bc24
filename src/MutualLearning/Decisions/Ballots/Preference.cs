using System;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;

namespace MutualLearning;

/// <summary>What a ballot says about the options of a decision. Immutable; equal by content.</summary>
/// <param name="Form">What the marks mean.</param>
/// <param name="Marks">A mark for each option that the ballot does not leave out.</param>
public sealed record Preference(BallotForm Form, ValueList<Mark> Marks)
{
    /// <summary>Ranks options, best first; those left out are unranked.</summary>
    /// <param name="options">The options in order.</param>
    /// <returns>The preference.</returns>
    public static Preference Ranked(params string[] options)
    {
        var marks = ValueList<Mark>.Empty;
        foreach (var option in Guard.Against.Null(options))
        {
            marks = marks.Add(new Mark(option, marks.Count + 1));
        }

        return new Preference(BallotForm.Ranking, marks);
    }

    /// <summary>Ranks options in tiers, best first; those of one tier are equal.</summary>
    /// <param name="tiers">The tiers in order.</param>
    /// <returns>The preference.</returns>
    public static Preference RankedInTiers(params string[][] tiers)
    {
        var marks = ValueList<Mark>.Empty;
        for (var i = 0; i < Guard.Against.Null(tiers).Length; i++)
        {
            foreach (var option in tiers[i])
            {
                marks = marks.Add(new Mark(option, i + 1));
            }
        }

        return new Preference(BallotForm.Ranking, marks);
    }

    /// <summary>Approves of options.</summary>
    /// <param name="options">The options, in any order.</param>
    /// <returns>The preference.</returns>
    public static Preference Approved(params string[] options) =>
        new(BallotForm.Approval, ValueList<Mark>.Of(Array.ConvertAll(Guard.Against.Null(options), static o => new Mark(o, 1))));

    /// <summary>Gives options scores, points or dots.</summary>
    /// <param name="scores">The options with their scores, in any order.</param>
    /// <returns>The preference.</returns>
    public static Preference Scored(params (string Option, int Score)[] scores) =>
        new(BallotForm.Score, ValueList<Mark>.Of(Array.ConvertAll(Guard.Against.Null(scores), static s => new Mark(s.Option, s.Score))));
}
