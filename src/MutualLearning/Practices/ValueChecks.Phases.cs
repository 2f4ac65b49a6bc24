using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Practices;

/// <content>The phases.</content>
internal sealed partial class ValueChecks
{
    private void EachPhase()
    {
        if (practice.Phases.Count == 0)
        {
            report("$.phases", PracticeFindings.ListEmpty);
        }

        var seen = new HashSet<PhaseId>();
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            var path = At("$.phases", i);
            Name(path + ".id", phase.Id.Value);
            if (string.Equals(phase.Id.Value, PracticeWords.End, StringComparison.Ordinal))
            {
                report(path + ".id", PracticeFindings.IdReserved, PracticeWords.End);
            }
            else if (!phase.Id.IsDefault && !seen.Add(phase.Id))
            {
                report(path + ".id", PracticeFindings.IdDuplicate, TemplateNode.Shorten(phase.Id.Value));
            }

            Times(path + ".minutes", phase.Minutes);
            Runs(path + ".repeat", phase.Repeat);
            FloorOf(path + ".floor", phase.Floor);
            Allowances(path + ".allows", phase);
            Known(path + ".visibility", phase.Visibility, PracticeWords.Visibilities);
            Exit(path + ".exit", phase.Exit, MaxCombined);
            Steps(path + ".next", phase);
            if (!phase.Turn.IsDefault)
            {
                Role(path + ".turn", phase.Turn);
            }

            Groups(path + ".groups", phase.Groups);
        }
    }

    private void Times(string path, Minutes minutes)
    {
        var inRange = Range(path + ".min", minutes.Min, 0, MaxMinutes);
        inRange &= Range(path + ".default", minutes.Default, 0, MaxMinutes);
        if (inRange & Range(path + ".max", minutes.Max, 0, MaxMinutes) && (minutes.Min > minutes.Default || minutes.Default > minutes.Max))
        {
            report(path, PracticeFindings.MinutesOrder, Invariant(minutes.Min), Invariant(minutes.Default), Invariant(minutes.Max));
        }
    }

    private void Runs(string path, Repeat repeat)
    {
        if (repeat.Kind is RepeatKind.Rounds or RepeatKind.UntilDecided)
        {
            var member = repeat.Kind == RepeatKind.Rounds ? PracticeWords.Rounds : PracticeWords.UntilDecided;
            Range(path + "." + member, repeat.Count, 1, MaxRuns);
        }
        else if (repeat.Count != 1 || PracticeWords.Repeats.Find(repeat.Kind) is null)
        {
            report(path, PracticeFindings.ValueInvalid, PracticeWords.Repeats.Allowed + " with a count of 1");
        }
    }

    private void FloorOf(string path, Floor floor)
    {
        if (floor.Kind is FloorKind.Role or FloorKind.AllButRole)
        {
            Role(path + "." + (floor.Kind == FloorKind.Role ? PracticeWords.Role : PracticeWords.AllBut), floor.Role);
        }
        else if (!floor.Role.IsDefault || PracticeWords.Floors.Find(floor.Kind) is null)
        {
            report(path, PracticeFindings.ValueInvalid, PracticeWords.Floors.Allowed + " without a role");
        }
    }

    private void Allowances(string path, Phase phase)
    {
        if (phase.Allows.Count == 0)
        {
            report(path, PracticeFindings.ListEmpty);
        }

        for (var i = 0; i < phase.Allows.Count; i++)
        {
            var allowance = phase.Allows[i];
            for (var k = 0; k < allowance.Kinds.Count; k++)
            {
                Kind(At(At(path, i) + ".kinds", k), allowance.Kinds[k]);
            }

            for (var k = 0; k < allowance.InReplyTo?.Count; k++)
            {
                Kind(At(At(path, i) + ".in-reply-to", k), allowance.InReplyTo[k]);
            }

            Roles(At(path, i) + ".roles", allowance.Roles);
            Roles(At(path, i) + ".except", allowance.Except);
            Fields(At(path, i) + ".fields", allowance.Fields);
        }
    }

    private void Fields(string path, ValueList<string> fields)
    {
        Range(path, fields.Count, 0, MaxFields);
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            Name(At(path, i), fields[i]);
            if (!seen.Add(fields[i]))
            {
                report(At(path, i), PracticeFindings.IdDuplicate, TemplateNode.Shorten(fields[i]));
            }
        }
    }

    private void Kind(string path, ContributionKind kind)
    {
        if (!known.TryGet(kind, out _))
        {
            var names = string.Join(", ", known.Names.Select(static n => "'" + n + "'"));
            report(path, PracticeFindings.KindUnknown, names, TemplateNode.Shorten(kind.Value));
        }
    }

    private void Groups(string path, PhaseGroups? groups)
    {
        if (groups is null)
        {
            return;
        }

        Range(path, groups.Size, 1, MaxPeople);
        Known(path + ".form", groups.Form, PracticeWords.GroupForms);
        if (!groups.Stay.IsDefault)
        {
            Role(path + ".stay", groups.Stay);
        }
    }

    private void Exit(string path, ExitCondition exit, int depth)
    {
        if (exit.Kind == ExitKind.EachContributed && exit.Parts.Count == 0)
        {
            Kind(path + "." + PracticeWords.Each, exit.Each);
            return;
        }

        if (exit.Kind is not (ExitKind.All or ExitKind.Any))
        {
            if (exit.Parts.Count > 0 || PracticeWords.Exits.Find(exit.Kind) is null)
            {
                report(path, PracticeFindings.ValueInvalid, PracticeWords.Exits.Allowed + " without parts");
            }

            return;
        }

        path += "." + (exit.Kind == ExitKind.All ? PracticeWords.All : PracticeWords.Any);
        if (exit.Parts.Count == 0)
        {
            report(path, PracticeFindings.ListEmpty);
        }
        else if (depth == 0)
        {
            report(path, PracticeFindings.TooDeep, Invariant(PracticeJson.MaxDepth));
        }

        for (var i = 0; i < exit.Parts.Count && depth > 0; i++)
        {
            Exit(At(path, i), exit.Parts[i], depth - 1);
        }
    }

    private void Steps(string path, Phase phase)
    {
        for (var i = 0; i < phase.Next.Count; i++)
        {
            var step = phase.Next[i];
            Known(At(path, i) + ".when", step.When, PracticeWords.Guards);
            if (step.AtMost is { } times)
            {
                Range(At(path, i) + ".at-most", times, 1, MaxRuns);
            }

            if (!step.To.IsDefault && !phases.Contains(step.To))
            {
                report(At(path, i) + ".to", PracticeFindings.PhaseUnknown, TemplateNode.Shorten(step.To.Value));
            }
        }
    }
}
