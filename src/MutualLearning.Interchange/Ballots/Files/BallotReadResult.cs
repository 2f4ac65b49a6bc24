using System;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What reading a file of ballots leads to: all of it, or the failure that stopped it.</summary>
/// <remarks>The <c>default</c> value is neither; asking for its value or its failure throws.</remarks>
public readonly struct BallotReadResult
{
    private readonly BallotFile? value;
    private readonly BallotFileFailure? failure;

    private BallotReadResult(BallotFile? value, BallotFileFailure? failure)
    {
        this.value = value;
        this.failure = failure;
    }

    /// <summary>Whether the file was read.</summary>
    public bool IsRead => value is not null;

    /// <summary>What the file holds.</summary>
    /// <exception cref="InvalidOperationException">Reading failed.</exception>
    public BallotFile Value => value ?? throw new InvalidOperationException("Nothing was read: " + failure);

    /// <summary>What stopped the reading.</summary>
    /// <exception cref="InvalidOperationException">Reading did not fail.</exception>
    public BallotFileFailure Failure => failure ?? throw new InvalidOperationException("Reading did not fail.");

    /// <summary>What was read.</summary>
    /// <param name="value">The file.</param>
    public static implicit operator BallotReadResult(BallotFile value) => new(Guard.Against.Null(value), null);

    /// <summary>What stopped the reading.</summary>
    /// <param name="failure">The failure.</param>
    public static implicit operator BallotReadResult(BallotFileFailure failure) => new(null, Guard.Against.Null(failure));
}
