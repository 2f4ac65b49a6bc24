using System.Threading;
using NodaTime;

namespace MutualLearning.Streams;

/// <summary>What a decider may know beside the state and the command: when it decides, and which command it is.</summary>
/// <remarks>The <c>default</c> value stands for the Unix epoch and no command; no facade ever passes it.</remarks>
public readonly struct CommandContext
{
    /// <summary>Makes a context.</summary>
    /// <param name="now">The instant at which the command is decided.</param>
    /// <param name="command">The id of the command.</param>
    public CommandContext(Instant now, CommandId command)
    {
        Now = now;
        Command = command;
    }

    /// <summary>The instant at which the command is decided.</summary>
    public Instant Now { get; internal init; }

    /// <summary>The id of the command.</summary>
    public CommandId Command { get; internal init; }

    /// <summary>Ends expensive work early, with an <see cref="System.OperationCanceledException"/>; it is never cancelled unless set.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Whether whoever sends the command may advance the session that this belongs to. False unless the library has asked the session.</summary>
    public bool Facilitates { get; init; }

    /// <summary>Whether whoever sends the command takes part in the session that this belongs to, or planned it. False unless the library has asked the session.</summary>
    public bool TakesPart { get; init; }

    /// <summary>
    /// Why the host lets the sender do what their part does not let them do, as its <see cref="Permissions.IPermissions"/> says; null (the default) when it
    /// does not, or was not asked.
    /// </summary>
    public string? Permission { get; init; }

    /// <summary>What belongs to the tenant and is asked for when a command is handled, such as its rules; null for nothing.</summary>
    internal object? OfTenant { get; init; }

    /// <summary>What a preparation has read elsewhere, such as the verdict that a session waits for; null for nothing.</summary>
    internal object? Known { get; init; }

    internal CommandContext With(in Standing standing) => this with { Facilitates = standing.Facilitates, TakesPart = standing.TakesPart, Permission = standing.Permission };

    /// <summary>The same at a time that does not lie before what has happened already: time does not go back in a stream, whatever clock a host has.</summary>
    internal CommandContext NotBefore(Instant? last) =>
        last is { } known && Now < known ? this with { Now = known } : this;
}
