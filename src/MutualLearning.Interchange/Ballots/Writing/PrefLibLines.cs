using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Writes the kinds of PrefLib files.</summary>
internal static class PrefLibLines
{
    public static IEnumerable<string> Of(BallotFile file, BallotFormat format)
    {
        var profile = file.Profile;
        var categories = format == BallotFormat.PrefLibCat ? Categories(file) : 0;
        yield return "# TITLE: " + file.Title;
        yield return "# DATA TYPE: " + format.ToString().Substring(7).ToLowerInvariant();
        yield return $"# NUMBER ALTERNATIVES: {profile.OptionCount}";
        yield return $"# NUMBER VOTERS: {BallotText.Of(profile.BallotCount)}";
        yield return $"# NUMBER UNIQUE {(categories > 0 ? "PREFERENCES" : "ORDERS")}: {profile.RowCount}";
        if (categories > 0)
        {
            yield return $"# NUMBER CATEGORIES: {categories}";
        }

        for (var category = 1; category <= categories; category++)
        {
            yield return $"# CATEGORY NAME {category}: "
                + (profile.Form == BallotForm.Score ? BallotText.Of(categories - category) : category == 1 ? "Approved" : "Not approved");
        }

        for (var option = 0; option < profile.OptionCount; option++)
        {
            yield return $"# ALTERNATIVE NAME {option + 1}: {profile.Options[option]}";
        }

        foreach (var row in BallotText.Rows(profile))
        {
            var groups = categories > 0
                ? Enumerable.Range(1, categories).Select(category => Category(profile, row, category, categories))
                : BallotText.Tiers(profile, row);
            yield return BallotText.Of(profile.Weight(row)) + ": " + string.Join(",", groups.Select(Group));
        }
    }

    // Two categories are read as approvals, so scores have three at least.
    private static int Categories(BallotFile file)
    {
        var profile = file.Profile;
        if (profile.Form == BallotForm.Approval)
        {
            return 2;
        }

        var greatest = file.MaxScore ?? 2;
        foreach (var row in BallotText.Rows(profile))
        {
            for (var option = 0; option < profile.OptionCount; option++)
            {
                greatest = Math.Max(greatest, profile.Mark(row, option) - 1);
            }
        }

        return Math.Max(2, greatest) + 1;
    }

    private static List<int> Category(Profile profile, int row, int category, int categories)
    {
        var mark = profile.Form == BallotForm.Score ? categories - category + 1 : 2 - category;
        return [.. Enumerable.Range(0, profile.OptionCount).Where(option => profile.Mark(row, option) == mark)];
    }

    private static string Group(List<int> group) =>
        group.Count == 1 ? BallotText.Of(group[0] + 1) : "{" + string.Join(",", group.Select(option => BallotText.Of(option + 1))) + "}";
}
