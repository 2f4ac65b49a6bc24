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

        values.Words("$.preparation", practice.Preparation);
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
        EachAgreement();
        EachMaterial();
        EachFollowUp();
        new PhaseChecks(practice, kinds ?? ContributionKinds.BuiltIn, values).Run();
        EachField();
        new TextChecks(practice, values).Run();
    }

    private void EachField()
    {
        const int Fewest = 2;
        const int Most = 100;
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < practice.Fields.Count; i++)
        {
            var field = practice.Fields[i];
            var path = ValueReport.At("$.fields", i);
            values.Name(path + ".id", field.Id);
            values.Known(path + ".type", field.Type, PracticeWords.FieldTypes);
            if (!seen.Add(field.Id))
            {
                values.Add(path + ".id", PracticeFindings.IdDuplicate, TemplateNode.Shorten(field.Id));
            }

            values.Range(path + ".choices", field.Choices.Count, field.Type == FieldType.Choice ? Fewest : 0, field.Type == FieldType.Choice ? Most : 0);
            for (var k = 0; k < field.Choices.Count; k++)
            {
                values.Name(ValueReport.At(path + ".choices", k), field.Choices[k]);
                if (!seen.Add(i + "/" + field.Choices[k]))
                {
                    values.Add(ValueReport.At(path + ".choices", k), PracticeFindings.IdDuplicate, TemplateNode.Shorten(field.Choices[k]));
                }
            }

            if (!IsAskedFor(field.Id))
            {
                values.Add(path, PracticeFindings.FieldUnused, TemplateNode.Shorten(field.Id));
            }
        }
    }

    private bool IsAskedFor(string field)
    {
        foreach (var phase in practice.Phases)
        {
            foreach (var allowance in phase.Allows)
            {
                foreach (var asked in allowance.Fields)
                {
                    if (string.Equals(asked, field, System.StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void EachAgreement()
    {
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < practice.Agreements.Count; i++)
        {
            Unique(ValueReport.At("$.agreements", i), practice.Agreements[i], seen);
        }
    }

    private void EachMaterial()
    {
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < practice.Materials.Count; i++)
        {
            var (material, path) = (practice.Materials[i], ValueReport.At("$.materials", i));
            Unique(path + ".id", material.Id, seen);
            if (material.Link.Length > 0 && !IsOfTheWeb(material.Link))
            {
                values.Add(path + ".link", PracticeFindings.ValueInvalid, "an address of http or https");
            }

            values.Words(path + ".link", material.Link);
        }
    }

    private static bool IsOfTheWeb(string link) => System.Uri.TryCreate(link, System.UriKind.Absolute, out var address)
        && (string.Equals(address.Scheme, System.Uri.UriSchemeHttps, System.StringComparison.Ordinal) || string.Equals(address.Scheme, System.Uri.UriSchemeHttp, System.StringComparison.Ordinal));

    private void EachFollowUp()
    {
        const int MostDays = 3_650;
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        for (var i = 0; i < practice.FollowUps.Count; i++)
        {
            var (followUp, path) = (practice.FollowUps[i], ValueReport.At("$.follow-ups", i));
            Unique(path + ".id", followUp.Id, seen);
            values.Range(path + ".days", followUp.Days, 1, MostDays);
            if (followUp.Role.IsDefault == followUp.Practice.IsDefault)
            {
                values.Add(path, PracticeFindings.FollowUpWhat);
            }
            else if (!followUp.Role.IsDefault)
            {
                values.Role(path + ".role", followUp.Role);
            }
        }
    }

    private void Unique(string path, string id, HashSet<string> seen)
    {
        values.Name(path, id);
        if (!seen.Add(id))
        {
            values.Add(path, PracticeFindings.IdDuplicate, TemplateNode.Shorten(id));
        }
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
            for (var k = 0; k < role.IntervenesWith.Count; k++)
            {
                values.Kind(kinds ?? ContributionKinds.BuiltIn, ValueReport.At(path + ".intervenes-with", k), role.IntervenesWith[k]);
            }
        }
    }
}
