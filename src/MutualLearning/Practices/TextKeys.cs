using System;
using System.Collections.Generic;
using System.Globalization;

namespace MutualLearning.Practices;

/// <summary>The keys that a practice has texts for.</summary>
internal static class TextKeys
{
    /// <summary>The settings that a hint may be for.</summary>
    public static readonly string[] Settings = ["remote", "hybrid", "accessibility"];

    public static string Suitability(int place) => "suitability." + place.ToString(CultureInfo.InvariantCulture);

    public static string Role(RoleId role) => "role." + role.Value + ".title";

    public static string Phase(PhaseId phase, string part) => "phase." + phase.Value + "." + part;

    public static string Material(string material) => "material." + material;

    public static string FollowUp(string followUp) => "follow-up." + followUp;

    public static string Agreement(string agreement) => "agreement." + agreement;

    public static string Field(string field) => "field." + field;

    public static string Choice(string field, string choice) => "field." + field + "." + choice;

    /// <summary>All keys, each with the phase that it is about; <c>default</c> for the whole.</summary>
    public static Dictionary<string, PhaseId> Of(Practice practice)
    {
        var keys = new Dictionary<string, PhaseId>(StringComparer.Ordinal) { ["title"] = default, ["purpose"] = default, ["preparation"] = default, ["follow-up"] = default };
        for (var i = 0; i < practice.Suitability.Count; i++)
        {
            keys[Suitability(i)] = default;
        }

        foreach (var setting in Settings)
        {
            keys["hint." + setting] = default;
        }

        foreach (var material in practice.Materials)
        {
            keys[Material(material.Id)] = default;
        }

        foreach (var followUp in practice.FollowUps)
        {
            keys[FollowUp(followUp.Id)] = default;
        }

        foreach (var agreement in practice.Agreements)
        {
            keys[Agreement(agreement)] = default;
        }

        foreach (var field in practice.Fields)
        {
            foreach (var choice in field.Choices)
            {
                keys[Choice(field.Id, choice)] = default;
            }
        }

        foreach (var role in practice.Roles)
        {
            keys[Role(role.Id)] = default;
        }

        foreach (var phase in practice.Phases)
        {
            foreach (var part in new[] { "title", "prompt", "script", "rule", "hint.remote", "hint.hybrid", "hint.accessibility" })
            {
                keys[Phase(phase.Id, part)] = phase.Id;
            }

            foreach (var allowance in phase.Allows)
            {
                foreach (var field in allowance.Fields)
                {
                    keys[Field(field)] = default;
                }
            }
        }

        return keys;
    }
}
