using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace MutualLearning.Cli.Review;

/// <summary>The words that the terminal and the page share.</summary>
internal static class Words
{
    private const string There = "there";
    private const string Regrets = "sent regrets";
    private const string Named = "named only";

    public const string Unnamed = "unknown (nobody is named in the log)";
    public const string Band = "The shaded band is where about two thirds of the counts would lie by chance alone.";
    public const string NoRanking = "People stand in the order of their names. Nobody is scored or ranked.";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Tenths(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Of(number)} {(number == 1 ? one : many)}";

    /// <summary>A length of time such as <c>1 h 05 min</c>, <c>4 min 20 s</c> or <c>45 s</c>; a dash for none.</summary>
    public static string Of(Duration? length)
    {
        if (length is not { } time)
        {
            return "–";
        }

        var seconds = (long)Math.Max(0, time.TotalSeconds);
        FormattableString words = seconds switch
        {
            >= 3600 => $"{seconds / 3600} h {seconds / 60 % 60:00} min",
            >= 60 when seconds % 60 == 0 => $"{seconds / 60} min",
            >= 60 => $"{seconds / 60} min {seconds % 60} s",
            _ => $"{seconds} s",
        };
        return FormattableString.Invariant(words);
    }

    public static string Verdict(string verdict) => verdict switch
    {
        "Adopted" => "adopted",
        "Rejected" => "rejected",
        "NotDecided" => "not decided",
        _ => verdict,
    };

    public static string Basis(ResolutionReview resolution) => Basis(resolution.RuleAssumed);

    public static string Basis(bool isAssumed) =>
        isAssumed ? "no rule declared in the record, simple majority assumed" : "the declared rule";

    public static string Flips(ResolutionReview resolution) =>
        Flips(resolution.Alternatives.Count(verdict => verdict.Differs), resolution.Alternatives.Count);

    public static string Flips(int differing, int asked) => asked == 0 ? "No other rule was asked."
        : differing == 0 ? "Every other rule asked says the same."
        : FormattableString.Invariant($"{differing} of {asked} other rules would have decided otherwise.");

    /// <summary>Who is accountable for an action: one person, or in plain words that it is nobody.</summary>
    public static string Accountable(ActionReview action) => action.Named.Count switch
    {
        0 => "collective: nobody named",
        1 => action.Named[0],
        _ => $"collective: {string.Join(", ", action.Named)}, nobody alone",
    };

    public static string Holders(IReadOnlyList<string> names) => names.Count == 0 ? Unnamed : string.Join(", ", names);

    /// <summary>The words of <see cref="Presence"/>, in the order to tell of them.</summary>
    public static IReadOnlyList<string> Presences { get; } = [There, Regrets, Named];

    public static string Presence(PersonReview person) => person switch
    {
        { IsPresent: true } => There,
        { SentRegrets: true } => Regrets,
        _ => Named,
    };

    /// <summary>What the meeting was, in a line: its length, people and contributions.</summary>
    public static string Summary(MeetingReview review)
    {
        List<string> parts =
        [
            review.Length is null ? "no times in the record" : Of(review.Length),
            Count(review.People.Count(person => person.IsPresent), "person", "people") + " there",
            Count(review.Participation.Contributions, "contribution", "contributions"),
            Count(review.Resolutions.Count, "decision", "decisions"),
            Count(review.Actions.Count, "action", "actions"),
        ];
        return string.Join(" · ", parts);
    }

    public static string Questions(QuestionsReview questions) => questions.Asked == 0
        ? "No question was asked."
        : $"{Count(questions.Asked, "question", "questions")} asked, {Of(questions.Answered)} answered.";

    public static string Waits(WaitsReview waits) => waits.Turns == 0
        ? "Nobody waited in the speaker queue."
        : $"{Count(waits.Turns, "turn", "turns")} from the speaker queue: median wait {Of(waits.Median)}, longest {Of(waits.Longest)}.";
}
