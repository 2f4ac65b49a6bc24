using Ardalis.GuardClauses;

namespace MutualLearning.Privacy;

/// <summary>All erasures of a tenant, in the order of their numbers. Immutable; equal by content.</summary>
internal sealed record ErasureRegister
{
    private ErasureRegister()
    {
    }

    /// <summary>The register before the first erasure.</summary>
    public static ErasureRegister Initial { get; } = new();

    /// <summary>The erasures; the one with number n at place n - 1.</summary>
    public ValueList<Erasure> Erasures { get; private init; } = ValueList<Erasure>.Empty;

    /// <summary>Finds an erasure.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The erasure, or null.</returns>
    public Erasure? Find(int number) => number >= 1 && number <= Erasures.Count ? Erasures[number - 1] : null;

    /// <summary>The register after an event. Total: an event that does not fit changes nothing.</summary>
    /// <param name="register">The register before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The register after.</returns>
    public static ErasureRegister Evolve(ErasureRegister register, ErasureEvent body)
    {
        var r = Guard.Against.Null(register);
        return body switch
        {
            ErasureBegun e when e.Number == r.Erasures.Count + 1 =>
                r with { Erasures = r.Erasures.Add(new Erasure(e.Number, e.Mark, e.At, null, default, 0, 0, false)) },
            ErasureCompleted e when r.Find(e.Number) is { } found =>
                r.With(found with { CompletedAt = e.At, Scope = e.Scope, Streams = e.Streams, Events = e.Events }),
            ErasureSealed e when r.Find(e.Number) is { } found => r.With(found with { IsSealed = true }),
            _ => r,
        };
    }

    private ErasureRegister With(Erasure erasure) => this with { Erasures = Erasures.SetItem(erasure.Number - 1, erasure) };
}
