using System;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Stops a parser where it cannot go on; <see cref="BallotFormats"/> turns it into a result.</summary>
internal sealed class BallotSyntaxException(BallotFileFailure failure) : Exception(failure.Reason)
{
    public BallotFileFailure Failure => failure;
}
