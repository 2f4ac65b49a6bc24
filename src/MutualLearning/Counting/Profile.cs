using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Counting;

/// <summary>All ballots of a question with options, identical ones merged. Immutable; safe for use by many threads.</summary>
/// <remarks>
/// A row is a ballot that somebody cast, with how many cast the same. Marks are kept in columns, one for each option, of one byte
/// a row (two bytes where a mark is greater than 255). The order of rows depends on the order of ballots; no result may.
/// </remarks>
public sealed partial class Profile
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

    private Profile(Profile other, WorkBudget work) =>
        (Options, Form, marks, weights, BallotCount, Lots, Work) = (other.Options, other.Form, other.marks, other.weights, other.BallotCount, other.Lots, work);

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
}
