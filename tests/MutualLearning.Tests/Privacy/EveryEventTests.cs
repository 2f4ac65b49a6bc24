using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using MutualLearning.Tests.Sessions;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>No event and no member of one was forgotten: each text and each person in an event is replaced, or stands in a list here.</summary>
public sealed class EveryEventTests
{
    private const string Words = "words with ";

    // Texts that are no words of people: the names of a decision, of a rule and of options, to which ballots and results refer.
    private static readonly string[] NoWords =
    [
        "session.agreement-answered.v1/agreement",
        "session.verdict-noted.v1/decision", "session.role-assigned.v1/decision", "session.contributed.v1/fields/name", "session.contribution-corrected.v1/fields/name", "decision.closed.v1/rule/name", "decision.declared.v1/declaration/options",
        "decision.declared.v1/declaration/ties/chairOrder", "decision.declared.v1/declaration/ties/drawnOrder",
        "decision.declared.v1/declaration/ties/seed", "decision.declared.v1/declaration/classes/name",
        "decision.declared.v1/declaration/delegation/topic", "decision.declared.v1/declaration/delegation/standing/scope",
        "decision.lot-recorded.v1/order", "decision.lot-recorded.v1/seed", "decision.option-added.v1/option",
    ];

    // Words of the group, which stay unless everything is to go, and which the document about a person shows as the context.
    private static readonly string[] Shared =
    [
        "session.planned.v1/goal", "session.item-added.v1/title", "decision.declared.v1/declaration/question",
        "decision.amended.v1/text",
        "decision.closed.v1/minutedAs", "responsibility.taken-on.v1/what", "responsibility.taken-on.v1/doneWhen",
    ];

    public static TheoryData<string> Names() =>
        [.. BuiltIn.Events.Names.Select(n => n.Name).Where(n => n.Split('.')[0] is not ("stream" or "erasure"))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Erasure_OfEverythingWritten_LeavesNeitherPersonNorWords(string name)
    {
        foreach (var body in SampleEvents.Of(name))
        {
            var (app, store) = await Stored(name, body, Template.Ana);
            await app.Data.EraseAsync(Template.Ana, ErasureScope.EverythingWritten);
            var after = await Read(store);
            after.Should().NotContain("\"ana\"");
            WordsIn(name, after).Should().BeEquivalentTo(WordsIn(name, BuiltIn.Events.Write(body)).Intersect(NoWords));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Erasure_OfOwnWords_LeavesTheGroupsWords(string name)
    {
        var body = SampleEvents.Of(name).First();
        var (app, store) = await Stored(name, body, Template.Ana);
        var result = await app.Data.EraseAsync(Template.Ana);
        var after = await Read(store);
        after.Should().NotContain("\"ana\"");
        WordsIn(name, after).Should().BeEquivalentTo(NoWords.Concat(Shared).Where(m => m.StartsWith(name + "/", StringComparison.Ordinal)));
        result.MentionCount.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Forgetting_LeavesPeopleAndNoWords(string name)
    {
        foreach (var body in SampleEvents.Of(name))
        {
            var (app, store) = await Stored(name, body, Template.Ana);
            await app.Data.ForgetBeforeAsync(Instant.MaxValue);
            var before = BuiltIn.Events.Write(body);
            var after = await Read(store);
            WordsIn(name, after).Should().BeEquivalentTo(WordsIn(name, before).Intersect(NoWords));
            after.Split("\"ana\"").Length.Should().Be(before.Split("\"ana\"").Length);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TheDocument_ShowsNoOtherPerson(string name)
    {
        // Each person in the event is ana once, and all the others are ben.
        var parts = BuiltIn.Events.Write(SampleEvents.Of(name).First()).Split("\"ana\"");
        for (var k = 1; k < parts.Length; k++)
        {
            var json = string.Join("\"ben\"", parts[..k]) + "\"ana\"" + string.Join("\"ben\"", parts[k..]);
            var (app, _) = await Stored(name, BuiltIn.Events.Read(name, json), Template.Ben);
            (await app.Data.CollectAsync(Template.Ana)).Should().NotContain("ben").And.Contain(name);
        }
    }

    [Fact]
    public void EveryName_SaysInWhichKindOfStreamItStands() =>
        BuiltIn.Events.Names.Select(n => n.Name.Split('.')[0]).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo("session", "decision", "responsibility", "erasure", "stream");

    [Fact]
    public void TheRegisterOfErasures_HoldsNoPersonAndNoWords() =>
        BuiltIn.Events.Names.Where(n => n.Name.StartsWith("erasure.", StringComparison.Ordinal)).SelectMany(n => n.Type.GetProperties())
            .Should().NotContain(p => p.PropertyType == typeof(PersonId) || p.PropertyType == typeof(string));

    private static IEnumerable<string> WordsIn(string name, string json) => WordsIn(name, JsonNode.Parse(json));

    private static IEnumerable<string> WordsIn(string path, JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => WordsIn(path + "/" + p.Key, p.Value)),
        JsonArray a => a.SelectMany(i => WordsIn(path, i)),
        JsonValue v when v.TryGetValue<string>(out var text) && text.StartsWith(Words, StringComparison.Ordinal) => [path],
        _ => [],
    };

    private static async Task<(Application App, InMemoryEventStore Store)> Stored(string name, object body, PersonId author)
    {
        var store = new InMemoryEventStore();
        var kind = name.Split('.')[0];
        var at = Template.Nine;
        object before = kind switch
        {
            "session" => new Contributed(
                at, new ContributionId("c-1"), ContributionKind.View, author, default, "first", ValueList<ContributionLink>.Empty, default),
            "decision" => new RuleChanged(at, new RuleSpec("consent"), new PersonId("cleo")),
            _ => new ResponsibilityStarted(at, new PersonId("cleo")),
        };
        object end = kind switch
        {
            "session" => new SessionClosed(at, new PersonId("cleo")),
            "decision" => new DecisionClosed(at, new PersonId("cleo"), new RuleId("consent", 1), new Verdict(VerdictKind.Adopted, "verdict.consent", "x"), null, ""),
            _ => new ResponsibilityDropped(at, new PersonId("cleo"), "over"),
        };
        var append = new Append(new StreamId(TenantId.Single, kind, "x"), 0, new CommandId("c"), [before, body, end]);
        await store.AppendAsync(append, CancellationToken.None);
        return (new Application(store, new InMemoryPseudonymKeys()), store);
    }

    private static async Task<string> Read(InMemoryEventStore store) =>
        (await Application.Rows(store)).Single(r => r.Version == 2 && r.Stream.Kind != "erasure").Json;
}
