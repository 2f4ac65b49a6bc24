using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>Where the published page and the log differ: one entry for each difference, with the line of the log and who is right.</summary>
internal static class PublishedDifferences
{
    private const string Custom =
        "No line names a chair. The page was filled in from the custom of the group. The page may be right; the log says: unknown.";

    private static readonly Difference[] All =
    [
        .. Array.ConvertAll(
            [
                "2012-04-24", "2012-05-08", "2012-05-15", "2012-08-07", "2012-08-21", "2012-10-09", "2012-11-06", "2013-01-08",
                "2013-01-15", "2013-03-26", "2013-04-02", "2013-05-07", "2013-06-04", "2013-07-16", "2013-10-08",
            ],
            date => new Difference(date, "chairs", "Manu Sporny", IsPublished: true, Line: null, Custom)),
        new("2012-04-24", "proposals", "move step 1 in IRI Compaction Algorithm", IsPublished: true, 190,
            "The log is right: the page cuts the proposal off at its second colon."),
        new("2012-04-24", "proposals", "move step 1 in IRI Compaction Algorithm", IsPublished: false, 190,
            "The same, as the log has it."),
        new("2013-05-07", "scribes", "Manu Sporny", IsPublished: false, 166,
            "The log is right: \"scribe: manu-db\". The page names only the scribe before and after."),
        new("2022-06-22", "present", "Roberto Polli", IsPublished: false, 17,
            "The log is right: he wrote present+, and is minuted as introducing himself in line 40."),
        new("2024-01-10", "present", "Kevin Herndon", IsPublished: true, 23,
            "The page is right by knowledge from elsewhere: neither the log nor the alias table has his name."),
        new("2024-01-10", "present", "kherndon", IsPublished: false, 23,
            "The same person: a nick without an alias stays a nick."),
        new("2025-06-04", "chairs", "Gregg Kellogg", IsPublished: true, 12,
            "The log is right: only bigbluehat wrote chair+. The page adds a chair from the custom of the group."),
    ];

    public static IEnumerable<Difference> Of(string date) => All.Where(one => string.Equals(one.Date, date, StringComparison.Ordinal));
}

/// <summary>One difference: a text that only the page has, or only the log.</summary>
internal sealed record Difference(string Date, string Field, string Text, bool IsPublished, int? Line, string Argument)
{
    public bool Explains(string field, string text, bool isPublished) =>
        IsPublished == isPublished && string.Equals(Field, field, StringComparison.Ordinal) && text.StartsWith(Text, StringComparison.Ordinal);
}
