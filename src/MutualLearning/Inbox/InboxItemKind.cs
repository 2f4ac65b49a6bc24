
namespace MutualLearning;

/// <summary>What waits for a person.</summary>
public enum InboxItemKind
{
    /// <summary>Nothing; never in an inbox.</summary>
    None,

    /// <summary>An offer to become accountable, to be accepted or declined.</summary>
    Offer,

    /// <summary>A record says that they are accountable: to be confirmed or declined.</summary>
    Confirmation,

    /// <summary>
    /// A ballot to be cast, until its deadline. A secret one waits for everybody who may vote until the decision closes, because nobody can tell who has voted.
    /// </summary>
    Ballot,

    /// <summary>An open responsibility for which they answer.</summary>
    Responsibility,

    /// <summary>One for which they answer, and which cannot go on.</summary>
    Blocked,

    /// <summary>One of a group of theirs for which nobody answers any more; where it has no group, one in which they have a part.</summary>
    Orphaned,

    /// <summary>A decision that they declared, or had a vote in, whose review date has come.</summary>
    Review,

    /// <summary>A session to come, to which they are invited, or which they planned.</summary>
    Session,

    /// <summary>A question about something that they said, in a session that runs; until they have answered it.</summary>
    Question,
}
