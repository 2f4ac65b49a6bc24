using MutualLearning.Privacy;

namespace MutualLearning;

/// <summary>What an erasure did, and what it could not do. Immutable.</summary>
/// <param name="Number">The number of the proof in <see cref="IPersonalData.ErasuresAsync"/>; 0 when there was nothing to prove.</param>
/// <param name="Tombstone">
/// What stands in the person's place, for tables of the host that name the person too; <c>default</c> when they stood nowhere.
/// Whoever keeps it beside the person's id undoes the erasure.
/// </param>
/// <param name="Streams">In how many streams the person stood.</param>
/// <param name="Events">In how many events.</param>
/// <param name="Mentions">
/// Where the id still stands, in what others wrote or in ids that others refer to by; at most
/// <see cref="MaxMentions"/>. What is written without the id cannot be found.
/// </param>
/// <param name="MentionCount">How many such places there are.</param>
public sealed record ErasureResult(int Number, PersonId Tombstone, int Streams, int Events, ValueList<Mention> Mentions, int MentionCount)
{
    /// <summary>How many mentions are listed at most.</summary>
    public const int MaxMentions = 1_000;

    /// <summary>
    /// In how many anonymous phases and secret ballots that are under way nobody could look behind the pseudonyms, because their key is lost:
    /// what the person said there, if anything, stays. 0 unless set.
    /// </summary>
    public int KeysLost { get; init; }

    /// <summary>Whether the person stood anywhere.</summary>
    public bool IsErased => Events > 0;
}
