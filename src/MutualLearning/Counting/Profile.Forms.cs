
namespace MutualLearning.Counting;

/// <content>The same ballots, read as another form.</content>
public sealed partial class Profile
{
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

    private Profile Rewritten(BallotForm form, System.Action<Row> change)
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

            change(new Row(ballot));
            builder.Add(ballot, Weight(r));
        }

        return builder.Build().Under(Work);
    }

    private readonly struct Row(int[] marks)
    {
        public void Replace(int mark, int by)
        {
            for (var i = 0; i < marks.Length; i++)
            {
                marks[i] = marks[i] == mark ? by : marks[i];
            }
        }

        // A dense ranking: the rank is one more than the number of different higher scores.
        public void RankHighestFirst()
        {
            var scores = (int[])marks.Clone();
            System.Array.Sort(scores);
            var ranks = new System.Collections.Generic.Dictionary<int, int>();
            for (var i = scores.Length - 1; i >= 0 && scores[i] > 0; i--)
            {
                if (!ranks.ContainsKey(scores[i]))
                {
                    ranks.Add(scores[i], ranks.Count + 1);
                }
            }

            for (var i = 0; i < marks.Length; i++)
            {
                marks[i] = marks[i] == 0 ? 0 : ranks[marks[i]];
            }
        }
    }
}
