using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace MutualLearning.Interchange.Scribe;

/// <summary>The JSON form of the alias table.</summary>
internal static class AliasTable
{
    public static IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>>? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var people = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        foreach (var item in root.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object
                || !item.TryGetProperty("name", out var name)
                || name.ValueKind != JsonValueKind.String
                || string.IsNullOrWhiteSpace(name.GetString())
                || Nicks(item) is not { } nicks)
            {
                return null;
            }

            people.Add(new KeyValuePair<string, IReadOnlyList<string>>(name.GetString()!.Trim(), nicks));
        }

        return people;
    }

    private static string[]? Nicks(JsonElement person)
    {
        if (!person.TryGetProperty("nick", out var nick) || nick.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (nick.ValueKind == JsonValueKind.String)
        {
            return [nick.GetString()!.Trim()];
        }

        return nick.ValueKind == JsonValueKind.Array && nick.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? [.. nick.EnumerateArray().Select(one => one.GetString()!.Trim())]
            : null;
    }
}
