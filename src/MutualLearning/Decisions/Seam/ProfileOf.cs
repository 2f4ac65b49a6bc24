using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Makes a profile from the binding ballots of a decision.</summary>
internal static class ProfileOf
{
    // Ballots of another form than the first have no place in it; the decider lets none in.
    public static Profile Ballots(ValueList<string> options, BallotForm declared, IEnumerable<Ballot> ballots, Func<Ballot, long> weight)
    {
        var form = declared == BallotForm.None ? BallotForm.Ranking : declared;
        var builder = new ProfileBuilder(options, form);
        var places = Places(options);
        var marks = new int[options.Count];
        foreach (var ballot in ballots)
        {
            if (ballot.IsAdvisory || ballot.Preference is not { } preference || preference.Form != form)
            {
                continue;
            }

            Array.Clear(marks, 0, marks.Length);
            foreach (var mark in preference.Marks)
            {
                if (mark.Criterion is null && places.TryGetValue(mark.Option, out var place))
                {
                    marks[place] = Stored(form, mark.Value);
                }
            }

            var ballotWeight = weight(ballot);
            if (ballotWeight > 0)
            {
                builder.Add(marks, ballotWeight);
            }
        }

        return builder.Build();
    }

    private static int Stored(BallotForm form, int value) => form switch
    {
        BallotForm.Approval => value > 0 ? 1 : 0,
        BallotForm.Score => Math.Min(Math.Max(value, 0), ProfileBuilder.MaxMark - 1) + 1,
        _ => Math.Min(Math.Max(value, 0), ProfileBuilder.MaxMark),
    };

    private static Dictionary<string, int> Places(ValueList<string> options)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            places[options[i]] = i;
        }

        return places;
    }
}
