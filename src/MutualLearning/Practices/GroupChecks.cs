using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Roles;

namespace MutualLearning.Practices;

/// <summary>Checks turns, groups, replies and exclusive roles: that somebody can have the turn, form the group, be answered.</summary>
internal sealed class GroupChecks(Practice practice, KindTable kinds, Report report)
{
    private readonly HashSet<ContributionKind> contributed =
        [.. practice.Phases.AsEnumerable().SelectMany(static p => p.Allows).SelectMany(static a => a.Kinds)];

    private readonly bool everythingIs = practice.Roles.Any(static r => r is { MayIntervene: true, IntervenesWith.Count: 0 })
        || practice.Phases.Any(static p => p.Allows.Any(static a => a.Kinds.Count == 0));

    public void Run()
    {
        for (var i = 0; i < practice.Roles.Count; i++)
        {
            Exclusive(practice.Roles[i], string.Format(CultureInfo.InvariantCulture, "$.roles[{0}].exclusive-with", i));
            Powers(practice.Roles[i], string.Format(CultureInfo.InvariantCulture, "$.roles[{0}]", i));
        }

        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            var path = string.Format(CultureInfo.InvariantCulture, "$.phases[{0}]", i);
            Turn(phase, path);
            Groups(phase.Groups, path + ".groups");
            if (phase.Groups is null && phase.Visibility is Visibility.GroupOnly or Visibility.Table)
            {
                report(path + ".visibility", PracticeFindings.GroupsMissing);
            }

            Replies(phase, path);
            Each(new EachCheck(phase, kinds), phase.Exit, path + ".exit");
        }
    }

    private static bool IsEverybodys(PracticeRole? role) => role is { Assignment: RoleAssignment.Everyone };

    private void Exclusive(PracticeRole role, string path)
    {
        for (var i = 0; i < role.ExclusiveWith.Count; i++)
        {
            var other = role.ExclusiveWith[i];
            if (other == role.Id || IsEverybodys(role) || IsEverybodys(practice.FindRole(other)))
            {
                report(string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", path, i), PracticeFindings.ExclusiveNobody, TemplateNode.Shorten(other.Value));
            }
        }
    }

    private void Powers(PracticeRole role, string path)
    {
        if (role is { GivesWay: true, Max: null })
        {
            report(path + ".gives-way", PracticeFindings.MaxMissing, TemplateNode.Shorten(role.Id.Value));
        }

        if (role is { IntervenesWith.Count: > 0, MayIntervene: false })
        {
            report(path + ".intervenes-with", PracticeFindings.IntervenesNot, TemplateNode.Shorten(role.Id.Value));
        }
    }

    private void Turn(Phase phase, string path)
    {
        if (!phase.Turn.IsDefault && practice.FindRole(phase.Turn) is { } role && ((role.Max != 1 && !Phase.HasTurnInEachGroup(phase, practice)) || IsEverybodys(role)))
        {
            report(path + ".turn", PracticeFindings.TurnNeedsOne, TemplateNode.Shorten(role.Id.Value));
        }

        if (practice.FindRole(phase.Turn) is { Assignment: RoleAssignment.Taken } taken)
        {
            report(path + ".turn", PracticeFindings.TurnTaken, TemplateNode.Shorten(taken.Id.Value));
        }

        for (var i = 0; i < phase.Next.Count; i++)
        {
            if (phase.Next[i].When == StepGuard.TurnLeft && practice.FindPhase(phase.Next[i].To) is not { Turn.IsDefault: false })
            {
                report(string.Format(CultureInfo.InvariantCulture, "{0}.next[{1}].when", path, i), PracticeFindings.TurnMissing);
            }
        }
    }

    private void Groups(PhaseGroups? groups, string path)
    {
        if (groups is not { Size: > 0 } || practice.MinPeople < 1)
        {
            return;
        }

        if (groups.Size > practice.MinPeople)
        {
            report(path, PracticeFindings.GroupTooLarge, Invariant(groups.Size), Invariant(practice.MinPeople));
            return;
        }

        var needed = Pairing.Sizes(practice.MinPeople, groups.Size).Count;
        if (practice.FindRole(groups.Stay) is { } role && (IsEverybodys(role) || role.Max < needed))
        {
            report(path + ".stay", PracticeFindings.StayTooFew, Invariant(needed), TemplateNode.Shorten(role.Id.Value));
        }
    }

    private void Replies(Phase phase, string path)
    {
        for (var i = 0; i < phase.Allows.Count; i++)
        {
            var allowance = phase.Allows[i];
            var at = string.Format(CultureInfo.InvariantCulture, "{0}.allows[{1}]", path, i);
            if (allowance.Except.Any(r => IsEverybodys(practice.FindRole(r)))
                || (allowance.Roles.Count > 0 && allowance.Roles.All(r => allowance.Except.Contains(r))))
            {
                report(at + ".except", PracticeFindings.KindsNobody);
            }

            if (allowance.AsTopics && phase.Visibility != Visibility.Named)
            {
                report(at + ".topics", PracticeFindings.TopicsHidden);
            }

            if (allowance.AtMostPerGroup is not null && phase.Groups is null)
            {
                report(at + ".at-most-per-group", PracticeFindings.GroupsMissing);
            }
            else if (allowance.AtMostPerGroup is not null && phase.IsAnonymous)
            {
                report(at + ".at-most-per-group", PracticeFindings.GroupsUncounted);
            }

            if (allowance.InReplyTo is { Count: > 0 } wanted && !everythingIs && !wanted.Any(contributed.Contains))
            {
                report(at + ".in-reply-to", PracticeFindings.ReplyNobody);
            }

            for (var k = 0; allowance.InReplyTo is { Count: 0 } && k < allowance.Kinds.Count; k++)
            {
                if (kinds.NeedsLink(allowance.Kinds[k]))
                {
                    report(
                        string.Format(CultureInfo.InvariantCulture, "{0}.kinds[{1}]", at, k),
                        PracticeFindings.KindNeedsLink,
                        TemplateNode.Shorten(allowance.Kinds[k].Value));
                }
            }
        }
    }

    private void Each(EachCheck each, ExitCondition exit, string path)
    {
        if (exit.Kind == ExitKind.EachContributed && kinds.Knows(exit.Each) && !each.IsPossible(exit.Each))
        {
            report(path + "." + PracticeWords.Each, PracticeFindings.ExitImpossible, TemplateNode.Shorten(exit.Each.Value));
        }

        for (var i = 0; i < exit.Parts.Count; i++)
        {
            var member = exit.Kind == ExitKind.All ? PracticeWords.All : PracticeWords.Any;
            Each(each, exit.Parts[i], string.Format(CultureInfo.InvariantCulture, "{0}.{1}[{2}]", path, member, i));
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
