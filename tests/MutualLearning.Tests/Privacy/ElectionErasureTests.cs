using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy;

/// <summary>Where people are elected, the options are their ids.</summary>
public sealed class ElectionErasureTests
{
    private static readonly DecisionId Id = new("facilitator");
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cleo = new("cleo");

    [Theory]
    [InlineData("plurality")]
    public async Task WhoWasElected_IsATombstone_AndTheElectionStaysWhatItWas(string rule)
    {
        var store = new InMemoryEventStore();
        using var app = new Application(store, new InMemoryPseudonymKeys());
        await app.Decisions.DeclareAsync(Id, Election(rule), Cleo);
        await app.Decisions.VoteAsync(Id, Ana, Preference.Ranked("ana", "ben"));
        await app.Decisions.VoteAsync(Id, Ben, Preference.Ranked("ana", "anabel"));
        await app.Decisions.VoteAsync(Id, Cleo, Preference.Ranked("anabel", "ana"));
        var before = (await app.Decisions.CloseAsync(Id, Cleo)).Value;

        var erased = await app.Data.EraseAsync(Ana);

        var after = (await app.Decisions.FindUnfilteredAsync(Id))!;
        var tombstone = erased.Tombstone.Value;
        after.Declaration!.Options.Should().Equal(tombstone, "ben", "anabel");
        after.Declaration.Ties!.ChairOrder.Should().Equal("ben", tombstone);
        after.Verdict!.ToString().Should().Be($"Chosen: Chosen: {tombstone}.");
        after.Verdict.Arguments.Should().Equal(tombstone);
        after.Verdict.Result.Should().Be(Renamed(before.Verdict!.Result!, tombstone));
        DecisionRules.BuiltIn.TryGet(rule, out var again).Should().BeTrue();
        again!.Evaluate(after.ToRuleContext()).Should().Be(after.Verdict, "counted again it comes to the same");
        erased.MentionCount.Should().Be(0);
        (await Application.Rows(store)).Should().NotContain(row => row.Json.Contains("\"ana\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OptionsThatOnlyLookLikeAPerson_Stay()
    {
        var store = new InMemoryEventStore();
        using var app = new Application(store, new InMemoryPseudonymKeys());
        await app.Decisions.DeclareAsync(Id, Election("plurality") with { Options = ["ana in the mornings", "ben"], Ties = null }, Ana);

        var erased = await app.Data.EraseAsync(Ana);

        (await app.Decisions.FindUnfilteredAsync(Id))!.Declaration!.Options.Should().Equal("ana in the mornings", "ben");
        erased.MentionCount.Should().Be(1, "where the id stands beside other words, somebody has to look");
    }

    private static DecisionDeclaration Election(string rule) => new("Who facilitates?", new RuleSpec(rule), [Ana, Ben, Cleo])
    {
        Options = ["ana", "ben", "anabel"],
        Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["ben", "ana"] },
    };

    private static TallyResult Renamed(TallyResult result, string tombstone)
    {
        return result with
        {
            Winners = result.Winners.Select(Names),
            Ranking = result.Ranking.Select(Names),
            Rounds = result.Rounds.Select(round => round with
            {
                Figures = round.Figures.Select(figure => figure with { Option = Name(figure.Option) }),
                Elected = Names(round.Elected),
                Eliminated = Names(round.Eliminated),
            }),
        };

        ValueList<string> Names(ValueList<string> names) => names.Select(Name);

        string Name(string name) => name == "ana" ? tombstone : name;
    }
}
