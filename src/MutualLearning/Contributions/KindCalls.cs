using System;
using System.Threading;
using MutualLearning.Streams;

namespace MutualLearning.Contributions;

/// <summary>Calls a kind, which may be a plug-in, so that nothing it does can harm a session: the one place where kinds are asked.</summary>
internal static class KindCalls
{
    // A refusal is a sentence or two, and what its arguments are filled in with.
    private const int MaxMessage = 4_000;

    /// <summary>Asks a kind for its name; <c>default</c> where it fails.</summary>
    public static ContributionKind NameOf(IContributionKind kind) =>
        PluginCalls.Try(kind, new PluginPatience(PluginPatience.DefaultTime), CancellationToken.None, () => kind.Kind).Value;

    /// <summary>Asks a kind whether a contribution is complete.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="context">The contribution.</param>
    /// <param name="patience">How long the run waits.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    /// <param name="isAnonymous">Whether a refusal must not say who writes, and what.</param>
    /// <returns>Its refusal, <c>default</c> for none; or the problem with it, when the kind failed.</returns>
    public static PluginAnswer<Refusal> Check(
        IContributionKind kind, ContributionContext context, PluginPatience patience, CancellationToken cancellationToken, bool isAnonymous)
    {
        var answer = PluginCalls.Try(kind, patience, cancellationToken, () => kind.Check(context) ?? default);
        if (!answer.IsAnswered || !PluginCalls.IsForeign(kind) || answer.Value.IsDefault)
        {
            return answer;
        }

        return Problem(answer.Value) is { } problem ? new(PluginEnd.Threw, default, problem)
            : isAnonymous && Says(answer.Value, context) ? new(PluginEnd.Threw, default, new Refusal(PluginProblems.Quotes))
            : answer;
    }

    private static Refusal? Problem(Refusal refusal)
    {
        foreach (var letter in refusal.Code)
        {
            if (char.IsWhiteSpace(letter))
            {
                return new Refusal(PluginProblems.NoCode);
            }
        }

        if (refusal.Cause is { } cause && Problem(cause) is { } problem)
        {
            return problem;
        }

        return refusal.MayBeLongerThan(MaxMessage) ? new Refusal(PluginProblems.TooLong)
            : PlainText.IsWellFormed(refusal.Message) ? default(Refusal?)
            : new Refusal(PluginProblems.NoText);
    }

    private static bool Says(Refusal refusal, ContributionContext context)
    {
        // The code of a cause is among the arguments, and not in the sentence.
        var said = refusal.Cause is { } cause ? refusal + " " + cause : refusal.ToString();
        if (Names(said, context.Author.Value) || Names(said, context.Text))
        {
            return true;
        }

        foreach (var field in context.Fields)
        {
            if (Names(said, field.Text))
            {
                return true;
            }
        }

        return false;
    }

    // As a word or words of its own: a short name stands within many words by chance.
    private static bool Names(string said, string? what)
    {
        var sought = what?.Trim() ?? string.Empty;
        for (var at = said.IndexOf(sought, StringComparison.OrdinalIgnoreCase); sought.Length > 0 && at >= 0; at = said.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsLetter(said, at - 1) && !IsLetter(said, at + sought.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
