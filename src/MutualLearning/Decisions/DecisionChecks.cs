using System.Globalization;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What many commands to a decision ask first: who is it, are the words whole, is it in time.</summary>
internal static class DecisionChecks
{
    private const int MaxDigits = 64;

    public static bool MayVote(Decision decision, PersonId person, out bool isAdvisory)
    {
        isAdvisory = !decision.Electors.Contains(person);
        return !isAdvisory || decision.Advisers.Contains(person);
    }

    // Words that may be missing.
    public static Refusal? BadWords(string? text) => PlainText.Check(text, DecisionRefusals.TextTooLong, DecisionRefusals.TextInvalid);

    public static Refusal? NoReason(string? reason) =>
        PlainText.IsBlank(reason) ? new Refusal(DecisionRefusals.ReasonMissing) : BadWords(reason);

    public static Refusal? PastDeadline(Decision decision, CommandContext context) =>
        context.Now > decision.Declaration!.Deadline ? new Refusal(DecisionRefusals.DeadlinePassed) : default(Refusal?);

    public static Refusal? PastVersion(Decision decision, int version) => version != 0 && version != decision.Version
        ? new Refusal(DecisionRefusals.VersionPassed, version.ToString(CultureInfo.InvariantCulture), decision.Version.ToString(CultureInfo.InvariantCulture))
        : default(Refusal?);

    public static Refusal TooMany(string list, int max) => new(DecisionRefusals.ListTooLong, list, Text(max));

    /// <summary>Whether a number can be the part of a group: from 0 to 1, and no longer than anybody would write it.</summary>
    public static bool IsPart(Rational number) => number >= 0 && number <= 1 && number.Digits <= MaxDigits;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
