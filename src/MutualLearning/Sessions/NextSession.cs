using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>The session that a group holds after another one.</summary>
/// <param name="Id">Its name, new in the tenant.</param>
/// <param name="After">The session before it, which is over.</param>
/// <param name="By">Who plans it.</param>
public sealed record NextSession(SessionId Id, SessionId After, PersonId By)
{
    /// <summary>What it is for; null for the goal of the session before.</summary>
    public string? Goal { get; init; }

    /// <summary>The group of the host; <c>default</c> for that of the session before.</summary>
    public GroupId Group { get; init; }

    /// <summary>The practice; null for that of the session before, in the same version.</summary>
    public Practice? Practice { get; init; }

    /// <summary>Who is invited; null for everybody who was invited to the session before or came to it.</summary>
    public ValueList<PersonId>? Participants { get; init; }
}
