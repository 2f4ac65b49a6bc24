using System.Collections.Generic;

namespace MutualLearning.Decisions;

/// <content>Equality by content: a replayed decision equals the original.</content>
public sealed partial record Decision
{
    /// <summary>Whether another decision is the same: the same declaration, ballots, objections and outcome.</summary>
    /// <param name="other">The other one; may be null.</param>
    /// <returns>Whether they are equal. Costs a look at every ballot.</returns>
    public bool Equals(Decision? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (Id, Status, DeclaredBy, DeclaredAt, ClosedAt) == (other.Id, other.Status, other.DeclaredBy, other.DeclaredAt, other.ClosedAt)
            && (DecidedBy, MinutedAs, SupersededBy, KeyCheck) == (other.DecidedBy, other.MinutedAs, other.SupersededBy, other.KeyCheck)
            && Equals(Declaration, other.Declaration)
            && Equals(Verdict, other.Verdict)
            && Equals(FirstVerdict, other.FirstVerdict)
            && Objections.Equals(other.Objections)
            && (Version, Proposal) == (other.Version, other.Proposal)
            && EarlierBallots.Equals(other.EarlierBallots)
            && AdviceReplies.Equals(other.AdviceReplies)
            && Present.Equals(other.Present)
            && Delegations.Equals(other.Delegations)
            && Equals(Delegation, other.Delegation)
            && HasTheBallotsOf(other));

    /// <inheritdoc/>
    public override int GetHashCode() => (Id, Status, Ballots.Count, ClosedAt).GetHashCode();

    private bool HasTheBallotsOf(Decision other)
    {
        if (Ballots.Count != other.Ballots.Count)
        {
            return false;
        }

        foreach (var pair in Ballots)
        {
            if (!other.Ballots.TryGetValue(pair.Key, out var ballot) || !EqualityComparer<Ballot>.Default.Equals(pair.Value, ballot))
            {
                return false;
            }
        }

        return true;
    }
}
