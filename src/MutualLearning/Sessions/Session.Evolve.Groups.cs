using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <content>How turns and groups change a session.</content>
public sealed partial record Session
{
    // Whoever holds the role of a turn while its phase runs has their turn now. Steps are counted anew from a turn that begins.
    private Session WithTurns()
    {
        if (Visit is not { Phase.Turn: { IsDefault: false } role } visit)
        {
            return this;
        }

        var after = this;
        foreach (var holding in Roles)
        {
            if (holding.Until is null && holding.Role == role && !after.HasHadTurn(holding.Person, role))
            {
                after = after with { Turns = after.Turns.Add(new RoleTurn(role, holding.Person, visit.Number)), CountedFrom = visit.Number };
            }
        }

        return after;
    }

    private Session WithGroupsShared(int visit)
    {
        var hidden = false;
        for (var i = SharedUpTo; i < visit - 1; i++)
        {
            hidden |= Visits[i].Phase.Visibility == Visibility.Group;
        }

        var after = this with { SharedUpTo = visit };
        return hidden ? after with { Common = after.Contributions.Where(c => after.CanSee(default, c)) } : after;
    }

    // Whoever comes back finds their group; whoever comes for the first time joins the smallest that has somebody in it.
    private Session InSmallestGroup(PersonId person)
    {
        if (Visit is not { Phase.Groups: { } form } visit || visit.GroupOf(person).Count > 0)
        {
            return this;
        }

        var smallest = -1;
        for (var i = 0; i < visit.Groups.Count; i++)
        {
            var size = CountThere(visit.Groups[i]);
            if (size > 0 && (smallest < 0 || size < CountThere(visit.Groups[smallest])))
            {
                smallest = i;
            }
        }

        return WithVisit(v => v with
        {
            Groups = smallest < 0 || form.Size == 1
                ? v.Groups.Add(ValueList<PersonId>.Empty.Add(person))
                : v.Groups.SetItem(smallest, v.Groups[smallest].Add(person)),
        });
    }

    private int CountThere(ValueList<PersonId> group)
    {
        var count = 0;
        foreach (var person in group)
        {
            count += IsPresent(person) ? 1 : 0;
        }

        return count;
    }
}
