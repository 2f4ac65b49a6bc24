using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class WorldCafeTests
{
    // Twenty people at five tables of four: three rounds in which no two meet twice are known to exist (social golfer problem, 5-4-5).
    private static readonly string Twenty = string.Join(' ', Enumerable.Range(1, 20).Select(i => $"p{i:00}"));

    [Fact]
    public async Task TheHosts_Stay_AndTheOthersMeetNewPeopleEachRound()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        var rounds = new List<string[][]>();
        for (var round = 1; round <= 3; round++)
        {
            await play.NextAsync("round");
            rounds.Add(Tables(play));
            foreach (var host in Hosts(play))
            {
                await play.ContributeAsync(host, "view", $"{host} in round {round}");
            }
        }

        var hosts = Hosts(play);
        hosts.Should().HaveCount(5);
        rounds.Should().AllSatisfy(tables => tables.Should().HaveCount(5).And.OnlyContain(t => t.Length == 4 && t.Intersect(hosts).Count() == 1));
        foreach (var host in hosts)
        {
            rounds.Select(tables => Array.FindIndex(tables, t => t.Contains(host))).Distinct().Should().ContainSingle("{0} stays", host);
        }

        var pairs = rounds.SelectMany(tables => tables.SelectMany(Pairs)).ToList();
        pairs.Should().OnlyHaveUniqueItems("no two of them sit at one table twice");
        await play.NextAsync("harvest");
        Twenty.Split(' ').Should().AllSatisfy(p => play.Seen(p).Should().HaveCountLessThan(15, "what was written stays at the tables"));
        await play.ContributeAsync(hosts[0], "learning", "What my table found.");
        Twenty.Split(' ').Should().AllSatisfy(p => play.Seen(p).Should().Contain("What my table found."));
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task WhatIsSaidAtATable_IsSeenByWhoSitsThere_OrSatThereThen()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        await play.NextAsync("round");
        var table = Tables(play)[0];
        var said = await play.ContributeAsync(table[0], "view", "At the first table.");
        var stranger = Tables(play)[1][0];

        Twenty.Split(' ').Where(p => play.Seen(p).Length > 0).Should().BeEquivalentTo(table);
        (await play.SayCodeAsync(stranger, "question", "What did they say?", said)).Should().Be("session.contribution-unknown");
    }

    [Fact]
    public async Task TheTablecloth_StaysWithItsTable()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        await play.NextAsync("round");
        var first = Tables(play)[0];
        await play.ContributeAsync(first[0], "view", "At the first table.");
        await play.NextAsync("round");
        var second = Tables(play)[0];

        second.Except(first).Should().NotBeEmpty();
        Twenty.Split(' ').Where(p => play.Seen(p).Length > 0).Should().BeEquivalentTo(first.Union(second), "guests who come see what earlier guests wrote");
    }

    [Fact]
    public async Task ALateGuest_SitsDownAtTheSmallestTable()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        await play.NextAsync("round");
        await play.DoAsync(new LeaveSession(new(Tables(play)[2].Except(Hosts(play)).First())));

        await play.ComesAsync("zoe");

        Tables(play)[2].Should().Contain("zoe");
        await play.ContributeAsync("zoe", "view", "Sorry, I am late.");
    }

    [Fact]
    public async Task ATable_WhoseHostHasLeft_GetsAnotherInTheNextRound()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        await play.NextAsync("round");
        var before = Hosts(play);
        await play.DoAsync(new LeaveSession(new(before[0])));

        await play.NextAsync("round");

        Hosts(play).Should().HaveCount(5).And.Contain(before[1..]).And.NotContain(before[0]);
        Tables(play).Should().OnlyContain(t => t.Intersect(Hosts(play)).Count() == 1);
    }

    [Fact]
    public async Task GuestsAreSeatedByHand_OnlyWhole()
    {
        await using var play = await Play.OpenAsync("world-cafe", Twenty);
        await play.NextAsync("round");
        var halves = ValueList<ValueList<PersonId>>.Of(Twenty.Split(' ').Chunk(10).Select(c => Play.People(string.Join(' ', c))));

        (await play.CodeAsync(new FormGroups(halves.Where(g => g.Contains(new PersonId("p01"))), play.Lead()))).Should().Be("session.groups-invalid");
        await play.DoAsync(new FormGroups(halves, play.Lead()));
        Tables(play).Should().HaveCount(2);
    }

    private static string[][] Tables(Play play) => [.. play.Session.Visit!.Groups.AsEnumerable().Select(g => g.AsEnumerable().Select(p => p.Value).ToArray())];

    private static string[] Hosts(Play play) => play.Holders("table-host").Split(' ');

    private static IEnumerable<string> Pairs(string[] table) =>
        from a in table from b in table where string.CompareOrdinal(a, b) < 0 select a + " " + b;
}
