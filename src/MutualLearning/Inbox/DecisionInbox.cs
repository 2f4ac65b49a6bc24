using System.Collections.Generic;
using MutualLearning.Decisions;

namespace MutualLearning.Inbox;

/// <summary>What waits in a decision: a ballot while it is open, a review once it is closed.</summary>
internal static class DecisionInbox
{
    public static ValueList<InboxEntry> Of(Decision decision)
    {
        if (decision.Declaration is not { } declared || DecisionEntry.Of(decision) is not { } entry)
        {
            return ValueList<InboxEntry>.Empty;
        }

        var entries = new List<InboxEntry>();
        if (decision.IsOpen)
        {
            var item = new InboxItem(InboxItemKind.Ballot, entry.Question) { Decision = decision.Id, DueAt = declared.Deadline };
            AddVoters(decision, declared.Electorate, item, entries);
            AddVoters(decision, declared.Advisory, item, entries);
        }
        else if (entry.DueForReviewOn is { } day)
        {
            var item = new InboxItem(InboxItemKind.Review, entry.Question) { Decision = decision.Id, DueOn = day };
            foreach (var person in declared.Electorate.Where(p => p != decision.DeclaredBy).Add(decision.DeclaredBy))
            {
                Add(person, item, decision, entries);
            }
        }

        return ValueList<InboxEntry>.Of(entries);
    }

    // Whose a secret ballot is cannot be told: it waits for everybody. Whoever lets others vote has nothing to do.
    private static void AddVoters(Decision decision, ValueList<PersonId> people, InboxItem item, List<InboxEntry> entries)
    {
        var isSecret = decision.Declaration!.Secrecy == Secrecy.Secret;
        foreach (var person in people)
        {
            if (isSecret || !(decision.Ballots.ContainsKey(person.Value) || HasDelegated(decision, person)))
            {
                Add(person, item, decision, entries);
            }
        }
    }

    private static bool HasDelegated(Decision decision, PersonId person)
    {
        foreach (var delegation in decision.Delegations)
        {
            if (delegation.From == person)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(PersonId person, InboxItem item, Decision decision, List<InboxEntry> entries)
    {
        if (!person.IsErased)
        {
            entries.Add(new InboxEntry(person, item, decision.DueSince ?? default));
        }
    }
}
