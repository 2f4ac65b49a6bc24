using System.Collections.Generic;
using MutualLearning.Streams;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Checks;
using MutualLearning.Voting.Committees;
using MutualLearning.Voting.Condorcet;
using MutualLearning.Voting.Rounds;
using MutualLearning.Voting.Scores;

namespace MutualLearning.Voting;

/// <summary>All codes that the rules of this package can answer with, beside those of the core. For a host that translates them.</summary>
public static class VotingCodes
{
    /// <summary>Each code once, table by table.</summary>
    public static IReadOnlyList<MessageCode> All { get; } =
    [
        .. CertificateReasons.All,
        .. RobustnessReasons.All,
        .. ApportionmentReasons.All,
        .. CommitteeReasons.All,
        .. CondorcetReasons.All,
        .. RoundReasons.All,
        .. CriteriaReasons.All,
    ];
}
