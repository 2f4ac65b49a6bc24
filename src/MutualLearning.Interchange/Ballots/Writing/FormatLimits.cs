using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What a format can hold.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Forms">The forms of ballots.</param>
internal sealed record FormatLimits(string Name, params BallotForm[] Forms)
{
    public bool Ties { get; init; }

    /// <summary>Whether a ballot may leave options out.</summary>
    public bool Gaps { get; init; } = true;

    public bool Title { get; init; }

    public bool Seats { get; init; }

    /// <summary>Whether it must say how many seats there are.</summary>
    public bool NeedsSeats { get; init; }

    public bool Unranked { get; init; }

    public bool Withdrawn { get; init; }

    public bool MaxScore { get; init; }

    public bool TieOrder { get; init; }

    public bool Costs { get; init; }

    /// <summary>Whether a ballot may be empty.</summary>
    public bool Blank { get; init; } = true;

    /// <summary>Whether there must be a ballot with a mark.</summary>
    public bool NeedsMark { get; init; }

    /// <summary>Whether options have no names of their own but their places from 0.</summary>
    public bool PlaceNames { get; init; }

    /// <summary>The characters that no name may hold.</summary>
    public string Reserved { get; init; } = string.Empty;

    public int MaxRank { get; init; } = ProfileBuilder.MaxMark;
}
