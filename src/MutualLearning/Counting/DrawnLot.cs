namespace MutualLearning.Counting;

/// <summary>What a lot was drawn from, so that everybody can draw it again: <c>docs/lots.md</c> says how, byte by byte. Immutable; equal by content.</summary>
/// <param name="Seed">The published seed; may be empty.</param>
/// <param name="Ballots">The SHA-256 of the seed and the ballots, in hexadecimal digits: with it the lot of an option is drawn without the ballots.</param>
public sealed record DrawnLot(string Seed, string Ballots);
