using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Decisions;

public sealed class OptionDecisionTests
{
    private static readonly DecisionId Id = new("day");
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private static readonly PersonId Cem = new("cem");
    private static readonly DecisionDeclaration Day =
        new("Which day do we meet?", new RuleSpec("plurality"), [Ana, Ben, Cem]) { Options = ["Monday", "Tuesday", "Friday"] };

    [Fact]
    public async Task OptionsAreRanked_AndTheVerdictNamesTheChosenOne()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(Id, Day, Ana);
        await decisions.VoteAsync(Id, Ana, Preference.Ranked("Friday", "Monday"));
        await decisions.VoteAsync(Id, Ben, Preference.Ranked("Friday"));
        await decisions.VoteAsync(Id, Cem, Preference.RankedInTiers(["Monday", "Tuesday"]));

        var verdict = (await decisions.CloseAsync(Id, Ana)).Value.Verdict!;

        verdict.ToString().Should().Be("Chosen: Chosen: Friday.");
        verdict.Result!.Winners.Should().Equal(new ValueList<string>[] { ["Friday"] });
        verdict.Result.Ranking.Should().Equal(new ValueList<string>[] { ["Friday"], ["Monday", "Tuesday"] });
        verdict.Result.Rounds[0].Figures[0].Value.Should().Be(new Rational(1, 2));
    }

    [Fact]
    public void ATie_NamesTheTiedSet_UnlessADeclaredStepBreaksIt()
    {
        var ballots = new[] { Cast(Ana, "Monday"), Cast(Ben, "Friday") };

        var tied = Evaluate(Day, ballots);
        var broken = Evaluate(Day with { Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["Friday"] } }, ballots);

        tied.Kind.Should().Be(VerdictKind.NotDecided);
        tied.Result!.Winners.Should().Equal(new ValueList<string>[] { ["Monday", "Friday"] });
        broken.Result!.Winners.Should().Equal(new ValueList<string>[] { ["Friday"] });
        broken.Result.TiesBrokenBy.Should().Equal(TieStep.Chair);
    }

    [Theory]
    [InlineData(2, "Monday; Friday = Tuesday")]
    [InlineData(3, "Monday; Tuesday; Friday")]
    public void SeveralSeats_AreFilledInOrder(int seats, string names)
    {
        var ballots = new[] { Cast(Ana, "Monday"), Cast(Ben, "Monday"), Cast(Cem, "Friday", "Tuesday") };
        ballots[2] = new Ballot(Cem, default, Stance.None, 1m, string.Empty, false, string.Empty) { Preference = Preference.RankedInTiers(["Friday", "Tuesday"]) };

        Evaluate(Day with { Seats = seats }, ballots).Result!.Winners.Select(w => string.Join(" = ", w.OrderBy(n => n, System.StringComparer.Ordinal)))
            .Should().BeEquivalentTo(names.Split("; "), o => seats == 2 ? o.WithStrictOrdering() : o.WithoutStrictOrdering());
    }

    [Theory]
    [InlineData("Sunday", 1, "there is no option 'Sunday'")]
    [InlineData("Monday", 0, "0 for 'Monday' is not from 1 to 10000")]
    [InlineData("Monday", 20_000, "20000 for 'Monday' is not from 1 to 10000")]
    public async Task ABallotThatDoesNotFit_IsRefusedWithTheReason(string option, int rank, string why)
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(Id, Day, Ana);

        var refused = await decisions.VoteAsync(Id, Ana, new Preference(BallotForm.Ranking, [new Mark(option, rank)]));
        var yes = await decisions.CastAsync(Id, Ana, Stance.Yes);

        refused.Refusal.ToString().Should().Be($"decision.preference-invalid: The ballot does not fit the options: {why}");
        yes.Refusal.Is(DecisionRefusals.PreferenceInvalid).Should().BeTrue();
    }

    [Fact]
    public void AnOldVerdictAndDeclaration_StayReadable()
    {
        const string Closed = """{"verdict":{"kind":"Adopted","reason":"verdict.majority","text":"2 yes to 1 no."},"minutedAs":"","at":"2026-02-03T04:05:06Z"}""";
        const string Declared = """{"id":"d","declaration":{"question":"Go?","rule":"consent","electorate":["ana"],"advisory":[]},"by":"ana","at":"2026-02-03T04:05:06Z"}""";

        var verdict = BuiltIn.Events.Read("decision.closed.v1", Closed).Should().BeOfType<DecisionClosed>().Subject.Verdict;
        var declaration = BuiltIn.Events.Read("decision.declared.v1", Declared).Should().BeOfType<DecisionDeclared>().Subject.Declaration;

        verdict.Should().Be(new Verdict(VerdictKind.Adopted, "verdict.majority", "2 yes to 1 no."));
        declaration.Should().Be(new DecisionDeclaration("Go?", new RuleSpec("consent"), [Ana]));
    }

    private static Ballot Cast(PersonId voter, params string[] ranked) =>
        new(voter, default, Stance.None, 1m, string.Empty, false, string.Empty) { Preference = Preference.Ranked(ranked) };

    private static Verdict Evaluate(DecisionDeclaration declaration, Ballot[] ballots)
    {
        DecisionRules.BuiltIn.TryGet(declaration.Rule.Name, out var rule).Should().BeTrue();
        return rule!.Evaluate(new DecisionRuleContext(declaration.Electorate, ballots, ValueList<Objection>.Empty, declaration.Rule.Parameters)
        {
            Options = declaration.Options, Seats = declaration.Seats, Ties = declaration.Ties ?? TieLadder.None,
        });
    }
}
