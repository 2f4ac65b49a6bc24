using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Appreciative inquiry: interviews in pairs, tables, one room, commitments. Sales: ana ben cho; works: dan eva fay.</summary>
public sealed class AppreciativeInquiryTests
{
    private const string People = "ana ben cho dan eva fay";

    [Fact]
    public async Task StoriesOfPairsComeTogether_AndEndInCommitments()
    {
        await using var play = await Play.OpenAsync("appreciative-inquiry", People);
        await play.NextAsync("discovery");
        await play.DoAsync(Pairs("ana dan", "ben eva", "cho fay"));
        await play.ContributeAsync("dan", "view", "The night we rebuilt the line.");
        play.Seen("ana").Should().Equal("The night we rebuilt the line.");
        play.Seen("ben").Should().BeEmpty("a story stays in its pair");
        await play.NextAsync("dream");
        play.Seen("fay").Should().BeEmpty("what one told the other is retold by them, if they like");
        await play.ContributeAsync("ben", "idea", "Every shift plans its own line.");
        await play.NextAsync("gather");
        var reporter = play.Holders("reporter");
        await play.ContributeAsync(reporter, "idea", "Shifts that plan.");
        play.Seen("fay").Should().Contain("Shifts that plan.");
        await play.NextAsync("design");
        await play.ContributeAsync("eva", "idea", "Shifts own their plan.");
        await play.NextAsync("destiny");
        foreach (var person in People.Split(' ').Skip(1))
        {
            await play.ContributeAsync(person, "commitment", person + " does a part.");
        }

        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "ana has neither committed nor passed");
        await play.PassAsync("ana");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task WithoutWordFromTheHost_EverybodyHasAPartner()
    {
        await using var play = await Play.OpenAsync("appreciative-inquiry", People);
        await play.NextAsync("discovery");

        play.Session.Visit!.Groups.Select(g => g.Count).AsEnumerable().Should().Equal(2, 2, 2);
        play.Session.Visit.Groups.SelectMany(g => g).Select(p => p.Value).AsEnumerable().Should().BeEquivalentTo(People.Split(' '));
    }

    [Theory]
    [InlineData(7, "2 2 3", "7")]
    [InlineData(12, "2 2 2 2 2 2", "6 6")]
    [InlineData(13, "2 2 2 2 2 3", "6 7")]
    public async Task PairsSitTogetherAtTables_WhateverTheNumber(int people, string pairs, string tables)
    {
        await using var play = await Play.OpenAsync("appreciative-inquiry", string.Join(' ', Enumerable.Range(1, people).Select(i => "p" + i)));
        await play.NextAsync("discovery");
        var interviews = play.Session.Visit!.Groups;
        Sizes(interviews).Should().Be(pairs);

        await play.NextAsync("dream");
        Sizes(play.Session.Visit.Groups).Should().Be(tables);
        var together = interviews.Count(pair => play.Session.Visit.Groups.Any(table => pair.All(table.Contains)));
        together.Should().Be(interviews.Count, "nobody is torn from the story of their partner");
    }

    [Fact]
    public async Task AtTheEnd_OnlyOnesOwnCommitmentIsTaken()
    {
        await using var play = await Play.OpenAsync("appreciative-inquiry", People);
        await play.NextAsync("discovery");
        await play.NextAsync("dream");
        await play.NextAsync("gather");
        await play.NextAsync("design");
        await play.NextAsync("destiny");

        (await play.SayCodeAsync("ben", "idea", "Somebody should.")).Should().Be("session.kind-not-allowed");
    }

    private static string Sizes(ValueList<ValueList<PersonId>> groups) => string.Join(' ', groups.AsEnumerable().Select(g => g.Count).Order());

    private static FormGroups Pairs(params string[] groups) => new(ValueList<string>.Of(groups).Select(Play.People), new PersonId("ana"));
}
