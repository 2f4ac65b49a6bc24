
namespace MutualLearning;

/// <summary>What a ballot says about options.</summary>
public enum BallotForm
{
    /// <summary>Nothing: a yes or no to one proposal. In a declaration with options it stands for <see cref="Ranking"/>.</summary>
    None,

    /// <summary>An order: 1 is best, equal ranks are allowed, options may be left out.</summary>
    Ranking,

    /// <summary>Which options are approved of.</summary>
    Approval,

    /// <summary>A whole number for each option, more is better: a score, or points and dots spent on it. Options may be left out.</summary>
    Score,
}
