using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Counting;

/// <summary>All ballots of a question with options, identical ones merged. Immutable; safe for use by many threads.</summary>
/// <remarks>
/// A row is a ballot that somebody cast, with how many cast the same. Marks are kept in columns, one for each option, of one byte
/// a row (two bytes where a mark is greater than 255). The order of rows depends on the order of ballots; no result may.
/// </remarks>
public sealed class Profile
{
    private readonly MarkColumns marks;
    private readonly Weights weights;

    internal Profile(ValueList<string> options, BallotForm form, MarkColumns marks, Weights weights)
    {
        Options = options;
        Form = form;
        this.marks = marks;
        this.weights = weights;
        BallotCount = weights.Sum();
        Lots = new DrawnLots();
    }

    /// <summary>The options in the order of their declaration. Everywhere else an option is its place here, from 0.</summary>
    public ValueList<string> Options { get; }

    /// <summary>How many options there are.</summary>
    public int OptionCount => Options.Count;

    /// <summary>What the marks mean.</summary>
    public BallotForm Form { get; }

    /// <summary>How many different ballots there are.</summary>
    public int RowCount => marks.Rows;

    /// <summary>How many ballots there are, the weight of each counted.</summary>
    public long BallotCount { get; }

    /// <summary>The mark of a ballot for an option; 0 when the ballot leaves the option out.</summary>
    /// <param name="row">The row, from 0 to <see cref="RowCount"/>.</param>
    /// <param name="option">The option.</param>
    /// <returns>A rank from 1, best; 1 for approved of; a score plus 1.</returns>
    public int Mark(int row, int option) => marks[row, option];

    /// <summary>How many cast a ballot, or what weight they had together.</summary>
    /// <param name="row">The row, from 0 to <see cref="RowCount"/>.</param>
    /// <returns>At least 1.</returns>
    public long Weight(int row) => weights[row];

    /// <summary>The names of options, in the order given.</summary>
    /// <param name="options">The options.</param>
    /// <returns>Their names.</returns>
    public ValueList<string> Names(ReadOnlySpan<int> options)
    {
        var names = ValueList<string>.Empty;
        foreach (var option in options)
        {
            names = names.Add(Options[option]);
        }

        return names;
    }

    /// <summary>The place of an option.</summary>
    /// <param name="name">Its name; ordinal.</param>
    /// <returns>The place from 0; -1 when there is no such option.</returns>
    public int IndexOf(string name)
    {
        Guard.Against.Null(name);
        for (var i = 0; i < Options.Count; i++)
        {
            if (string.Equals(Options[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What may be done to count these ballots; null for as much as it takes.</summary>
    public WorkBudget? Work { get; }

    /// <summary>How many steps are left of <see cref="Work"/>.</summary>
    public long Left => Work?.Left ?? long.MaxValue;

    /// <summary>The ballots as they are kept.</summary>
    public ProfileRows Rows => new(marks, weights);

    /// <summary>Spends steps, where there is a budget.</summary>
    /// <param name="steps">How many, as <see cref="WorkBudget.Spend"/> counts them.</param>
    /// <exception cref="TooMuchWorkException">There are not so many left.</exception>
    public void Spend(long steps) => Work?.Spend(steps);

    /// <summary>Spends steps, where there is a budget that has so many; otherwise nothing is left.</summary>
    /// <param name="steps">How many.</param>
    /// <returns>Whether there were so many left.</returns>
    public bool TrySpend(long steps) => Work?.TrySpend(steps) ?? true;

    /// <summary>The same ballots under a budget; nothing is copied.</summary>
    internal Profile Under(WorkBudget? work) => work is null || ReferenceEquals(work, Work) ? this : new Profile(this, work);

    /// <summary>The lots of these ballots, which are drawn once for a seed.</summary>
    internal DrawnLots Lots { get; }

    /// <summary>The same ballots as another form, where that says nothing that the voters did not.</summary>
    /// <param name="form">The other form.</param>
    /// <returns>
    /// Scores as a ranking (more is better); approvals as a ranking in which the approved are equal and the others left out, or
    /// as scores of 1. This profile when it has the form. Null for everything else: a ranking is no approval.
    /// </returns>
    public Profile? As(BallotForm form)
    {
        if (form == Form)
        {
            return this;
        }

        return (Form, form) switch
        {
            (BallotForm.Approval, BallotForm.Ranking) => new Profile(Options, form, marks, weights).Under(Work),
            (BallotForm.Approval, BallotForm.Score) => Rewritten(form, static row => row.Replace(1, 2)),
            (BallotForm.Score, BallotForm.Ranking) => Rewritten(form, static row => row.RankHighestFirst()),
            _ => null,
        };
    }

    /// <summary>The same ballots with other names of the options, for ballots that are read before the names are. Nothing is copied.</summary>
    /// <param name="options">The names in the same order, as many as there are options, each once.</param>
    /// <returns>The profile with these names.</returns>
    /// <exception cref="System.ArgumentException">There are more or fewer names than options, or a name is empty or stands twice.</exception>
    public Profile Named(ValueList<string> options) => ProfileBuilder.Check(options).Count == OptionCount
        ? new Profile(options, Form, marks, weights)
        : throw new System.ArgumentException($"There are {OptionCount} options, not {options.Count}.", nameof(options));

    private Profile(Profile other, WorkBudget work) =>
        (Options, Form, marks, weights, BallotCount, Lots, Work) = (other.Options, other.Form, other.marks, other.weights, other.BallotCount, other.Lots, work);

    private Profile Rewritten(BallotForm form, System.Action<MarkRow> change)
    {
        Spend(2L * RowCount * OptionCount);
        var builder = new ProfileBuilder(Options, form);
        var ballot = new int[OptionCount];
        for (var r = 0; r < RowCount; r++)
        {
            for (var option = 0; option < ballot.Length; option++)
            {
                ballot[option] = Mark(r, option);
            }

            change(new MarkRow(ballot));
            builder.Add(ballot, Weight(r));
        }

        return builder.Build().Under(Work);
    }
}
