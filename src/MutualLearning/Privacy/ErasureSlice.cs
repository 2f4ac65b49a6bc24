using System;
using System.Collections.Generic;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>The register of erasures as a slice. It holds nothing personal.</summary>
internal sealed class ErasureSlice : Slice<ErasureRegister, ErasureCommand, ErasureEvent>
{
    private ErasureSlice()
        : base(ErasureRuns.StreamKind)
    {
    }

    public static ErasureSlice Instance { get; } = new();

    public override ErasureRegister Initial => ErasureRegister.Initial;

    public override ErasureRegister Evolve(ErasureRegister state, ErasureEvent body) => ErasureRegister.Evolve(state, body);

    public override Func<ErasureRegister, ErasureCommand, CommandContext, Decided<ErasureEvent>> Decide(IServiceProvider services) => ErasureDecider.Decide;

    public override EventSet<ErasureEvent> Events() => ErasureEvents.Set();

    public override Instant? TimeOf(ErasureEvent body) => body.At;

    internal override bool IsPlain(ErasureEvent body) => true;

    internal override Func<string, bool?> EndedScopes(IReadOnlyList<RecordedEvent> events)
    {
        var register = Fold(events);
        return scope => KeyedScopes.Number(scope, ErasureRuns.ScopePrefix) is { } number ? register.Find(number)?.CompletedAt is not null : null;
    }
}
