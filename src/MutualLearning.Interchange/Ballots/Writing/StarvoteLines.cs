using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes the format of starvote.</summary>
internal static class StarvoteLines
{
    public static IEnumerable<string> Of(BallotFile file)
    {
        var profile = file.Profile;
        yield return "[options]";
        yield return $"maximum score = {file.MaxScore ?? System.Math.Max(5, Greatest(profile))}";
        if (file.Seats is { } seats)
        {
            yield return $"seats = {seats}";
        }

        foreach (var line in file.TieOrder.Count == 0 ? [] : new[] { "tiebreaker = [" }.Concat(file.TieOrder).Append("]"))
        {
            yield return line;
        }

        yield return "[ballots]";
        foreach (var row in BallotText.Rows(profile))
        {
            yield return $"{BallotText.Of(profile.Weight(row))} ballots:";
            for (var option = 0; option < profile.OptionCount; option++)
            {
                yield return $"{profile.Options[option]} = {profile.Mark(row, option) - 1}";
            }

            yield return string.Empty;
        }
    }

    private static int Greatest(Profile profile) =>
        BallotText.Rows(profile).SelectMany(row => Enumerable.Range(0, profile.OptionCount).Select(option => profile.Mark(row, option) - 1)).Max();
}
