using System.Globalization;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>What later phases need.</content>
public sealed partial class Rehearsal
{
    private const int Topics = 3;

    // Before the first phase ends everything is there that later ones need: topics, and holders of roles that the group elects.
    private Act? Prepare(PhaseVisit visit)
    {
        var practice = Session.Practice!;
        if (visit.Number == 1 && Session.Items.Count < Topics && NeedsItems(practice))
        {
            var people = Simulated();
            if (people.Count > 0)
            {
                var person = people[Session.Items.Count % people.Count];
                return new(person, new AddItem(new ItemId("topic-" + Number(Session.Items.Count + 1)), Say(ContributionKind.Question), person));
            }
        }

        foreach (var role in practice.Roles)
        {
            if (role.Assignment == RoleAssignment.Elected && Session.CountHolders(role.Id) < role.Min && Lead() is { IsDefault: false } lead && script.Failures == 0)
            {
                foreach (var person in Shuffled())
                {
                    if (!Session.Holds(person, role.Id))
                    {
                        return new(lead, new AssignRole(role.Id, person, lead, id + "-" + role.Id));
                    }
                }
            }
        }

        return null;
    }

    private static bool NeedsItems(Practice practice) => practice.Phases.Where(static p =>
        p.Repeat.Kind == RepeatKind.PerItem || p.Exit.Kind == ExitKind.QueueEmpty || p.Next.Where(static s => s.When == StepGuard.ItemLeft).Count > 0).Count > 0;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
