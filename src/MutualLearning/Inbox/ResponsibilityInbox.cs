using System.Collections.Generic;
using System.Linq;
using MutualLearning.Responsibilities;

namespace MutualLearning.Inbox;

/// <summary>What waits in a responsibility: for whoever answers for it, for whoever was asked to, and for others when nobody does.</summary>
internal static class ResponsibilityInbox
{
    public static ValueList<InboxEntry> Of(Responsibility responsibility)
    {
        var entries = new List<InboxEntry>();
        if (!responsibility.IsOpen)
        {
            return ValueList<InboxEntry>.Empty;
        }

        var asked = responsibility.Offer?.To ?? default;
        if (responsibility.IsOrphaned)
        {
            AddOrphaned(responsibility, asked, entries);
        }
        else
        {
            Add(responsibility, responsibility.Accountable, KindOf(responsibility), entries);
        }

        Add(responsibility, asked, InboxItemKind.Offer, entries);
        return ValueList<InboxEntry>.Of(entries);
    }

    private static InboxItemKind KindOf(Responsibility responsibility) =>
        !responsibility.IsConfirmed ? InboxItemKind.Confirmation
        : responsibility.Status == ResponsibilityStatus.Blocked ? InboxItemKind.Blocked
        : InboxItemKind.Responsibility;

    private static void AddOrphaned(Responsibility responsibility, PersonId asked, List<InboxEntry> entries)
    {
        if (!responsibility.Group.IsDefault)
        {
            entries.Add(new InboxEntry(default, Item(responsibility, InboxItemKind.Orphaned) with { Group = responsibility.Group }, responsibility.DueSince ?? default));
            return;
        }

        var seen = new HashSet<PersonId> { responsibility.Accountable, asked };
        foreach (var person in responsibility.Involved.People().Append(responsibility.TakenOnBy))
        {
            if (seen.Add(person))
            {
                Add(responsibility, person, InboxItemKind.Orphaned, entries);
            }
        }
    }

    private static void Add(Responsibility responsibility, PersonId person, InboxItemKind kind, List<InboxEntry> entries)
    {
        if (!person.IsDefault && !person.IsErased)
        {
            entries.Add(new InboxEntry(person, Item(responsibility, kind), responsibility.DueSince ?? default));
        }
    }

    private static InboxItem Item(Responsibility responsibility, InboxItemKind kind) => new(kind, responsibility.What)
    {
        Responsibility = responsibility.Id,
        DueOn = responsibility.Due,
    };
}
