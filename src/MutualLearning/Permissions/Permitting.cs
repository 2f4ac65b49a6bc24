using MutualLearning.Streams;

namespace MutualLearning.Permissions;

/// <summary>How a decider takes what the host allows: only where somebody's part is not enough, and on record.</summary>
internal static class Permitting
{
    /// <summary>Whether a command, decided without the host's permission, is decided once more with it. What is refused for another reason than who asks, is not.</summary>
    public static bool IsNeeded<TEvent>(in CommandContext context, Decided<TEvent> own)
        where TEvent : class =>
        context.Permission is not null && own.IsRefused && own.Refusal.Category == RefusalCategory.NotAllowed;

    /// <summary>What was decided with it, behind the event that says who was let and why; a refusal, and what changes nothing, as it is.</summary>
    public static Decided<TEvent> OnRecord<TEvent>(Decided<TEvent> permitted, TEvent record)
        where TEvent : class =>
        permitted.IsAccepted && !permitted.Events.IsEmpty ? permitted.Events.Insert(0, record) : permitted;
}
