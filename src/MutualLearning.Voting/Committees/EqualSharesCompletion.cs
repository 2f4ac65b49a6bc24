
namespace MutualLearning.Voting.Committees;

/// <summary>What happens when no supporters of an option can pay for it together any more.</summary>
internal enum EqualSharesCompletion
{
    /// <summary>The count ends.</summary>
    None,

    /// <summary>By most approvals, as far as the budget goes.</summary>
    Approval,

    /// <summary>By Phragmén's method, from what everybody has left.</summary>
    Phragmen,
}
