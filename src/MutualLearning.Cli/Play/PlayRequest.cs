
namespace MutualLearning.Cli.Play;

/// <summary>What is to be played.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="People">How many people.</param>
/// <param name="Language">The language of what is said.</param>
/// <param name="Goal">What the session is for.</param>
/// <param name="Seed">The seed of the simulated participants.</param>
internal sealed record PlayRequest(Practice Practice, int People, string Language, string Goal, ulong Seed)
{
    /// <summary>Whom somebody plays by commands: a name, or everybody; null when all are simulated.</summary>
    public string? As { get; init; }

    /// <summary>How many seconds of the session pass in one; null when nobody waits.</summary>
    public int? Speed { get; init; }

    /// <summary>Whether nothing is asked before something ends early.</summary>
    public bool IsSure { get; init; }
}
