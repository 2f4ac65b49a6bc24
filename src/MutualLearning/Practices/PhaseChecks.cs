using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>Checks each value of the phases of a practice.</summary>
internal sealed class PhaseChecks(Practice practice, ContributionKinds known, ValueReport values)
{
    private const int MaxRuns = 1_000;
    private const int MaxFields = 32;

    // An exit condition stands four deep, and each combination puts an object and a list around its parts.
    private const int MaxCombined = (PracticeJson.MaxDepth - 4) / 2;

    private readonly HashSet<PhaseId> phases = [.. practice.Phases.AsEnumerable().Select(static p => p.Id)];

    public void Run()
    {
        if (practice.Phases.Count == 0)
        {
            values.Add("$.phases", PracticeFindings.ListEmpty);
        }

        var seen = new HashSet<PhaseId>();
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            var path = ValueReport.At("$.phases", i);
            values.Name(path + ".id", phase.Id.Value);
            if (string.Equals(phase.Id.Value, PracticeWords.End, StringComparison.Ordinal))
            {
                values.Add(path + ".id", PracticeFindings.IdReserved, PracticeWords.End);
            }
            else if (!phase.Id.IsDefault && !seen.Add(phase.Id))
            {
                values.Add(path + ".id", PracticeFindings.IdDuplicate, TemplateNode.Shorten(phase.Id.Value));
            }

            Times(path + ".minutes", phase.Minutes);
            if (phase is { IsRound: true, Minutes.PerPerson: > 0 })
            {
                values.Add(path + ".minutes.per-person", PracticeFindings.PerPersonTwice);
            }

            Runs(path + ".repeat", phase.Repeat);
            FloorOf(path + ".floor", phase.Floor);
            Allowances(path + ".allows", phase);
            values.Known(path + ".visibility", phase.Visibility, PracticeWords.Visibilities);
            Exit(path + ".exit", phase.Exit, MaxCombined);
            Steps(path + ".next", phase);
            if (!phase.Turn.IsDefault)
            {
                values.Role(path + ".turn", phase.Turn);
            }

            Groups(path + ".groups", phase.Groups);
            if (phase.Decision is { } decision)
            {
                values.Name(path + ".decision.rule", decision.Rule);
            }

            for (var k = 0; k < phase.SettledBy?.Count; k++)
            {
                if (phase.SettledBy[k] != PracticeWords.Objector)
                {
                    values.Role(ValueReport.At(path + ".settled-by", k), phase.SettledBy[k]);
                }
            }
        }
    }

    private void Times(string path, Minutes minutes)
    {
        if (minutes.PerPerson != 0)
        {
            values.Range(path + ".per-person", minutes.PerPerson, 0, ValueReport.MaxMinutes);
        }

        var inRange = values.Range(path + ".min", minutes.Min, 0, ValueReport.MaxMinutes);
        inRange &= values.Range(path + ".default", minutes.Default, 0, ValueReport.MaxMinutes);
        if (inRange & values.Range(path + ".max", minutes.Max, 0, ValueReport.MaxMinutes) && (minutes.Min > minutes.Default || minutes.Default > minutes.Max))
        {
            values.Add(path, PracticeFindings.MinutesOrder, ValueReport.Invariant(minutes.Min), ValueReport.Invariant(minutes.Default), ValueReport.Invariant(minutes.Max));
        }
    }

    private void Runs(string path, Repeat repeat)
    {
        if (repeat.Kind is RepeatKind.Rounds or RepeatKind.UntilDecided)
        {
            var member = repeat.Kind == RepeatKind.Rounds ? PracticeWords.Rounds : PracticeWords.UntilDecided;
            values.Range(path + "." + member, repeat.Count, 1, MaxRuns);
        }
        else if (repeat.Count != 1 || PracticeWords.Repeats.Find(repeat.Kind) is null)
        {
            values.Add(path, PracticeFindings.ValueInvalid, PracticeWords.Repeats.Allowed + " with a count of 1");
        }
    }

    private void FloorOf(string path, Floor floor)
    {
        if (floor.Kind is FloorKind.Role or FloorKind.AllButRole)
        {
            values.Role(path + "." + (floor.Kind == FloorKind.Role ? PracticeWords.Role : PracticeWords.AllBut), floor.Role);
        }
        else if (!floor.Role.IsDefault || PracticeWords.Floors.Find(floor.Kind) is null)
        {
            values.Add(path, PracticeFindings.ValueInvalid, PracticeWords.Floors.Allowed + " without a role");
        }
    }

    private void Allowances(string path, Phase phase)
    {
        for (var i = 0; i < phase.Allows.Count; i++)
        {
            var allowance = phase.Allows[i];
            for (var k = 0; k < allowance.Kinds.Count; k++)
            {
                values.Kind(known, ValueReport.At(ValueReport.At(path, i) + ".kinds", k), allowance.Kinds[k]);
            }

            for (var k = 0; k < allowance.InReplyTo?.Count; k++)
            {
                values.Kind(known, ValueReport.At(ValueReport.At(path, i) + ".in-reply-to", k), allowance.InReplyTo[k]);
            }

            values.Roles(ValueReport.At(path, i) + ".roles", allowance.Roles);
            values.Roles(ValueReport.At(path, i) + ".except", allowance.Except);
            Fields(ValueReport.At(path, i) + ".fields", allowance.Fields);
            Limit(ValueReport.At(path, i) + ".at-most", allowance.AtMost);
            Limit(ValueReport.At(path, i) + ".at-most-per-group", allowance.AtMostPerGroup);
        }
    }

    private void Fields(string path, ValueList<string> fields)
    {
        values.Range(path, fields.Count, 0, MaxFields);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            values.Name(ValueReport.At(path, i), fields[i]);
            if (!seen.Add(fields[i]))
            {
                values.Add(ValueReport.At(path, i), PracticeFindings.IdDuplicate, TemplateNode.Shorten(fields[i]));
            }
        }
    }

    private void Limit(string path, int? most)
    {
        if (most is { } times)
        {
            values.Range(path, times, 1, MaxRuns);
        }
    }

    private void Groups(string path, PhaseGroups? groups)
    {
        if (groups is null)
        {
            return;
        }

        values.Range(path, groups.Size, 1, ValueReport.MaxPeople);
        values.Known(path + ".form", groups.Form, PracticeWords.GroupForms);
        if (!groups.Stay.IsDefault)
        {
            values.Role(path + ".stay", groups.Stay);
        }
    }

    private void Exit(string path, ExitCondition exit, int depth)
    {
        if (exit.Kind == ExitKind.EachContributed && exit.Parts.Count == 0)
        {
            values.Kind(known, path + "." + PracticeWords.Each, exit.Each);
            return;
        }

        if (exit.Kind is not (ExitKind.All or ExitKind.Any))
        {
            if (exit.Parts.Count > 0 || PracticeWords.Exits.Find(exit.Kind) is null)
            {
                values.Add(path, PracticeFindings.ValueInvalid, PracticeWords.Exits.Allowed + " without parts");
            }

            return;
        }

        path += "." + (exit.Kind == ExitKind.All ? PracticeWords.All : PracticeWords.Any);
        if (exit.Parts.Count == 0)
        {
            values.Add(path, PracticeFindings.ListEmpty);
        }
        else if (depth == 0)
        {
            values.Add(path, PracticeFindings.TooDeep, ValueReport.Invariant(PracticeJson.MaxDepth));
        }

        for (var i = 0; i < exit.Parts.Count && depth > 0; i++)
        {
            Exit(ValueReport.At(path, i), exit.Parts[i], depth - 1);
        }
    }

    private void Steps(string path, Phase phase)
    {
        for (var i = 0; i < phase.Next.Count; i++)
        {
            var step = phase.Next[i];
            values.Known(ValueReport.At(path, i) + ".when", step.When, PracticeWords.Guards);
            Limit(ValueReport.At(path, i) + ".at-most", step.AtMost);

            if (!step.To.IsDefault && !phases.Contains(step.To))
            {
                values.Add(ValueReport.At(path, i) + ".to", PracticeFindings.PhaseUnknown, TemplateNode.Shorten(step.To.Value));
            }
        }
    }
}
