using System.Globalization;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Cli.Terminal;

/// <summary>How long a practice takes, in words.</summary>
internal static class PracticeTimes
{
    /// <summary>The planned, shortest and longest time for a number of people.</summary>
    public static string Of(Practice practice, PracticeLabels labels, int people)
    {
        var plan = PracticePlan.For(practice, people);
        var text = Say(labels["times"], people, Of(plan.Planned))
            + (plan.Shortest > 0 ? Say(labels["at-least"], Of(plan.Shortest)) : string.Empty)
            + (plan.Longest > plan.Planned ? Say(labels["at-most"], Of(plan.Longest)) : string.Empty) + ".";
        return plan.HasOpenLoops ? text + " " + labels["open-loops"] : text;
    }

    private static string Say(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);

    /// <summary>A number of minutes such as <c>45 min</c>, <c>1 h 30 min</c> or <c>14 d</c>.</summary>
    public static string Of(long minutes)
    {
        var time = Period.FromMinutes(minutes).Normalize();
        var days = (time.Weeks * 7) + time.Days;
        string[] parts =
        [
            days == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{days} d"),
            time.Hours == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h"),
            time.Minutes == 0 && minutes > 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"),
        ];
        return string.Join(' ', System.Array.FindAll(parts, static part => part.Length > 0));
    }
}
