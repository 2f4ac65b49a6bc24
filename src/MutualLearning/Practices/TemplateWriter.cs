using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MutualLearning.Practices;

/// <summary>Writes a practice as a template. What a reader would take anyway when it is missing is left out, but for times.</summary>
internal static class TemplateWriter
{
    public static string Write(Practice practice)
    {
        // Templates are files, not parts of a web page: letters of all languages stay readable.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("id", practice.Id.Value);
            json.WriteNumber("version", practice.Version);
            json.WriteString("title", practice.Title);
            json.WriteString("purpose", practice.Purpose);
            json.WriteStartObject("people");
            Range(json, practice.MinPeople, practice.MaxPeople);
            json.WriteEndObject();
            List(json, "roles", practice.Roles, Role);
            List(json, "phases", practice.Phases, PhaseWriter.Write);
            Text(json, "default-rule", practice.DefaultRule);
            Text(json, "follow-up", practice.FollowUp);
            List(json, "suitability", practice.Suitability, static (j, text) => j.WriteStringValue(text));
            Text(json, "source", practice.Source);
            if (practice.Evidence != EvidenceLevel.Unknown)
            {
                json.WriteString("evidence", Word(PracticeWords.EvidenceLevels, practice.Evidence));
            }

            Text(json, "preparation", practice.Preparation);
            List(json, "materials", practice.Materials, Material);
            List(json, "follow-ups", practice.FollowUps, FollowUp);
            List(json, "agreements", practice.Agreements, static (j, agreement) => j.WriteStringValue(agreement));
            List(json, "fields", practice.Fields, Field);
            Texts(json, practice.Texts);

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void List<T>(Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static string Word<T>(WordTable<T> words, T value)
        where T : struct, Enum =>
        words.Find(value) ?? throw new ArgumentException($"A template has no word for {typeof(T).Name} {value} here.", nameof(value));

    public static void Roles(Utf8JsonWriter json, string name, IReadOnlyCollection<RoleId> roles) =>
        List(json, name, roles, static (j, role) => j.WriteStringValue(role.Value));

    private static void Material(Utf8JsonWriter json, PracticeMaterial material)
    {
        json.WriteStartObject();
        json.WriteString("id", material.Id);
        Text(json, "link", material.Link);
        json.WriteEndObject();
    }

    private static void FollowUp(Utf8JsonWriter json, PracticeFollowUp followUp)
    {
        json.WriteStartObject();
        json.WriteString("id", followUp.Id);
        json.WriteNumber("days", followUp.Days);
        Text(json, "role", followUp.Role.Value);
        Text(json, "practice", followUp.Practice.Value);
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, PracticeField field)
    {
        json.WriteStartObject();
        json.WriteString("id", field.Id);
        json.WriteString("type", Word(PracticeWords.FieldTypes, field.Type));
        List(json, "choices", field.Choices, static (j, choice) => j.WriteStringValue(choice));
        json.WriteEndObject();
    }

    // Each language once, where it comes first.
    private static void Texts(Utf8JsonWriter json, ValueList<PracticeText> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject("texts");
        foreach (var first in texts)
        {
            if (!written.Add(first.Language))
            {
                continue;
            }

            json.WriteStartObject(first.Language);
            foreach (var text in texts)
            {
                if (string.Equals(text.Language, first.Language, StringComparison.Ordinal))
                {
                    json.WriteString(text.Key, text.Text);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Role(Utf8JsonWriter json, PracticeRole role)
    {
        json.WriteStartObject();
        json.WriteString("id", role.Id.Value);
        Range(json, role.Min, role.Max);
        json.WriteString("assignment", Word(PracticeWords.Assignments, role.Assignment));
        Flag(json, "may-advance", role.MayAdvance);
        Flag(json, "may-intervene", role.MayIntervene);
        Roles(json, "exclusive-with", role.ExclusiveWith);
        List(json, "intervenes-with", role.IntervenesWith, static (j, kind) => j.WriteStringValue(kind.Value));
        Flag(json, "gives-way", role.GivesWay);
        Flag(json, "observes", role.Observes);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, int min, int? max)
    {
        json.WriteNumber("min", min);
        if (max is { } limit)
        {
            json.WriteNumber("max", limit);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    public static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, value);
        }
    }
}
