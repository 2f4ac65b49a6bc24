using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>How much a session holds at most, whatever its practice says.</summary>
internal static class SessionLimits
{
    /// <summary>The greatest length of any words, in UTF-16 code units.</summary>
    public const int MaxTextLength = PlainText.MaxLength;

    /// <summary>The greatest number of people who are invited or come.</summary>
    public const int MaxParticipants = 10_000;

    /// <summary>The greatest number of items on an agenda.</summary>
    public const int MaxItems = 1_000;

    /// <summary>The greatest number of links of one contribution.</summary>
    public const int MaxLinks = 1_000;
}
