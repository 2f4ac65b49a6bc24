using System.Linq;
using CsCheck;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Sessions;

/// <summary>What holds whatever people do.</summary>
public sealed class SessionWalkTests
{
    [Fact]
    public void Decide_InEveryReachableState_AnswersAndNeverThrows() => Walk.Any.Sample(walk =>
    {
        foreach (var (_, _, outcome, _) in walk.Go())
        {
            if (outcome.IsAccepted == outcome.IsRefused)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Replay_OfAllEvents_GivesTheSameSession() => Walk.Any.Sample(walk =>
    {
        var steps = walk.Go().ToList();
        var events = steps.Where(s => s.Outcome.IsAccepted).SelectMany(s => s.Outcome.Events);
        return events.Aggregate(Session.Initial, Session.Evolve).Equals(steps[^1].After);
    });

    [Fact]
    public void Events_AreNeverWithoutEffect() => Walk.Any.Sample(walk =>
        walk.Go().All(s => s.Outcome.IsRefused || s.Outcome.Events.IsEmpty || !s.After.Equals(s.Before)));

    [Fact]
    public void Visit_RunsExactlyWhileTheSessionIsOpenOrPauses() => Walk.Any.Sample(walk =>
        walk.Go().All(s => (s.After.Visit is not null) == (s.After.Status is SessionStatus.Open or SessionStatus.Paused)));

    [Fact]
    public void Walks_ReachWhatTheyShould()
    {
        var accepted = new System.Collections.Concurrent.ConcurrentDictionary<System.Type, int>();
        Walk.Any.Sample(
            walk =>
            {
                foreach (var e in walk.Go().Where(s => s.Outcome.IsAccepted).SelectMany(s => s.Outcome.Events))
                {
                    accepted.AddOrUpdate(e.GetType(), 1, (_, n) => n + 1);
                }
            },
            iter: 8000);
        // What a decision says comes with the decision: no command brings it.
        typeof(SessionEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SessionEvent)))
            .Except([typeof(VerdictNoted), typeof(ItemsOrdered)]).Should().BeSubsetOf(accepted.Keys);
    }
}
