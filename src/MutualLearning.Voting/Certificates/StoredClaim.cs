
namespace MutualLearning.Voting.Certificates;

/// <summary>A claim as it is written.</summary>
internal sealed record StoredClaim(string? Kind, string[]? Options, string[]? Figures);
