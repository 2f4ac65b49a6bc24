namespace MutualLearning.Counting;

/// <summary>A way to break a tie that was declared beforehand.</summary>
public enum TieStep
{
    /// <summary>No way: the tie stands.</summary>
    None,

    /// <summary>Who had more in the last earlier round in which the tied options differed; for rules that count in rounds.</summary>
    PreviousRounds,

    /// <summary>The order that the chair declared beforehand.</summary>
    Chair,

    /// <summary>The order in which a lot was drawn before everybody, as it was recorded.</summary>
    Drawn,

    /// <summary>A lot that everybody can draw again: from a hash of the ballots and the published seed.</summary>
    Lot,
}
