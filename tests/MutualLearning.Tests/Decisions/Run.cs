using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Runs commands on a decision through the decider.</summary>
internal static class Run
{
    public static readonly DecisionId Id = new("d");
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);

    /// <summary>The decision after commands that must be accepted; the first voter declares.</summary>
    public static Decision Of(DecisionDeclaration declared, params DecisionCommand[] commands) =>
        commands.Prepend(new DeclareDecision(Id, declared, Votes.Person(0))).Aggregate(Decision.Initial, After);

    public static Decision After(this Decision decision, DecisionCommand command)
    {
        var outcome = Decide(decision, command);
        (outcome.IsRefused ? outcome.Refusal.ToString() : string.Empty).Should().BeEmpty();
        return outcome.Events.Aggregate(decision, Decision.Evolve);
    }

    /// <summary>Why a command is refused; empty when it is not.</summary>
    public static string Code(this Decision decision, DecisionCommand command, Instant? at = null) =>
        Decide(decision, command, at) is { IsRefused: true } refused ? refused.Refusal.Code : string.Empty;

    public static Decided<DecisionEvent> Decide(Decision decision, DecisionCommand command, Instant? at = null) =>
        DecisionDecider.Decide(decision, command, new(at ?? Now, new("c")), Known.BuiltIn);
}
