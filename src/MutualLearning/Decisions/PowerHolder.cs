using System;

namespace MutualLearning.Decisions;

/// <summary>Who holds a power by their part in a decision.</summary>
[Flags]
public enum PowerHolder
{
    /// <summary>Nobody by their part.</summary>
    Nobody = 0,

    /// <summary>Who declared the decision.</summary>
    Declarer = 1,

    /// <summary>Whoever may advance the session that the decision belongs to, and is there; after its end, whoever could at the end.</summary>
    Facilitator = 2,

    /// <summary>Who raised the objection; for a power that is not about an objection, nobody.</summary>
    Objector = 4,

    /// <summary>Everybody who may vote with effect.</summary>
    Elector = 8,

    /// <summary>The decider that the rule names, as in an advice process; under other rules nobody.</summary>
    Decider = 16,
}
