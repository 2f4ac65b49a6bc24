using System.Collections.Generic;
using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>Makes a practice of the values of a template. Whatever has a finding becomes something harmless.</summary>
internal sealed class TemplateReader(TemplateValues values)
{
    public Practice? Read(TemplateNode root)
    {
        if (values.Object(root, "a template, which is an object") is not { } members)
        {
            return null;
        }

        var id = members.Id("id");
        var version = members.Integer("version", 1);
        var title = members.RequiredText("title");
        var purpose = members.RequiredText("purpose");
        var people = People(members.Optional("people"));
        var roles = values.List(members.Optional("roles"), Role, mayBeEmpty: true);
        var phases = values.List(members.Required("phases"), new PhaseReader(values).Read);
        var practice = new Practice(
            id is null ? default : new PracticeId(id),
            version,
            title,
            purpose,
            people.Min,
            people.Max,
            roles,
            phases,
            members.Text("default-rule"),
            members.Text("follow-up"),
            values.List(members.Optional("suitability"), values.Text, mayBeEmpty: true),
            members.Text("source"),
            values.Word(members.Optional("evidence"), PracticeWords.EvidenceLevels, EvidenceLevel.Unknown))
        {
            Fields = values.List(members.Optional("fields"), Field),
            Preparation = members.Text("preparation"),
            Materials = values.List(members.Optional("materials"), Material),
            FollowUps = values.List(members.Optional("follow-ups"), FollowUp),
            Agreements = values.List(members.Optional("agreements"), n => values.Id(n) ?? string.Empty),
            Texts = Texts(members.Optional("texts")),
        };
        members.Done();
        return practice;
    }

    private PracticeMaterial Material(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return new PracticeMaterial(string.Empty, string.Empty);
        }

        var material = new PracticeMaterial(members.Id("id") ?? string.Empty, members.Text("link"));
        members.Done();
        return material;
    }

    private PracticeFollowUp FollowUp(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return new PracticeFollowUp(string.Empty, 1, default, default);
        }

        var (id, days) = (members.Id("id") ?? string.Empty, values.Integer(members.Required("days")) ?? 1);
        var role = members.Optional("role") is { } named ? RoleOf(named) : default;
        var practice = members.Optional("practice") is { } next && values.Id(next) is { } name ? new PracticeId(name) : default;
        members.Done();
        return new PracticeFollowUp(id, days, role, practice);
    }

    private PracticeField Field(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return new PracticeField(string.Empty, FieldType.Text, ValueList<string>.Empty);
        }

        var field = new PracticeField(
            members.Id("id") ?? string.Empty,
            values.Word(members.Optional("type"), PracticeWords.FieldTypes, FieldType.Text),
            values.List(members.Optional("choices"), n => values.Id(n) ?? string.Empty));
        members.Done();
        return field;
    }

    private ValueList<PracticeText> Texts(TemplateNode? node)
    {
        var texts = new List<PracticeText>();
        if (values.Object(node, "an object with the texts of each language") is null)
        {
            return ValueList<PracticeText>.Empty;
        }

        foreach (var (language, _, words) in node!.Members)
        {
            if (values.Object(words, "an object of texts") is not null)
            {
                foreach (var (key, _, text) in words.Members)
                {
                    texts.Add(new PracticeText(language, key, values.Text(text)));
                }
            }
        }

        return ValueList<PracticeText>.Of(texts);
    }

    private (int Min, int? Max) People(TemplateNode? node)
    {
        if (values.Object(node) is not { } members)
        {
            return (1, null);
        }

        var people = (members.Integer("min", 1), members.Limit("max"));
        members.Done();
        return people;
    }

    private PracticeRole Role(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return new PracticeRole(default, 0, null, RoleAssignment.Volunteer, false, false);
        }

        var id = members.Id("id");
        var role = new PracticeRole(
            id is null ? default : new RoleId(id),
            members.Integer("min", 0),
            members.Limit("max"),
            values.Word(members.Optional("assignment"), PracticeWords.Assignments, RoleAssignment.Volunteer),
            members.Flag("may-advance"),
            members.Flag("may-intervene"))
        {
            ExclusiveWith = values.List(members.Optional("exclusive-with"), RoleOf),
            IntervenesWith = values.List(members.Optional("intervenes-with"), n => values.Id(n) is { } kind ? new ContributionKind(kind) : default),
            GivesWay = members.Flag("gives-way"),
            Observes = members.Flag("observes"),
        };
        members.Done();
        return role;
    }

    private RoleId RoleOf(TemplateNode node) => values.Id(node) is { } id ? new RoleId(id) : default;
}
