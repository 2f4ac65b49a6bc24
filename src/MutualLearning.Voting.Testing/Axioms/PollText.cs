using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Writes a ballot as people write it: <c>A &gt; B = C</c>, <c>{A, B}</c>, <c>A:5 B:0</c>.</summary>
internal static class PollText
{
    public static string Of(Profile profile, int row)
    {
        var marked = Enumerable.Range(0, profile.OptionCount).Where(o => profile.Mark(row, o) > 0).ToList();
        return marked.Count == 0 ? "(nothing)" : profile.Form switch
        {
            BallotForm.Approval => "{" + string.Join(", ", Names(profile, marked)) + "}",
            BallotForm.Score => string.Join(" ", marked.Select(o => profile.Options[o] + ":" + (profile.Mark(row, o) - 1).ToString(CultureInfo.InvariantCulture))),
            _ => string.Join(" > ", marked.GroupBy(o => profile.Mark(row, o)).OrderBy(static t => t.Key).Select(t => string.Join(" = ", Names(profile, t)))),
        };
    }

    private static IEnumerable<string> Names(Profile profile, IEnumerable<int> options) => options.Select(o => profile.Options[o]);
}
