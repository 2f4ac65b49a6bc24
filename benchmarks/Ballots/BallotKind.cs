namespace MutualLearning.Benchmarks.Ballots;

/// <summary>What generated ballots look like.</summary>
public enum BallotKind
{
    /// <summary>Everybody ranks everything; three camps.</summary>
    Full,

    /// <summary>As <see cref="Full"/>, each cut after a length drawn evenly.</summary>
    Trunc,

    /// <summary>Everybody ranks everything; the camps hold three rotations of one order, so that the leaders beat each other in a cycle.</summary>
    Cyc,

    /// <summary>The approved options, those at the top of an order, at most a quarter of all.</summary>
    Approval,
}
