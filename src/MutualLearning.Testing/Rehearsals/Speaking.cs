using System;
using System.Collections.Generic;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What is said.</summary>
internal static class Speaking
{
    public static RehearsalAct? SpeakAs(RehearsalStage stage, PersonId person, PhaseVisit visit, ContributionKind sought, bool inOrder)
    {
        var moves = stage.Moves(person);
        var fitting = moves.Kinds.Where(k => sought == ContributionKind.Pass ? IsMeant(stage, k.Kind, visit) : k.Kind == sought);
        var lines = stage.Lines(visit.Phase.Id);
        if (NextLine(stage, visit.Phase.Id, lines, fitting, inOrder) is { } said)
        {
            stage.Said.Add((visit.Phase.Id, said.Place));
            return new(person, Say(stage, person, visit, said.Kind, lines[said.Place], said.Kind.Targets.Count - 1));
        }

        if (inOrder)
        {
            return null;
        }

        // Whoever has nothing written says no more than a round or an exit asks for.
        fitting = lines.Count > 0 && sought == ContributionKind.Pass ? [] : fitting;
        if (fitting.Count == 0)
        {
            return moves.May(SessionMove.Pass) && sought == ContributionKind.Pass && visit.Phase.Floor.Kind == FloorKind.NextInRound
                ? new(person, new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty, Visit: visit.Number))
                : default(RehearsalAct?);
        }

        var kind = fitting[stage.Random.Next(fitting.Count)];
        return new(person, Say(stage, person, visit, kind, null, kind.Targets.Count - 1 - stage.Random.Next(Math.Max(1, Math.Min(3, kind.Targets.Count)))));
    }

    // The first line that is still to be said, or the first that this person may say.
    private static (int Place, AllowedKind Kind)? NextLine(RehearsalStage stage, PhaseId phase, IReadOnlyList<RehearsalLine> lines, ValueList<AllowedKind> fitting, bool inOrder)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (stage.Said.Contains((phase, i)))
            {
                continue;
            }

            foreach (var allowed in fitting)
            {
                if (allowed.Kind == lines[i].Kind)
                {
                    return (i, allowed);
                }
            }

            if (inOrder)
            {
                return null;
            }
        }

        return null;
    }

    private static Contribute Say(RehearsalStage stage, PersonId person, PhaseVisit visit, AllowedKind kind, RehearsalLine? line, int target)
    {
        ValueList<ContributionLink> links = target < 0 || kind.Targets.Count == 0 ? [] : [new ContributionLink(kind.Link, kind.Targets[target])];
        var fields = kind.Form.Select(field => Filling.Written(line, field) ?? Filling.Fill(stage, person, kind.Kind, field));
        return new Contribute(person, kind.Kind, line?.Text ?? stage.Say(kind.Kind), links, Visit: visit.Number, Fields: fields);
    }

    // Whoever may step in could say anything; they keep to what the phase is for. Objections grow rare, or no loop would end.
    private static bool IsMeant(RehearsalStage stage, ContributionKind kind, PhaseVisit visit)
    {
        if (kind == ContributionKind.Objection && !(stage.CountVisits(visit.Phase.Id) <= 2 && stage.Chance(35)))
        {
            return false;
        }

        var phase = visit.Phase;
        return phase.Allows.Where(a => a.Kinds.Count == 0 || a.Kinds.Where(k => k == kind).Count > 0).Count > 0;
    }
}
