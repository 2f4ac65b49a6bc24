using System.Collections.Generic;
using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>Checks each value of a practice for itself, and that what it refers to is there.</summary>
internal sealed class ValueChecks(Practice practice, ContributionKinds? kinds, Report report)
{
    private readonly ValueReport values = new(practice, report);

    public void Run()
    {
        values.Name("$.id", practice.Id.Value);
        values.Range("$.version", practice.Version, 1, int.MaxValue);
        values.Words("$.title", practice.Title, needed: true);
        values.Words("$.purpose", practice.Purpose, needed: true);
        if (practice.DefaultRule.Length > 0)
        {
            values.Name("$.default-rule", practice.DefaultRule);
        }

        values.Words("$.follow-up", practice.FollowUp);
        values.Words("$.source", practice.Source);
        for (var i = 0; i < practice.Suitability.Count; i++)
        {
            values.Words(ValueReport.At("$.suitability", i), practice.Suitability[i]);
        }

        if (practice.Evidence != EvidenceLevel.Unknown)
        {
            values.Known("$.evidence", practice.Evidence, PracticeWords.EvidenceLevels);
        }

        values.Range("$.people.min", practice.MinPeople, 1, ValueReport.MaxPeople);
        values.Limit("$.people", practice.MinPeople, practice.MaxPeople, PracticeFindings.PeopleOrder);
        EachRole();
        new PhaseChecks(practice, kinds ?? ContributionKinds.BuiltIn, values).Run();
        new TextChecks(practice, values).Run();
    }

    private void EachRole()
    {
        var seen = new HashSet<RoleId>();
        for (var i = 0; i < practice.Roles.Count; i++)
        {
            var role = practice.Roles[i];
            var path = ValueReport.At("$.roles", i);
            values.Name(path + ".id", role.Id.Value);
            if (!role.Id.IsDefault && !seen.Add(role.Id))
            {
                values.Add(path + ".id", PracticeFindings.IdDuplicate, TemplateNode.Shorten(role.Id.Value));
            }

            values.Range(path + ".min", role.Min, 0, ValueReport.MaxPeople);
            values.Limit(path, role.Min, role.Max, PracticeFindings.HoldersOrder);
            values.Known(path + ".assignment", role.Assignment, PracticeWords.Assignments);
            values.Roles(path + ".exclusive-with", role.ExclusiveWith);
        }
    }
}
