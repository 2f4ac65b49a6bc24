using System;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Responsibilities as a slice.</summary>
public sealed class ResponsibilitySlice : Slice<Responsibility, ResponsibilityCommand, ResponsibilityEvent>
{
    /// <summary>The kind of the stream of a responsibility.</summary>
    public const string StreamKind = "responsibility";

    /// <summary>The greatest length of any words in a responsibility, in UTF-16 code units.</summary>
    public const int MaxTextLength = ResponsibilityLimits.MaxTextLength;

    /// <summary>The greatest number of people who have a part beside the accountable one.</summary>
    public const int MaxPeople = ResponsibilityLimits.MaxPeople;

    private ResponsibilitySlice()
        : base(StreamKind)
    {
    }

    /// <summary>The slice.</summary>
    public static ResponsibilitySlice Instance { get; } = new();

    /// <inheritdoc/>
    public override Responsibility Initial => Responsibility.Initial;

    /// <inheritdoc/>
    public override Responsibility Evolve(Responsibility state, ResponsibilityEvent body) => Responsibility.Evolve(state, body);

    /// <inheritdoc/>
    public override Func<Responsibility, ResponsibilityCommand, CommandContext, Decided<ResponsibilityEvent>> Decide(IServiceProvider services) =>
        ResponsibilityDecider.Decide;

    /// <inheritdoc/>
    public override EventSet<ResponsibilityEvent> Events() => ResponsibilityEvents.Set();

    /// <inheritdoc/>
    public override CommandSet<ResponsibilityCommand> Commands() => ResponsibilityCommands.Set();

    /// <inheritdoc/>
    public override Instant? EndedAt(Responsibility state) => Guard.Against.Null(state).ClosedAt;

    /// <inheritdoc/>
    public override Instant? TimeOf(ResponsibilityEvent body) => body.At;

    /// <inheritdoc/>
    public override StreamId? PartOf(StreamId stream, Responsibility state) =>
        Guard.Against.Null(state).Session is { IsDefault: false } session ? new StreamId(stream.Tenant, SessionId.StreamKind, session.Value) : default(StreamId?);

    /// <inheritdoc/>
    public override int SizeOf(ResponsibilityEvent body) => ResponsibilityEventSize.Of(body);

    /// <inheritdoc/>
    public override bool ChangesLists(ResponsibilityEvent body) => body is not ResponsibilityPermitted;

    /// <inheritdoc/>
    public override bool IsSame(ResponsibilityEvent stored, ResponsibilityEvent decided) => ResponsibilityDecider.IsSame(stored, decided);

    internal override IDoorkeeper<Responsibility, ResponsibilityCommand>? Doorkeeper(IServiceProvider services) => new ResponsibilityDoorkeeper(Commands(), services.GetRequiredService<Standings>());

    internal override bool IsPlain(ResponsibilityEvent body) => true;
}
