using System;

namespace MutualLearning.Counting;

/// <summary>The ballots of a profile as they are kept, for counts that look at many rows at a time. Immutable.</summary>
/// <remarks>Whoever has time asks <see cref="Profile.Mark"/> and <see cref="Profile.Weight"/>.</remarks>
public sealed class ProfileRows
{
    /// <summary>The greatest weight of a row that is not heavy.</summary>
    public const int MostLight = 127;

    private readonly MarkColumns marks;
    private readonly Weights weights;

    internal ProfileRows(MarkColumns marks, Weights weights) => (this.marks, this.weights) = (marks, weights);

    /// <summary>Whether marks take two bytes, since one is greater than 255.</summary>
    public bool IsWide => marks.IsWide;

    /// <summary>The weight of each row; 0 for one of more than <see cref="MostLight"/>, which is among the heavy ones.</summary>
    public ReadOnlySpan<byte> Light => weights.Light;

    /// <summary>The heavy rows, ascending.</summary>
    public ReadOnlySpan<int> HeavyRows => weights.HeavyRows;

    /// <summary>The weights of <see cref="HeavyRows"/>.</summary>
    public ReadOnlySpan<long> HeavyWeights => weights.HeavyWeights;

    /// <summary>The marks of all rows for one option; empty when <see cref="IsWide"/>.</summary>
    /// <param name="option">The option.</param>
    /// <returns>A mark for each row, as in <see cref="Profile.Mark"/>.</returns>
    public ReadOnlySpan<byte> Narrow(int option) => marks.Narrow(option);

    /// <summary>The marks of all rows for one option; empty unless <see cref="IsWide"/>.</summary>
    /// <param name="option">The option.</param>
    /// <returns>A mark for each row, as in <see cref="Profile.Mark"/>.</returns>
    public ReadOnlySpan<ushort> Wide(int option) => marks.Wide(option);
}
