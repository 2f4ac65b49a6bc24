using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Privacy;

/// <summary>What a step leads to in the register of erasures. Pure and total. A step taken twice has an effect once.</summary>
internal static class ErasureDecider
{
    private static readonly ImmutableArray<ErasureEvent> Nothing = [];

    /// <summary>What a step leads to.</summary>
    /// <param name="register">The register now.</param>
    /// <param name="command">The step.</param>
    /// <param name="context">When, and under which id.</param>
    /// <returns>The events, or why not; the codes stand in <see cref="ErasureRefusals"/>.</returns>
    public static Decided<ErasureEvent> Decide(ErasureRegister register, ErasureCommand command, CommandContext context)
    {
        Guard.Against.Null(register);
        return Guard.Against.Null(command) switch
        {
            BeginErasure c => Begin(register, c, context.Now),
            CompleteErasure c => Complete(register.Find(c.Number), c, context.Now),
            SealErasure c => Seal(register.Find(c.Number), c, context.Now),
            _ => ErasureRefusals.CommandUnknown,
        };
    }

    private static Decided<ErasureEvent> Begin(ErasureRegister register, BeginErasure c, Instant now)
    {
        if (c.Mark.IsDefault)
        {
            return ErasureRefusals.MarkMissing;
        }

        if (c.Number == register.Erasures.Count + 1)
        {
            return new ErasureBegun(now, c.Number, c.Mark);
        }

        return register.Find(c.Number) is { CompletedAt: null } running && running.Mark == c.Mark
            ? Nothing
            : new Refusal(ErasureRefusals.NumberTaken, Text(c.Number));
    }

    private static Decided<ErasureEvent> Complete(Erasure? erasure, CompleteErasure c, Instant now) => erasure switch
    {
        null => new Refusal(ErasureRefusals.NotBegun, Text(c.Number)),
        { CompletedAt: null } when c.Scope is < ErasureScope.OwnWords or > ErasureScope.EverythingWritten || c.Streams < 0 || c.Events < 0 => ErasureRefusals.ResultInvalid,
        { CompletedAt: null } => new ErasureCompleted(now, c.Number, c.Scope, c.Streams, c.Events),
        _ => Nothing,
    };

    private static Decided<ErasureEvent> Seal(Erasure? erasure, SealErasure c, Instant now) => erasure switch
    {
        null or { CompletedAt: null } => new Refusal(ErasureRefusals.NotBegun, Text(c.Number)),
        { IsSealed: false } => new ErasureSealed(now, c.Number),
        _ => Nothing,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
