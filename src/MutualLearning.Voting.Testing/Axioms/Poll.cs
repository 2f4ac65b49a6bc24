using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Ballots that are easy to change. Immutable. Options are places from 0, sets of options are bits.</summary>
internal sealed class Poll
{
    private Profile? profile;

    public Poll(int options, BallotForm form, int seats, IEnumerable<(int[] Marks, long Weight)> rows)
    {
        Options = options;
        Form = form;
        Seats = seats;
        Rows = [.. rows.Where(static row => row.Weight > 0)];
    }

    public int Options { get; }

    public BallotForm Form { get; }

    public int Seats { get; }

    public IReadOnlyList<(int[] Marks, long Weight)> Rows { get; }

    /// <summary>All options as bits.</summary>
    public int All => (1 << Options) - 1;

    public long Ballots => Rows.Sum(static row => row.Weight);

    public Profile Profile => profile ??= Build();

    public static string Name(int option) => ((char)('A' + option)).ToString();

    public static Poll Of(Profile profile, int seats)
    {
        var options = Enumerable.Range(0, profile.OptionCount);
        return new Poll(
            profile.OptionCount, profile.Form, seats,
            Enumerable.Range(0, profile.RowCount).Select(row => (options.Select(o => profile.Mark(row, o)).ToArray(), profile.Weight(row))));
    }

    public Poll With(IEnumerable<(int[] Marks, long Weight)> rows) => new(Options, Form, Seats, rows);

    public Poll Each(Func<int[], int[]> change) => With(Rows.Select(row => (change(row.Marks), row.Weight)));

    public Poll Plus(int[] marks, long weight) => With(Rows.Append((marks, weight)));

    public Poll Times(int factor) => With(Rows.Select(row => (row.Marks, row.Weight * factor)));

    /// <summary>Some of the ballots of a row say something else.</summary>
    public Poll Change(int row, long count, int[] marks) =>
        With(Rows.Select((r, i) => (r.Marks, i == row ? r.Weight - count : r.Weight)).Append((marks, count)));

    public Poll WithOptions(int options, IEnumerable<(int[] Marks, long Weight)> rows) => new(options, Form, Seats, rows);

    /// <summary>More than 0 when a ballot prefers the first option; 0 when it does not say.</summary>
    public int Prefers(int[] marks, int a, int b, Unranked unranked)
    {
        // An option without a score has 0, which is the mark 1.
        if (Form != BallotForm.Ranking)
        {
            return Form == BallotForm.Score ? Math.Max(marks[a], 1).CompareTo(Math.Max(marks[b], 1)) : marks[a].CompareTo(marks[b]);
        }

        if (marks[a] == 0 || marks[b] == 0)
        {
            return unranked == Unranked.NotCompared ? 0 : (marks[a] > 0 ? 1 : 0) - (marks[b] > 0 ? 1 : 0);
        }

        return marks[b].CompareTo(marks[a]);
    }

    public long Margin(int a, int b, Unranked unranked) => Rows.Sum(row => row.Weight * Math.Sign(Prefers(row.Marks, a, b, unranked)));

    private Profile Build()
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, Options).Select(Name)), Form);
        foreach (var (marks, weight) in Rows)
        {
            builder.Add(marks, weight);
        }

        return builder.Build();
    }
}
