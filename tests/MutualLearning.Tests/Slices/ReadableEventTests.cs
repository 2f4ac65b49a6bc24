using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Slices;

/// <summary>Nothing is stored that could not be read again.</summary>
public sealed class ReadableEventTests
{
    private static readonly PersonId Ana = new("ana");

    [Theory]
    [InlineData("null argument")]
    [InlineData("null figure")]
    [InlineData("half a character")]
    [InlineData("null winner")]
    public async Task AVerdictThatCannotBeReadAgain_IsRefused_AndTheDecisionGoesOn(string what)
    {
        await using var services = new ServiceCollection().AddMutualLearning(ml => ml.AddDecisionRule(new Poisoning(what))).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(new("d"), new("Which?", new RuleSpec("poisoning"), [Ana]) { Options = ["A", "B"] }, Ana);
        await decisions.HandleAsync(new("d"), new CastBallot(Ana, Preference.Ranked("A")));

        var refused = await decisions.CloseAsync(new("d"), Ana);

        refused.IsRefused.Should().BeTrue();
        refused.Refusal.Code.Should().BeOneOf("decision.rule-failed", "stream.not-readable");
        (await decisions.FindUnfilteredAsync(new("d")))!.IsOpen.Should().BeTrue();
        var stored = await services.GetRequiredService<IEventStore>()
            .ReadAsync(new(TenantId.Single, DecisionSlice.StreamKind, "d"), 0, CancellationToken.None);
        stored.Select(e => BuiltIn.Events.Read(BuiltIn.Events.NameOf(e.Body)!, BuiltIn.Events.Write(e.Body))).Should().Equal(stored.Select(e => e.Body));
    }

    private sealed class Poisoning(string what) : DecisionRule
    {
        private static readonly MessageCode Reason = new("poisoning.chosen", "{winner} has {figure}.");

        public override RuleId Id => new("poisoning", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => what switch
        {
            "null argument" => Verdict.Chosen(Reason, "A", null!) with { Result = new TallyResult([["A"]]) },
            "null figure" => Verdict.Chosen(Reason, "A", "1") with { Result = new TallyResult([["A"]]) { Rounds = [new TallyRound(1, [null!])] } },
            "half a character" => Verdict.Chosen(Reason, "A", "\ud800") with { Result = new TallyResult([["A"]]) },
            _ => Verdict.Chosen(Reason, "A", "1") with { Result = new TallyResult([[null!]]) },
        };
    }
}
