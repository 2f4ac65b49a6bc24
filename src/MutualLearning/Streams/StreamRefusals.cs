using System.Collections.Generic;

namespace MutualLearning.Streams;

/// <summary>Why a stream refuses a command, whatever its slice. Each code is stable; the arguments stand in braces.</summary>
internal static class StreamRefusals
{
    /// <summary>
    /// <c>stream.command-used</c>: the id of the command stands in the stream already, for a command of another person, another kind or
    /// another content. The id of a request is for one command: give each its own.
    /// </summary>
    public static readonly MessageCode CommandUsed = new("stream.command-used", "The id {command} was used for another command; nothing was applied.", RefusalCategory.Conflict);

    /// <summary>
    /// <c>stream.not-understood</c>: the stream holds an event of a newer version of the library, or one that cannot be read. It can be
    /// read and is not written to, since what is decided without that event may contradict it.
    /// </summary>
    public static readonly MessageCode NotUnderstood = new(
        "stream.not-understood", "Version {version} of the stream holds {event}, which is not understood here: the stream is read and not written to.", RefusalCategory.Conflict);

    /// <summary><c>stream.not-readable</c>: an event could not be read again as it would be stored, so it is not stored.</summary>
    public static readonly MessageCode NotReadable = new(
        "stream.not-readable", "{event} could not be read again as it would be stored: {why}. Nothing was stored.", RefusalCategory.Invalid);

    /// <summary><c>event.differs</c>: the cause of <see cref="NotReadable"/> where the event is another one when it is read.</summary>
    public static readonly MessageCode Differs = new("event.differs", "it is another one when it is read", RefusalCategory.Invalid);

    /// <summary><c>event.not-written</c>: the cause of <see cref="NotReadable"/> where it cannot be written or read.</summary>
    public static readonly MessageCode NotWritten = new("event.not-written", "{error}", RefusalCategory.Invalid);

    /// <summary>Whether a refusal says something of the stream, and nothing of what is in it.</summary>
    public static bool Includes(Refusal refusal) => refusal.Is(CommandUsed) || refusal.Is(NotUnderstood) || refusal.Is(NotReadable);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        CommandUsed, NotUnderstood, NotReadable, Differs, NotWritten,
    ];
}
