using System.Text.Json;

namespace MutualLearning.Practices;

/// <summary>Writes a phase of a template.</summary>
internal static class PhaseWriter
{
    public static void Write(Utf8JsonWriter json, Phase phase)
    {
        json.WriteStartObject();
        json.WriteString("id", phase.Id.Value);
        json.WriteStartObject("minutes");
        json.WriteNumber("min", phase.Minutes.Min);
        json.WriteNumber("default", phase.Minutes.Default);
        json.WriteNumber("max", phase.Minutes.Max);
        if (phase.Minutes.PerPerson > 0)
        {
            json.WriteNumber("per-person", phase.Minutes.PerPerson);
        }

        json.WriteEndObject();
        Repeat(json, phase.Repeat);
        Floor(json, phase.Floor);
        if (phase.IsBreak)
        {
            json.WriteStartArray("allows");
            json.WriteEndArray();
        }
        else if (phase.Allows.Count != 1 || !phase.Allows[0].Equals(Practices.Allowance.Everything))
        {
            TemplateWriter.List(json, "allows", phase.Allows, Allowance);
        }

        if (phase.Visibility != Visibility.Named)
        {
            json.WriteString("visibility", TemplateWriter.Word(PracticeWords.Visibilities, phase.Visibility));
        }

        if (phase.Exit.Kind != ExitKind.HostAdvances)
        {
            json.WritePropertyName("exit");
            Exit(json, phase.Exit);
        }

        if (!phase.Turn.IsDefault)
        {
            json.WriteString("turn", phase.Turn.Value);
        }

        TemplateWriter.Flag(json, "optional", phase.IsOptional);
        Groups(json, phase.Groups);
        Decision(json, phase.Decision);
        if (phase.SettledBy is { } settled)
        {
            json.WriteStartArray("settled-by");
            foreach (var role in settled)
            {
                json.WriteStringValue(role.Value);
            }

            json.WriteEndArray();
        }

        TemplateWriter.List(json, "next", phase.Next, Step);
        json.WriteEndObject();
    }

    private static void Repeat(Utf8JsonWriter json, Repeat repeat)
    {
        switch (repeat.Kind)
        {
            case RepeatKind.Once:
                break;
            case RepeatKind.Rounds or RepeatKind.UntilDecided:
                json.WriteStartObject("repeat");
                json.WriteNumber(repeat.Kind == RepeatKind.Rounds ? PracticeWords.Rounds : PracticeWords.UntilDecided, repeat.Count);
                json.WriteEndObject();
                break;
            default:
                json.WriteString("repeat", TemplateWriter.Word(PracticeWords.Repeats, repeat.Kind));
                break;
        }
    }

    private static void Floor(Utf8JsonWriter json, Floor floor)
    {
        switch (floor.Kind)
        {
            case FloorKind.Everyone:
                break;
            case FloorKind.Role or FloorKind.AllButRole:
                json.WriteStartObject("floor");
                json.WriteString(floor.Kind == FloorKind.Role ? PracticeWords.Role : PracticeWords.AllBut, floor.Role.Value);
                json.WriteEndObject();
                break;
            default:
                json.WriteString("floor", TemplateWriter.Word(PracticeWords.Floors, floor.Kind));
                break;
        }
    }

    private static void Allowance(Utf8JsonWriter json, Allowance allowance)
    {
        json.WriteStartObject();
        TemplateWriter.List(json, "kinds", allowance.Kinds, Kind);
        TemplateWriter.Roles(json, "roles", allowance.Roles);
        TemplateWriter.Roles(json, "except", allowance.Except);
        if (allowance.InReplyTo is { Count: 0 })
        {
            json.WriteStartArray("in-reply-to");
            json.WriteEndArray();
        }
        else if (allowance.InReplyTo is { } replies)
        {
            TemplateWriter.List(json, "in-reply-to", replies, Kind);
        }

        TemplateWriter.List(json, "fields", allowance.Fields, static (j, field) => j.WriteStringValue(field));
        Limit(json, "at-most", allowance.AtMost);
        Limit(json, "at-most-per-group", allowance.AtMostPerGroup);
        TemplateWriter.Flag(json, "topics", allowance.AsTopics);
        json.WriteEndObject();
    }

    private static void Kind(Utf8JsonWriter json, ContributionKind kind) => json.WriteStringValue(kind.Value);

    private static void Groups(Utf8JsonWriter json, PhaseGroups? groups)
    {
        if (groups is { Form: GroupForm.Merge, Stay.IsDefault: true })
        {
            json.WriteNumber("groups", groups.Size);
        }
        else if (groups is not null)
        {
            json.WriteStartObject("groups");
            json.WriteNumber("size", groups.Size);
            json.WriteString("form", TemplateWriter.Word(PracticeWords.GroupForms, groups.Form));
            if (!groups.Stay.IsDefault)
            {
                json.WriteString("stay", groups.Stay.Value);
            }

            json.WriteEndObject();
        }
    }

    private static void Decision(Utf8JsonWriter json, PhaseDecision? decision)
    {
        if (decision is null)
        {
            return;
        }

        json.WriteStartObject("decision");
        json.WriteString("rule", decision.Rule);
        if (decision.IsSecret)
        {
            json.WriteBoolean("secret", true);
        }

        json.WriteEndObject();
    }

    private static void Exit(Utf8JsonWriter json, ExitCondition exit)
    {
        if (exit.Kind == ExitKind.EachContributed)
        {
            json.WriteStartObject();
            json.WriteString(PracticeWords.Each, exit.Each.Value);
            json.WriteEndObject();
            return;
        }

        if (exit.Kind is not (ExitKind.All or ExitKind.Any))
        {
            json.WriteStringValue(TemplateWriter.Word(PracticeWords.Exits, exit.Kind));
            return;
        }

        json.WriteStartObject();
        TemplateWriter.List(json, exit.Kind == ExitKind.All ? PracticeWords.All : PracticeWords.Any, exit.Parts, Exit);
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, NextStep step)
    {
        json.WriteStartObject();
        json.WriteString("to", step.To.IsDefault ? PracticeWords.End : step.To.Value);
        if (step.When != StepGuard.Always)
        {
            json.WriteString("when", TemplateWriter.Word(PracticeWords.Guards, step.When));
        }

        Limit(json, "at-most", step.AtMost);
        json.WriteEndObject();
    }

    private static void Limit(Utf8JsonWriter json, string name, int? limit)
    {
        if (limit is { } most)
        {
            json.WriteNumber(name, most);
        }
    }
}
