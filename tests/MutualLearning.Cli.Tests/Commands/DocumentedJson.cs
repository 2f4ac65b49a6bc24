using System.Linq;
using System.Text.Json;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>The form that docs/review-json.md promises: every member, in that order, of that type, and no other.</summary>
internal static class DocumentedJson
{
    public static void Check(JsonElement json)
    {
        Members(json, "source", "topics", "present", "scribes", "chairs", "proposals", "resolutions", "actions", "contributions", "unresolved");
        Text(json, "source");
        Each(json, "topics", ["title", "line"], topic => Text(topic, "title"));
        Names(json, "present");
        Names(json, "scribes");
        Names(json, "chairs");
        Each(json, "proposals", ["text", "line"], proposal => Text(proposal, "text"));
        Each(json, "resolutions", ["text", "line", "ballots", "verdicts"], Resolution);
        Each(json, "actions", ["text", "owner", "line"], action =>
        {
            Text(action, "text");
            action.GetProperty("owner").ValueKind.Should().BeOneOf(JsonValueKind.String, JsonValueKind.Null);
        });
        Contributions(json.GetProperty("contributions"));
        Each(json, "unresolved", ["line", "text", "reason"], item => Text(item, "reason"));
    }

    private static void Resolution(JsonElement resolution)
    {
        Text(resolution, "text");
        var people = resolution.GetProperty("ballots").EnumerateArray().Select(ballot =>
        {
            Members(ballot, "person", "value");
            Text(ballot, "value");
            return ballot.GetProperty("person").GetString();
        });
        people.Should().OnlyHaveUniqueItems("the last ballot of each person counts");
        var verdicts = resolution.GetProperty("verdicts").EnumerateArray().ToList();
        verdicts.Should().NotBeEmpty();
        foreach (var verdict in verdicts)
        {
            Members(verdict, "rule", "verdict", "reason");
            Text(verdict, "rule");
            Text(verdict, "reason");
            verdict.GetProperty("verdict").GetString().Should().BeOneOf("Adopted", "Rejected", "NotDecided");
        }
    }

    private static void Contributions(JsonElement contributions)
    {
        Members(contributions, "total", "byKind", "byPerson");
        var people = contributions.GetProperty("byPerson").EnumerateObject().ToList();
        people.Select(person => person.Name).Should().BeInAscendingOrder(System.StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        var total = contributions.GetProperty("total").GetInt32();
        contributions.GetProperty("byKind").EnumerateObject().Sum(kind => kind.Value.GetInt32()).Should().Be(total);
        people.Sum(person => person.Value.GetInt32()).Should().Be(total, "whatever is said is said by somebody");
    }

    private static void Each(JsonElement json, string list, string[] members, System.Action<JsonElement> check)
    {
        foreach (var item in json.GetProperty(list).EnumerateArray())
        {
            Members(item, members);
            item.GetProperty("line").GetInt32().Should().BePositive("lines count from 1");
            check(item);
        }
    }

    private static void Names(JsonElement json, string list) => json.GetProperty(list).EnumerateArray().Select(name => name.GetString())
        .Should().BeInAscendingOrder(System.StringComparer.Ordinal).And.OnlyHaveUniqueItems().And.NotContainNulls();

    private static void Text(JsonElement json, string name) => json.GetProperty(name).GetString().Should().NotBeNullOrWhiteSpace(name);

    private static void Members(JsonElement json, params string[] names) =>
        json.EnumerateObject().Select(member => member.Name).Should().Equal(names);
}
