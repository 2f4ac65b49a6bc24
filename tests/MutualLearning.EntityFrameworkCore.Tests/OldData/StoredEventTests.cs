using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.EntityFrameworkCore.Tests.OldData;

/// <summary>Each event that an earlier version stored can be read, by itself.</summary>
public sealed class StoredEventTests
{
    public static TheoryData<string> Names => [.. StoredRow.All.Select(r => r.Name).Distinct()];

    [Fact]
    public void EveryEventName_HasBeenStored() =>
        BuiltIn.Events.Names.Select(n => n.Name).Except(StoredRow.All.Select(r => r.Name))
            .Should().BeEmpty("Fixtures/stored-events/README.md says how to add a new name");

    [Fact]
    public async Task WhatWasStored_IsNeverChanged()
    {
        var sums = (await File.ReadAllLinesAsync(Path.Combine(StoredRow.Folder, "frozen.sha256"))).Select(line => line.Split("  "));
        var files = new Dictionary<string, string>();
        foreach (var file in Directory.GetFiles(StoredRow.Folder, "*.tsv"))
        {
            files.Add(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))));
        }

        files.Should().BeEquivalentTo(sums.ToDictionary(s => s[1], s => s[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryStoredEvent_IsKnown_AndKeepsWhatItSays(string name)
    {
        foreach (var row in StoredRow.All.Where(r => r.Name == name))
        {
            var body = BuiltIn.Events.Read(row.Name, row.Payload);
            body.Should().NotBeOfType<UnknownEvent>();
            Missing(JsonNode.Parse(BuiltIn.Events.Write(body)), JsonNode.Parse(row.Payload), string.Empty).Should().BeEmpty();
        }
    }

    // Whatever was left out because it had its default, or because no such member was there yet.
    [Theory]
    [InlineData("decision.declared.v1", """{"id":"d","declaration":{"question":"Go?","rule":"simple-majority","electorate":["ana"]}}""")]
    [InlineData("session.contributed.v1", """{"id":"c","kind":"view","author":"ana","text":"words"}""")]
    [InlineData("session.contribution-corrected.v1", """{"contribution":"c","text":"words","by":"ana"}""")]
    [InlineData("session.phase-ended.v1", """{"by":"ana"}""")]
    [InlineData("session.phase-extended.v1", """{"by":"ana"}""")]
    [InlineData("session.groups-formed.v1", """{"groups":[["ana"]]}""")]
    [InlineData("decision.closed.v1", """{"verdict":{"kind":"Adopted","reason":"verdict.majority","text":"2 yes to 1 no."}}""")]
    [InlineData("responsibility.taken-on.v1", """{"id":"r","what":"Write","accountable":"ana"}""")]
    public void MembersThatAnEarlierVersionDidNotWrite_MayBeMissing(string name, string json)
    {
        var body = BuiltIn.Events.Read(name, json);
        BuiltIn.Events.Read(name, BuiltIn.Events.Write(body)).Should().Be(body);
        Evolved(body).Should().NotBeNull();
    }

    private static object Evolved(object body) => body switch
    {
        SessionEvent e => Session.Evolve(Session.Initial, e),
        DecisionEvent e => Decision.Evolve(Decision.Initial, e),
        _ => Responsibility.Evolve(Responsibility.Initial, (ResponsibilityEvent)body),
    };

    // A later version may say more. What stood there must still stand there.
    private static IEnumerable<string> Missing(JsonNode? now, JsonNode? then, string path) => (now, then) switch
    {
        (JsonObject n, JsonObject t) => t.SelectMany(member => Missing(n[member.Key], member.Value, path + "/" + member.Key)),
        (JsonArray n, JsonArray t) when n.Count == t.Count => t.SelectMany((item, i) => Missing(n[i], item, $"{path}/{i}")),
        _ => JsonNode.DeepEquals(now, then) ? [] : [path],
    };
}
