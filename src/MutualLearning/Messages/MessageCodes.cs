using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Measures;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Messages;

/// <summary>All codes that the library can answer with: refusals, the reasons of verdicts and readings, and findings. For a host that translates them.</summary>
public static class MessageCodes
{
    /// <summary>Each code once, table by table.</summary>
    public static IReadOnlyList<MessageCode> All { get; } =
    [
        .. ContributionRefusals.All,
        .. SensitivityReasons.All,
        .. DecisionProblems.All,
        .. DecisionRefusals.All,
        .. PolicyFindings.All,
        .. RuleProblems.All,
        .. ProcessReasons.All,
        .. VerdictReasons.All,
        .. ParticipationCodes.All,
        .. PracticeFindings.All,
        .. ErasureRefusals.All,
        .. ResponsibilityReasons.All,
        .. ResponsibilityRefusals.All,
        .. SessionRefusals.All,
        .. SessionWarnings.All,
        .. PluginProblems.All,
        .. StreamRefusals.All,
    ];
}
