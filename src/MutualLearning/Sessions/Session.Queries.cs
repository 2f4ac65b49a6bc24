using MutualLearning.Contributions;

namespace MutualLearning.Sessions;

/// <content>What can be found in a session.</content>
public sealed partial record Session
{
    /// <summary>Finds a contribution, from the newest back.</summary>
    /// <param name="id">Which one.</param>
    /// <returns>The contribution, or null.</returns>
    public Contribution? FindContribution(ContributionId id)
    {
        var index = IndexOf(id);
        return index < 0 ? null : Contributions[index];
    }

    /// <summary>Finds an item of the agenda.</summary>
    /// <param name="id">Which one.</param>
    /// <returns>The item, or null.</returns>
    public AgendaItem? FindItem(ItemId id)
    {
        var index = IndexOf(id);
        return index < 0 ? null : Items[index];
    }

    private int IndexOf(ContributionId id)
    {
        var all = Contributions.AsSpan();
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (all[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private int IndexOf(ItemId id)
    {
        var items = Items.AsSpan();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
