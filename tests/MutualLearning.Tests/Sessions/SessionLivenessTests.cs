using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Practices;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>A practice in which the analysis finds nothing can always be brought to its end, whatever people have done before.</summary>
public sealed class SessionLivenessTests
{
    // Every phase of a practice here has at most 8 ways out, for at most 5 phases, 25 turns and 40 items.
    private const int MostVisits = 600;

    [Fact]
    public void PracticeWithoutFindings_ComesToItsEnd_FromWhereverARandomWalkHasLed() =>
        Walk.Of(Gen.OneOf(PracticeGen.Valid, PracticeGen.Accepted)).Sample(walk =>
        {
            var steps = walk.Go().ToList();
            var driver = new Driver(steps[^1].After, Template.Nine + Duration.FromDays(1));
            driver.ComesToItsEnd(MostVisits).Should().BeTrue("{0} in {1}", driver.Session.Visit?.Phase.Id, PracticeJson.Write(walk.Practice));
            Limits(steps.Concat(driver.Steps));
        });

    [Fact]
    public void RandomWalk_ExceedsNoLimit_OfAnyPractice() => Walk.Any.Sample(walk => Limits(walk.Go()));

    // Counts anew, from the events alone: steps since the item or the turn began, runs of a phase in a row, turns of each person.
    private static void Limits(IEnumerable<(Session Before, SessionCommand Command, Decided<SessionEvent> Outcome, Session After)> steps)
    {
        var taken = new Dictionary<(PhaseId, int), int>();
        var runs = 0;
        foreach (var (before, command, outcome, after) in steps.Where(s => s.Outcome.IsAccepted))
        {
            foreach (var e in outcome.Events)
            {
                if (e is ItemTakenUp)
                {
                    taken.Clear();
                }

                if (e is not PhaseEntered entered)
                {
                    continue;
                }

                var from = before.Visit?.Phase;
                runs = from?.Id == entered.Phase ? runs + 1 : 1;
                if (entered.Step is { } step)
                {
                    var key = (from!.Id, step);
                    taken[key] = taken.GetValueOrDefault(key) + 1;
                    taken[key].Should().BeLessThanOrEqualTo(from.Next[step].AtMost ?? int.MaxValue);
                }
                else if (command is AdvancePhase && from?.Id == entered.Phase && from.Repeat.Kind is RepeatKind.Rounds or RepeatKind.UntilDecided && !LeadsHere(before))
                {
                    runs.Should().BeLessThanOrEqualTo(from.Repeat.Count);
                }
            }

            if (after.Turns.Count > before.Turns.Count)
            {
                taken.Clear();
            }
        }

        static bool LeadsHere(Session session) =>
            session.Practice!.Phases is var phases && phases.Select(p => p.Id).AsEnumerable().ToList().IndexOf(session.Visit!.Phase.Id) is var i && i + 1 < phases.Count && phases[i + 1].Id == session.Visit.Phase.Id;
    }

    [Fact]
    public void Turns_AreHadOnceByEach_AndGroupsHoldEverybodyThereOnce() => Walk.Any.Sample(walk =>
    {
        foreach (var (_, _, outcome, after) in walk.Go())
        {
            after.Turns.Select(t => (t.Role, t.Person)).Should().OnlyHaveUniqueItems();
            if (after.Visit is { Groups.Count: > 0 } visit)
            {
                var members = visit.Groups.SelectMany(g => g).ToList();
                members.Should().OnlyHaveUniqueItems();
                after.Participants.Where(p => p.Presence == Presence.Present).Select(p => p.Person).Should().BeSubsetOf(members);
            }

            if (outcome.IsAccepted && outcome.Events.OfType<GroupsFormed>().FirstOrDefault() is { By.IsDefault: true } formed)
            {
                var sizes = formed.Groups.Select(g => g.Count).ToList();
                (sizes.Max() - sizes.Min()).Should().BeLessThanOrEqualTo(1);
                (sizes.Count == 1 || after.Visit!.Phase.Groups!.Size == 1 || sizes.Min() > 1).Should().BeTrue("nobody is left alone");
            }
        }
    });

    [Fact]
    public void Generation_ReachesAllMembersOfATemplate()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        void See(bool has, string what)
        {
            if (has)
            {
                seen.AddOrUpdate(what, 1, (_, n) => n + 1);
            }
        }

        PracticeGen.Accepted.Sample(
            p =>
            {
                See(p.Roles.Any(r => r.ExclusiveWith.Count > 0), "exclusive-with");
                foreach (var phase in p.Phases)
                {
                    See(!phase.Turn.IsDefault, "turn");
                    See(phase.Groups is { Form: GroupForm.Mix, Stay.IsDefault: false }, "stay");
                    See(phase.Groups is { Form: GroupForm.Merge }, "merge");
                    See(phase.Visibility == Visibility.Group, "group");
                    See(phase.Allows.Any(a => a.Fields.Count > 0), "fields");
                    See(phase.Allows.Any(a => a.Except.Count > 0), "except");
                    See(phase.Allows.Any(a => a.InReplyTo is { Count: > 0 }), "in-reply-to");
                    See(phase.Allows.Any(a => a.InReplyTo is { Count: 0 }), "no replies");
                    See(phase.Exit.Kind == ExitKind.EachContributed, "each");
                    foreach (var step in phase.Next)
                    {
                        See(true, step.When.ToString());
                        See(step.AtMost is not null, "at-most");
                    }
                }
            },
            iter: 5_000);
        seen.Keys.Should().BeEquivalentTo(
            ["exclusive-with", "turn", "stay", "merge", "group", "fields", "except", "in-reply-to", "no replies", "each", "at-most", .. Enum.GetNames<StepGuard>()]);
    }
}
