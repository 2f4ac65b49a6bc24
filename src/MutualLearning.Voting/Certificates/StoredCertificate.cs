
namespace MutualLearning.Voting.Certificates;

/// <summary>A certificate as it is written.</summary>
internal sealed record StoredCertificate(string? Rule, string[][]? Winners, StoredClaim?[]? Claims, VerdictKind Kind);
