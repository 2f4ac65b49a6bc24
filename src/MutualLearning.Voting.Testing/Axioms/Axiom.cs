using System;

namespace MutualLearning.Voting.Testing;

/// <summary>A property of decision rules on options: what it says, and where it is defined. Immutable.</summary>
/// <remarks>The axioms of the kit are the members of <see cref="Axioms"/>.</remarks>
public sealed class Axiom
{
    internal Axiom(string name, string statement, string source, Func<AxiomTrial, Poll, Counterexample?> find)
    {
        Name = name;
        Statement = statement;
        Source = source;
        Find = find;
    }

    /// <summary>The name, such as <c>monotonicity</c>.</summary>
    public string Name { get; }

    /// <summary>What holds under a rule that satisfies it, also where options tie.</summary>
    public string Statement { get; }

    /// <summary>Where it is defined.</summary>
    public string Source { get; }

    /// <summary>Whether it speaks of several seats; the search fills 2 or more then.</summary>
    public bool IsForCommittees { get; internal init; }

    /// <summary>Whether only a ballot that leaves options out can break it.</summary>
    internal bool NeedsTruncation { get; init; }

    internal Func<AxiomTrial, Poll, Counterexample?> Find { get; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
