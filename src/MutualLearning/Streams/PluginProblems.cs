using System.Collections.Generic;

namespace MutualLearning.Streams;

/// <summary>What can become of a call of a plug-in: the cause of a refusal. Each code is stable; the arguments stand in braces.</summary>
internal static class PluginProblems
{
    /// <summary><c>plugin.threw</c>: it threw an exception.</summary>
    public static readonly MessageCode Threw = new("plugin.threw", "{exception}", RefusalCategory.Invalid);

    /// <summary><c>plugin.too-slow</c>: it did not answer in time.</summary>
    public static readonly MessageCode TooSlow = new("plugin.too-slow", "it took longer than {seconds} s", RefusalCategory.Invalid);

    /// <summary><c>plugin.still-running</c>: it was not asked, because earlier calls have not ended yet.</summary>
    public static readonly MessageCode StillRunning = new("plugin.still-running", "it has not ended an earlier call", RefusalCategory.Invalid);

    /// <summary><c>plugin.quotes</c>: its refusal names who writes anonymously, or what.</summary>
    public static readonly MessageCode Quotes = new("plugin.quotes", "it quotes who writes, or the words", RefusalCategory.Invalid);

    /// <summary><c>plugin.no-code</c>: its refusal has no code.</summary>
    public static readonly MessageCode NoCode = new("plugin.no-code", "its refusal has no code", RefusalCategory.Invalid);

    /// <summary><c>plugin.too-long</c>: its refusal is too long to be kept.</summary>
    public static readonly MessageCode TooLong = new("plugin.too-long", "its refusal is too long", RefusalCategory.Invalid);

    /// <summary><c>plugin.no-text</c>: its refusal holds what no store keeps as it is.</summary>
    public static readonly MessageCode NoText = new("plugin.no-text", "its refusal is no text", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Threw, TooSlow, StillRunning, Quotes, NoCode, TooLong, NoText,
    ];
}
