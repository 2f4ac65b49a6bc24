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
                if (!known.TryGet(allowance.Kinds[k], out _))
                {
                    var names = string.Join(", ", known.Names.Select(static n => "'" + n + "'"));
                    var name = TemplateNode.Shorten(allowance.Kinds[k].Value);
                    report(At(At(path, i) + ".kinds", k), PracticeFindings.KindUnknown, names, name);
                }
            }

            for (var r = 0; r < allowance.Roles.Count; r++)
            {
                Role(At(At(path, i) + ".roles", r), allowance.Roles[r]);
            }
        }
    }

    private void Exit(string path, ExitCondition exit, int depth)
    {
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
            if (!step.To.IsDefault && !phases.Contains(step.To))
            {
                report(At(path, i) + ".to", PracticeFindings.PhaseUnknown, TemplateNode.Shorten(step.To.Value));
            }
        }
    }
}
