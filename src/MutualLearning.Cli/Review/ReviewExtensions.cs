using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Cli.Review;

/// <summary>What several drawings ask of a review.</summary>
internal static class ReviewExtensions
{
    /// <summary>The people in ordinal order: never by a count, so that no drawing ranks them.</summary>
    public static IEnumerable<PersonReview> InOrder(this IEnumerable<PersonReview> people) =>
        people.OrderBy(person => person.Name, StringComparer.Ordinal);

    /// <summary>The names of those who held a role, in ordinal order.</summary>
    public static IReadOnlyList<string> Holders(this MeetingReview review, string role) =>
        [.. review.People.InOrder().Where(person => person.Roles.Contains(role, StringComparer.Ordinal)).Select(person => person.Name)];

    /// <summary>The roles to tell of: chair and scribe always, then the others in ordinal order.</summary>
    public static IReadOnlyList<string> Roles(this MeetingReview review)
    {
        string[] always = ["chair", "scribe"];
        var others = review.People.SelectMany(person => person.Roles).Except(always, StringComparer.Ordinal);
        return [.. always, .. others.Order(StringComparer.Ordinal)];
    }

    /// <summary>The people whose part in the talk is drawn: who was there, silent ones too, and whoever spoke all the same.</summary>
    public static IReadOnlyList<PersonReview> Speakers(this MeetingReview review) =>
        [.. review.People.InOrder().Where(person => person.IsPresent || person.Contributions > 0)];

    /// <summary>The verdict of the declared or assumed rule, then what the others say.</summary>
    public static IEnumerable<VerdictReview> Verdicts(this ResolutionReview resolution) =>
        resolution.Alternatives.Prepend(resolution.Verdict);
}
