using System.Globalization;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>Checks that a practice fits itself: people to roles, floors to allowances, decisions to a rule.</summary>
internal static class FitChecks
{
    public static void Run(Practice practice, Report report)
    {
        Roles(practice, report);
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var path = string.Format(CultureInfo.InvariantCulture, "$.phases[{0}]", i);
            Floor(practice, practice.Phases[i], path, report);
            if (practice.DefaultRule.Length == 0 && practice.Phases[i].Decision is null)
            {
                Rule(practice.Phases[i], path, report);
            }

            if (practice.Phases[i] is { Decision: not null, AwaitsDecision: false })
            {
                report(path + ".decision", PracticeFindings.DecisionUnused);
            }
        }
    }

    private static void Roles(Practice practice, Report report)
    {
        var needed = 0L;
        for (var i = 0; i < practice.Roles.Count; i++)
        {
            var role = practice.Roles[i];
            if (role.Assignment != RoleAssignment.Everyone)
            {
                needed += role.Min;
            }
            else if (role.Max is { } max && (practice.MaxPeople is not { } people || max < people))
            {
                report(
                    string.Format(CultureInfo.InvariantCulture, "$.roles[{0}].max", i),
                    PracticeFindings.RoleTooSmall,
                    TemplateNode.Shorten(role.Id.Value));
            }
        }

        foreach (var role in practice.Roles)
        {
            needed = role.Assignment == RoleAssignment.Everyone && role.Min > needed ? role.Min : needed;
        }

        if (needed > practice.MinPeople)
        {
            report(
                "$.roles",
                PracticeFindings.RolesUnfillable,
                needed.ToString(CultureInfo.InvariantCulture),
                practice.MinPeople.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Floor(Practice practice, Phase phase, string path, Report report)
    {
        var floor = phase.Floor;
        if (phase.Repeat.Kind == RepeatKind.PerRoleHolder && floor.Kind != FloorKind.Role)
        {
            report(path + ".repeat", PracticeFindings.RepeatNeedsRole);
        }

        if (floor.Kind == FloorKind.AllButRole && IsEverybodys(practice, floor.Role))
        {
            report(path + ".floor", PracticeFindings.FloorNobody, TemplateNode.Shorten(floor.Role.Value));
            return;
        }

        var allowed = false;
        for (var i = 0; i < phase.Allows.Count; i++)
        {
            var roles = phase.Allows[i].Roles;
            allowed |= (roles.Count == 0 && practice.FindRole(floor.Role) is not { Observes: true }) || roles.Any(r => r == floor.Role || IsEverybodys(practice, r));
            if (roles.Count > 0 && !roles.Any(r => MayHaveFloor(practice, floor, r)))
            {
                report(string.Format(CultureInfo.InvariantCulture, "{0}.allows[{1}]", path, i), PracticeFindings.KindsNobody);
            }
        }

        if (floor.Kind == FloorKind.Role && !allowed && practice.FindRole(floor.Role) is { MayIntervene: false } or { Observes: true })
        {
            report(path + ".floor", PracticeFindings.FloorNotAllowed, TemplateNode.Shorten(floor.Role.Value));
        }
    }

    private static bool MayHaveFloor(Practice practice, Floor floor, RoleId role) => floor.Kind switch
    {
        FloorKind.Role => role == floor.Role || IsEverybodys(practice, role) || IsEverybodys(practice, floor.Role),
        FloorKind.AllButRole => role != floor.Role,
        _ => true,
    }
    || practice.FindRole(role) is { MayIntervene: true };

    private static bool IsEverybodys(Practice practice, RoleId role) =>
        practice.FindRole(role) is { Assignment: RoleAssignment.Everyone };

    private static void Rule(Phase phase, string path, Report report)
    {
        if (phase.Repeat.Kind == RepeatKind.UntilDecided)
        {
            report(path + ".repeat", PracticeFindings.RuleMissing);
        }

        Exit(phase.Exit, path + ".exit", report);
        for (var i = 0; i < phase.Next.Count; i++)
        {
            if (phase.Next[i].When is StepGuard.Decided or StepGuard.NotDecided or StepGuard.Passed or StepGuard.NotPassed)
            {
                report(string.Format(CultureInfo.InvariantCulture, "{0}.next[{1}].when", path, i), PracticeFindings.RuleMissing);
            }
        }
    }

    private static void Exit(ExitCondition exit, string path, Report report)
    {
        if (exit.Kind == ExitKind.RuleDecided)
        {
            report(path, PracticeFindings.RuleMissing);
        }

        for (var i = 0; i < exit.Parts.Count; i++)
        {
            var member = exit.Kind == ExitKind.All ? PracticeWords.All : PracticeWords.Any;
            Exit(exit.Parts[i], string.Format(CultureInfo.InvariantCulture, "{0}.{1}[{2}]", path, member, i), report);
        }
    }
}
