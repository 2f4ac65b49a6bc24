using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <content>The parts of the machine.</content>
public sealed partial class PracticeVocabulary
{
    /// <summary>How many people or holders, such as <c>3–12</c>.</summary>
    /// <param name="min">At least.</param>
    /// <param name="max">At most; null for no limit.</param>
    /// <returns>The words.</returns>
    public string Range(int min, int? max) =>
        max is not { } most ? Say("range", Number(min)) : most == min ? Number(min) : Number(min) + "–" + Number(most);

    /// <summary>
    /// The times of a phase, such as <c>5 min</c>, or <c>5 min (2–10)</c> where they are not the usual nothing to the double; in a round
    /// those of one turn, <c>1 min each</c>.
    /// </summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words.</returns>
    public string MinutesOf(Phase phase)
    {
        Guard.Against.Null(phase);
        var minutes = phase.Minutes;
        var planned = Say(phase.Floor.Kind == FloorKind.NextInRound && !phase.IsAnonymous ? "minutes.each" : "minutes", Number(minutes.Default));
        return minutes.Min == 0 && minutes.Max == 2 * minutes.Default ? planned : $"{planned} ({Number(minutes.Min)}–{Number(minutes.Max)})";
    }

    /// <summary>How a role finds its holder.</summary>
    /// <param name="assignment">The way.</param>
    /// <returns>The words; empty for an unknown one.</returns>
    public string Of(RoleAssignment assignment) => Find("assignment.", PracticeWords.Assignments.Find(assignment));

    /// <summary>What the holder of a role may do that others may not.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The words; empty for nothing.</returns>
    public string PowersOf(PracticeRole role)
    {
        Guard.Against.Null(role);
        var powers = new List<string>();
        if (role.MayAdvance)
        {
            powers.Add(words["power.advance"]);
        }

        if (role.MayIntervene)
        {
            powers.Add(words["power.intervene"]);
        }

        return string.Join(", ", powers);
    }

    /// <summary>How well the effect of the practice is supported.</summary>
    /// <param name="evidence">The level.</param>
    /// <returns>The words.</returns>
    public string Of(EvidenceLevel evidence) => Find("evidence.", PracticeWords.EvidenceLevels.Find(evidence) ?? "unknown");

    /// <summary>Who sees what is contributed.</summary>
    /// <param name="visibility">The visibility.</param>
    /// <returns>The words.</returns>
    public string Of(Visibility visibility) => Find("visibility.", PracticeWords.Visibilities.Find(visibility));

    /// <summary>Who may contribute.</summary>
    /// <param name="floor">The floor.</param>
    /// <returns>The words.</returns>
    public string Of(Floor floor) => Guard.Against.Null(floor).Kind switch
    {
        FloorKind.Role => Say("floor.role", TitleOf(floor.Role)),
        FloorKind.AllButRole => Say("floor.all-but", TitleOf(floor.Role)),
        var kind => Find("floor.", PracticeWords.Floors.Find(kind)),
    };

    /// <summary>When a phase may end.</summary>
    /// <param name="exit">The condition.</param>
    /// <returns>The words.</returns>
    public string Of(ExitCondition exit) => Guard.Against.Null(exit).Kind switch
    {
        ExitKind.All => string.Join(words["and"], exit.Parts.Select(Nested)),
        ExitKind.Any => string.Join(words["or"], exit.Parts.Select(Nested)),
        ExitKind.EachContributed => Say("exit.each", Of(exit.Each)),
        var kind => Find("exit.", PracticeWords.Exits.Find(kind)),
    };

    /// <summary>When a step is taken.</summary>
    /// <param name="guard">The guard.</param>
    /// <returns>The words; empty for always.</returns>
    public string Of(StepGuard guard) => guard == StepGuard.Always ? string.Empty : Find("guard.", PracticeWords.Guards.Find(guard));

    /// <summary>When one of the ways out of a phase is taken.</summary>
    /// <param name="way">The way.</param>
    /// <returns>The words; empty for a way that is taken always.</returns>
    public string Of(PracticeTransition way)
    {
        Guard.Against.Null(way);
        if (way.Repeat is { } repeat)
        {
            return Of(repeat, practice.FindPhase(way.From)!.Floor);
        }

        var when = way.IsOtherwise && way.When == StepGuard.Always ? words["otherwise"] : Of(way.When);
        var limit = way.AtMost is { } most ? Say("at-most", Number(most)) : string.Empty;
        return string.Join(", ", new[] { when, limit }.Where(static part => part.Length > 0));
    }

    /// <summary>What is special about how a phase runs: repeats, turns, groups.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words, one each; empty for a phase that runs once and for all together.</returns>
    public IReadOnlyList<string> FormOf(Phase phase)
    {
        Guard.Against.Null(phase);
        var form = new List<string>();
        if (phase.Repeat.Kind != RepeatKind.Once)
        {
            form.Add(Of(phase.Repeat, phase.Floor));
        }

        if (!phase.Turn.IsDefault)
        {
            form.Add(Say("turn", TitleOf(phase.Turn)));
        }

        if (phase.Groups is { } groups)
        {
            form.Add(groups.Size == 1 ? words["groups.alone"] : Say("groups." + PracticeWords.GroupForms.Find(groups.Form), Number(groups.Size)));
        }

        if (phase.Groups is { Stay: { IsDefault: false } stay })
        {
            form.Add(Say("groups.stay", TitleOf(stay)));
        }

        return form;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Nested(ExitCondition part) => part.Parts.Count > 0 ? "(" + Of(part) + ")" : Of(part);

    private string Of(Repeat repeat, Floor floor) => repeat.Kind switch
    {
        RepeatKind.Rounds => Say("repeat.rounds", Number(repeat.Count)),
        RepeatKind.UntilDecided => Say("repeat.until-decided", Number(repeat.Count)),
        RepeatKind.PerRoleHolder => Say("repeat.per-role-holder", TitleOf(floor.Role)),
        var kind => Find("repeat.", PracticeWords.Repeats.Find(kind)),
    };

    private string Say(string key, string argument) => string.Format(CultureInfo.InvariantCulture, words[key], argument);

    private string Find(string group, string? word) => word is not null && words.TryGetValue(group + word, out var found) ? found : string.Empty;
}
