
namespace MutualLearning.Interchange.Scribe;

/// <summary>A proposal, and what became of it.</summary>
/// <param name="Made">The proposal.</param>
/// <param name="Ballots">The last ballot of each person, in the order of the log.</param>
/// <param name="SupersededBy">The line of the newer proposal that overtook it; null where none did.</param>
/// <param name="ResolvedBy">The line of the resolution that decided it; null where none did.</param>
public sealed record ScribeProposal(ProposalMade Made, ValueList<BallotWritten> Ballots, int? SupersededBy, int? ResolvedBy);
