global using DecisionScenario = MutualLearning.Testing.Scenario<MutualLearning.Decisions.Decision, MutualLearning.Decisions.DecisionCommand, MutualLearning.Decisions.DecisionEvent>;

using MutualLearning.Decisions;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Where scenarios of a decision begin.</summary>
internal static class Run
{
    public static readonly DecisionId Id = new("d");
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);

    public static DecisionScenario Nothing { get; } = Scenario.For(DecisionDecider.Create(Known.BuiltIn)).At(Now);

    /// <summary>A decision that the first voter has declared, after commands that must be accepted.</summary>
    public static DecisionScenario Of(DecisionDeclaration declared, params DecisionCommand[] commands) =>
        Nothing.After(new DeclareDecision(Id, declared, Votes.Person(0))).After(commands);

    /// <summary>The code of the refusal; empty when there is none.</summary>
    public static string Code(this ScenarioAnswer<Decision, DecisionEvent> answer) =>
        answer.Outcome.IsRefused ? answer.Outcome.Refusal.Code : string.Empty;
}
