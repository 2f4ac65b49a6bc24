using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Checks;

/// <summary>What <see cref="Robustness"/> says. Each code is stable; the arguments stand in braces.</summary>
public static class RobustnessReasons
{
    /// <summary><c>robust.margin</c>: the margin of victory is known exactly.</summary>
    public static readonly MessageCode Margin = new("robust.margin", "The same options win unless {least} of {all} ballots are cast otherwise.");

    /// <summary><c>robust.margin-between</c>: the margin of victory is known by two bounds.</summary>
    public static readonly MessageCode MarginBetween =
        new("robust.margin-between", "The same options win while fewer than {least} of {all} ballots are cast otherwise; {most} can change it.");

    /// <summary><c>robust.margin-at-least</c>: the margin of victory has a lower bound only.</summary>
    public static readonly MessageCode MarginAtLeast =
        new("robust.margin-at-least", "The same options win while fewer than {least} of {all} ballots are cast otherwise; no way to change it was found.");

    /// <summary><c>robust.margin-unknown</c>: nothing is known of the margin of victory.</summary>
    public static readonly MessageCode MarginUnknown =
        new("robust.margin-unknown", "No change of ballots was found that lets others win; how many it takes is not known.");

    /// <summary><c>robust.tied</c>: options tie before any ladder.</summary>
    public static readonly MessageCode Tied = new("robust.tied", "Options tie: a single ballot can decide.");

    /// <summary><c>robust.flips</c>: other rules lead to another outcome.</summary>
    public static readonly MessageCode Flips = new("robust.flips", "{differ} of {asked} other rules come to something else: {rules}.");

    /// <summary><c>robust.no-flips</c>: all other rules lead to the same outcome.</summary>
    public static readonly MessageCode NoFlips = new("robust.no-flips", "All {asked} other rules that can count these ballots come to the same.");

    /// <summary><c>robust.no-answer</c>: other rules failed, or gave up because it was too much work.</summary>
    public static readonly MessageCode NoAnswer = new("robust.no-answer", "{count} other rules gave no answer: {rules}.");

    /// <summary><c>robust.leaving-out</c>: the outcome hangs on what it means to leave an option out.</summary>
    public static readonly MessageCode LeavingOut = new("robust.leaving-out", "It hangs on what it means to leave an option out.");

    /// <summary><c>robust.ladder</c>: the outcome hangs on how ties are broken.</summary>
    public static readonly MessageCode Ladder = new("robust.ladder", "It hangs on how ties are broken.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Margin, MarginBetween, MarginAtLeast, MarginUnknown, Tied, Flips, NoFlips, NoAnswer, LeavingOut, Ladder,
    ];
}
