using MutualLearning.Streams;

namespace MutualLearning.Voting.Certificates;

/// <summary>What can be said instead of a certificate. Each code is stable; the arguments stand in braces.</summary>
public static class CertificateReasons
{
    /// <summary><c>voting.no-certificate</c>: the rule proves nothing here, or that would be too much work.</summary>
    public static readonly MessageCode None = new("voting.no-certificate", "The rule {rule} gives no proof here.");
}
