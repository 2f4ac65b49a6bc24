using System.Collections.Generic;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What the simulated participants mean to do in one visit of a phase.</summary>
internal sealed class VisitScript(int visit, int acts, Duration pace, bool slips)
{
    public int Visit { get; } = visit;

    /// <summary>How many contributions are still to come.</summary>
    public int Acts { get; set; } = acts;

    /// <summary>How long one of them takes.</summary>
    public Duration Pace { get; } = pace;

    /// <summary>Whether somebody is still to try what they may not.</summary>
    public bool Slips { get; set; } = slips;

    public bool MayHandOver { get; set; } = true;

    public bool MayExtend { get; set; } = true;

    /// <summary>How often a decision was tried.</summary>
    public int Decisions { get; set; }

    /// <summary>How often something failed that should not have.</summary>
    public int Failures { get; set; }

    /// <summary>Who has spoken: in an anonymous phase only the participants themselves know.</summary>
    public HashSet<PersonId> Spoke { get; } = [];
}
