using System;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Makes a phase of the values of a template.</summary>
internal sealed class PhaseReader(TemplateValues values)
{
    private static readonly ExitCondition HostAdvances = new(ExitKind.HostAdvances);
    private static readonly ValueList<Allowance> Everything = ValueList<Allowance>.Empty.Add(Allowance.Everything);

    public Phase Read(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            var none = ValueList<NextStep>.Empty;
            return new Phase(default, Around(0), Repeat.Once, Floor.Everyone, Everything, Visibility.Named, HostAdvances, none);
        }

        var id = members.Id("id");
        var minutes = MinutesOf(members.Required("minutes"));
        var repeat = RepeatOf(members.Optional("repeat"));
        var floor = FloorOf(members.Optional("floor"));
        var allows = members.Optional("allows");
        var phase = new Phase(
            id is null ? default : new PhaseId(id),
            minutes,
            repeat,
            floor,
            allows is null ? Everything : values.List(allows, AllowanceOf, mayBeEmpty: true),
            values.Word(members.Optional("visibility"), PracticeWords.Visibilities, Visibility.Named),
            ExitOf(members.Optional("exit")),
            values.List(members.Optional("next"), StepOf, mayBeEmpty: true))
        {
            Turn = RoleOf(members.Optional("turn")),
            Groups = GroupsOf(members.Optional("groups")),
            Decision = DecisionOf(members.Optional("decision")),
            IsOptional = members.Flag("optional"),
            SettledBy = members.Optional("settled-by") is { } settled ? values.List(settled, RoleOf, mayBeEmpty: true) : null,
        };
        members.Done();
        return phase;
    }

    // A number alone is the planned time; without limits of its own it can be cut to nothing and extended to the double.
    private Minutes MinutesOf(TemplateNode? node)
    {
        if (node is { Kind: NodeKind.Number })
        {
            return Around(values.Integer(node) ?? 0);
        }

        if (values.Object(node, "a number of minutes, or { \"min\", \"default\", \"max\" }") is not { } members)
        {
            return Around(0);
        }

        var shortest = members.Integer("min", 0);
        var planned = Around(values.Integer(members.Required("default")) ?? shortest);
        var minutes = planned with { Min = shortest, Max = members.Integer("max", planned.Max), PerPerson = members.Integer("per-person", 0) };
        members.Done();
        return minutes;
    }

    private static Minutes Around(int planned) => new(0, planned, (int)Math.Max(0, Math.Min(2L * planned, ValueReport.MaxMinutes)));

    private Repeat RepeatOf(TemplateNode? node)
    {
        if (node is not { Kind: NodeKind.Object })
        {
            var kind = values.Word(node, PracticeWords.Repeats, RepeatKind.Once, ", { \"rounds\": … } or { \"until-decided\": … }");
            return new Repeat(kind, 1);
        }

        return values.Choice(node, PracticeWords.Rounds, PracticeWords.UntilDecided) is not { } choice
            ? Repeat.Once
            : new Repeat(choice.Name is PracticeWords.Rounds ? RepeatKind.Rounds : RepeatKind.UntilDecided, values.Integer(choice.Value) ?? 1);
    }

    private Floor FloorOf(TemplateNode? node)
    {
        if (node is not { Kind: NodeKind.Object })
        {
            return new Floor(values.Word(node, PracticeWords.Floors, FloorKind.Everyone, ", { \"role\": … } or { \"all-but\": … }"));
        }

        return values.Choice(node, PracticeWords.Role, PracticeWords.AllBut) is not { } choice
            ? Floor.Everyone
            : new Floor(choice.Name is PracticeWords.Role ? FloorKind.Role : FloorKind.AllButRole, RoleOf(choice.Value));
    }

    private ExitCondition ExitOf(TemplateNode? node)
    {
        if (node is not { Kind: NodeKind.Object })
        {
            return new ExitCondition(
                values.Word(node, PracticeWords.Exits, ExitKind.HostAdvances, ", { \"all\": … }, { \"any\": … } or { \"each\": … }"));
        }

        return values.Choice(node, PracticeWords.All, PracticeWords.Any, PracticeWords.Each) switch
        {
            (PracticeWords.Each, var kind) => new ExitCondition(KindOf(kind)),
            (PracticeWords.All, var parts) => new ExitCondition(ExitKind.All, values.List(parts, ExitOf)),
            (_, var parts) => new ExitCondition(ExitKind.Any, values.List(parts, ExitOf)),
            null => HostAdvances,
        };
    }

    // A number alone: groups of that size, made of those before.
    private PhaseGroups? GroupsOf(TemplateNode? node)
    {
        if (node is { Kind: NodeKind.Number })
        {
            return new PhaseGroups(values.Integer(node) ?? 1);
        }

        if (values.Object(node, "a number of people, or { \"size\", \"form\", \"stay\" }") is not { } members)
        {
            return null;
        }

        var size = values.Integer(members.Required("size")) ?? 1;
        var form = values.Word(members.Optional("form"), PracticeWords.GroupForms, GroupForm.Merge);
        var groups = new PhaseGroups(size, form, RoleOf(members.Optional("stay")));
        members.Done();
        return groups;
    }

    private PhaseDecision? DecisionOf(TemplateNode? node)
    {
        if (values.Object(node, "{ \"rule\", \"secret\" }") is not { } members)
        {
            return null;
        }

        var decision = new PhaseDecision(members.RequiredText("rule"), members.Flag("secret"));
        members.Done();
        return decision;
    }

    private Allowance AllowanceOf(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return Allowance.Everything;
        }

        var allowance = new Allowance(values.List(members.Optional("kinds"), KindOf), values.List(members.Optional("roles"), RoleOf))
        {
            Except = values.List(members.Optional("except"), RoleOf),
            InReplyTo = members.Optional("in-reply-to") is { } replies ? values.List(replies, KindOf, mayBeEmpty: true) : null,
            Fields = values.List(members.Optional("fields"), node => values.Id(node) ?? string.Empty),
            AtMost = values.Integer(members.Optional("at-most")),
            AsTopics = members.Flag("topics"),
            AtMostPerGroup = values.Integer(members.Optional("at-most-per-group")),
        };
        members.Done();
        return allowance;
    }

    private NextStep StepOf(TemplateNode node)
    {
        if (values.Object(node) is not { } members)
        {
            return new NextStep(default, StepGuard.Always);
        }

        var to = members.Id("to");
        var step = new NextStep(
            to is null or PracticeWords.End ? default : new PhaseId(to),
            values.Word(members.Optional("when"), PracticeWords.Guards, StepGuard.Always),
            values.Integer(members.Optional("at-most")));
        members.Done();
        return step;
    }

    private RoleId RoleOf(TemplateNode? node) => values.Id(node) is { } id ? new RoleId(id) : default;

    private ContributionKind KindOf(TemplateNode node) => values.Id(node) is { } id ? new ContributionKind(id) : default;
}
