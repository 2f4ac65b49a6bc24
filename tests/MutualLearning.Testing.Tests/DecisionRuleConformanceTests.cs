using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using MutualLearning.Decisions;

namespace MutualLearning.Testing.Tests;

public sealed class DecisionRuleConformanceTests
{
    [Fact]
    public async Task ARightRule_Passes()
    {
        var kit = new Kit(new BrokenRule("none"));
        kit.Checks.Should().HaveCount(9);
        foreach (var check in kit.Checks)
        {
            await kit.RunAsync(check);
        }
    }

    [Theory]
    [InlineData(nameof(DecisionRuleConformance.Every_situation_leads_to_a_verdict), "divides by nobody")]
    [InlineData(nameof(DecisionRuleConformance.Every_situation_leads_to_a_verdict), "gives null")]
    [InlineData(nameof(DecisionRuleConformance.Every_situation_leads_to_a_verdict), "gives no kind")]
    [InlineData(nameof(DecisionRuleConformance.Every_situation_leads_to_a_verdict), "gives no words")]
    [InlineData(nameof(DecisionRuleConformance.Every_situation_leads_to_a_verdict), "chooses among nothing")]
    [InlineData(nameof(DecisionRuleConformance.The_id_stays_the_same), "has a new version each time")]
    [InlineData(nameof(DecisionRuleConformance.The_id_stays_the_same), "has version 0")]
    [InlineData(nameof(DecisionRuleConformance.The_same_situation_leads_to_the_same_verdict), "remembers")]
    [InlineData(nameof(DecisionRuleConformance.The_order_tells_nothing), "lets the first break ties")]
    [InlineData(nameof(DecisionRuleConformance.Advice_is_not_counted), "counts advice")]
    [InlineData(nameof(DecisionRuleConformance.The_culture_tells_nothing), "writes a share")]
    [InlineData(nameof(DecisionRuleConformance.A_monotone_rule_keeps_its_promise), "rejects mixed answers")]
    [InlineData(nameof(DecisionRuleConformance.Wrong_parameters_are_refused_or_harmless), "parses in its check")]
    [InlineData(nameof(DecisionRuleConformance.Wrong_parameters_are_refused_or_harmless), "parses when asked")]
    [InlineData(nameof(DecisionRuleConformance.Wrong_parameters_are_refused_or_harmless), "refuses its own")]
    [InlineData(nameof(DecisionRuleConformance.Wrong_parameters_are_refused_or_harmless), "refuses without a word")]
    [InlineData(nameof(DecisionRuleConformance.What_it_is_given_stays_as_it_is), "clears its parameters")]
    public async Task ACheck_FindsItsFault(string check, string fault) =>
        (await FluentActions.Awaiting(() => new Kit(new BrokenRule(fault)).RunAsync(check)).Should().ThrowAsync<ConformanceException>(fault))
            .Which.Message.Should().NotBeNullOrWhiteSpace();

    [Fact]
    public async Task AFailure_CanBeRepeated() =>
        (await FluentActions.Awaiting(() => new Kit(new BrokenRule("counts advice")).RunAsync(nameof(DecisionRuleConformance.Advice_is_not_counted)))
            .Should().ThrowAsync<ConformanceException>()).WithMessage("*broken:margin=1, seed 20260101, situation *x0 *as advice*");

    private sealed class Kit(DecisionRule rule) : DecisionRuleConformance
    {
        protected override DecisionRule Rule => rule;

        protected override IReadOnlyList<RuleSpec> Specs => [new RuleSpec("broken").With("margin", "1")];
    }
}
