using System.Globalization;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What later phases need.</summary>
internal static class Preparing
{
    private const int Topics = 3;

    // Before the first phase ends everything is there that later ones need: topics, and holders of roles that the group elects.
    public static RehearsalAct? Prepare(RehearsalStage stage, PhaseVisit visit)
    {
        var practice = stage.Session.Practice!;
        foreach (var person in stage.Simulated())
        {
            var moves = practice.Agreements.Count > 0 ? stage.Moves(person).Agreements : [];
            if (moves.Count > 0)
            {
                return new(person, new AnswerAgreement(moves[0], person));
            }
        }

        if (visit.Number == 1 && stage.Session.Items.Count < Topics && NeedsItems(practice) && visit.Phase.Allows.Where(static a => a.AsTopics).Count == 0)
        {
            var people = stage.Simulated();
            if (people.Count > 0)
            {
                var person = people[stage.Session.Items.Count % people.Count];
                return new(person, new AddItem(new ItemId("topic-" + Number(stage.Session.Items.Count + 1)), stage.Session.Items.Count < stage.Topics.Count ? stage.Topics[stage.Session.Items.Count] : stage.Say(ContributionKind.Question), person));
            }
        }

        foreach (var role in practice.Roles)
        {
            if (role is { Assignment: RoleAssignment.Taken } && stage.Session.CountHolders(role.Id) < role.Min && stage.Script.Failures == 0)
            {
                foreach (var person in stage.Shuffled())
                {
                    if (!HandingOver.Excludes(stage, role, person) && !stage.Session.Holds(person, role.Id))
                    {
                        return new(person, new AssignRole(role.Id, person, person));
                    }
                }
            }

            if (role.Assignment == RoleAssignment.Elected && stage.Session.CountHolders(role.Id) < role.Min && stage.Lead() is { IsDefault: false } lead && stage.Script.Failures == 0)
            {
                foreach (var person in stage.Shuffled())
                {
                    if (!stage.Session.Holds(person, role.Id))
                    {
                        return new(lead, new AssignRole(role.Id, person, lead, stage.Id + "-" + role.Id));
                    }
                }
            }
        }

        return null;
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool NeedsItems(Practice practice) => practice.Phases.Where(static p =>
        p.Repeat.Kind == RepeatKind.PerItem || p.Exit.Kind == ExitKind.QueueEmpty || p.Next.Where(static s => s.When == StepGuard.ItemLeft).Count > 0).Count > 0;
}
