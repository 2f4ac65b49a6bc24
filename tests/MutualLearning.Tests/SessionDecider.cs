using System.Runtime.CompilerServices;
using MutualLearning.Contributions;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests;

/// <summary>What the slice of sessions decides, over kinds of a test's own.</summary>
internal static class SessionDecider
{
    public const int MaxTextLength = SessionSlice.MaxTextLength;

    public const int MaxParticipants = SessionSlice.MaxParticipants;

    public const int MaxItems = SessionSlice.MaxItems;

    public const int MaxLinks = SessionSlice.MaxLinks;

    // Made once for each collection of kinds: some tests look at what a decision allocates.
    private static readonly ConditionalWeakTable<ContributionKinds, Decider<Session, SessionCommand, SessionEvent>> Made = [];

    public static Decider<Session, SessionCommand, SessionEvent> Create(ContributionKinds kinds) => SessionSlice.Instance.ToDecider(new Only(kinds));

    public static Decided<SessionEvent> Decide(Session session, SessionCommand command, CommandContext context, ContributionKinds kinds) =>
        Made.GetValue(kinds, static k => Create(k)).Decide(session, command, context);
}
