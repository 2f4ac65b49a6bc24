using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>How turns and groups change a session.</summary>
internal static class GroupEvolution
{
    // Whoever holds the role of a turn while its phase runs has their turn now. Steps are counted anew from a turn that begins.
    public static Session WithTurns(this Session session)
    {
        if (session.Visit is not { Phase.Turn: { IsDefault: false } role } visit)
        {
            return session;
        }

        var after = session;
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null && holding.Role == role && !after.HasHadTurn(holding.Person, role))
            {
                after = after with { Turns = after.Turns.Add(new RoleTurn(role, holding.Person, visit.Number)), CountedFrom = visit.Number };
            }
        }

        return after;
    }

    public static Session WithGroupsShared(this Session session, int visit)
    {
        var hidden = false;
        for (var i = session.SharedUpTo; i < visit - 1; i++)
        {
            hidden |= session.Visits[i].Phase.Visibility == Visibility.Group;
        }

        var after = session with { SharedUpTo = visit };
        return hidden ? after with { Common = after.Contributions.Where(c => Sight.CanSee(after, default, c)) } : after;
    }

    // Whoever comes back finds their group; whoever comes for the first time joins the smallest that has somebody in it.
    public static Session InSmallestGroup(this Session session, PersonId person)
    {
        if (session.Visit is not { Phase.Groups: { } form } visit || visit.GroupOf(person).Count > 0)
        {
            return session;
        }

        var smallest = -1;
        for (var i = 0; i < visit.Groups.Count; i++)
        {
            var size = session.CountThere(visit.Groups[i]);
            if (size > 0 && (smallest < 0 || size < session.CountThere(visit.Groups[smallest])))
            {
                smallest = i;
            }
        }

        return session.WithVisit(v => v with
        {
            Groups = smallest < 0 || form.Size == 1
                ? v.Groups.Add(ValueList<PersonId>.Empty.Add(person))
                : v.Groups.SetItem(smallest, v.Groups[smallest].Add(person)),
        });
    }

    private static int CountThere(this Session session, ValueList<PersonId> group)
    {
        var count = 0;
        foreach (var person in group)
        {
            count += session.IsPresent(person) ? 1 : 0;
        }

        return count;
    }
}
