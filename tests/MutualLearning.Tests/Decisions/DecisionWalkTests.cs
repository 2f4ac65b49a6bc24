using System;
using System.Collections.Concurrent;
using System.Linq;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Decisions;

/// <summary>What holds whatever people do to a decision.</summary>
public sealed class DecisionWalkTests
{
    [Fact]
    public void Decide_InEveryReachableState_AnswersAndNeverThrows() => DecisionWalk.Any.Sample(
        walk =>
        {
            foreach (var (_, _, outcome, _) in walk.Go())
            {
                (outcome.IsAccepted ^ outcome.IsRefused).Should().BeTrue();
                if (outcome.IsRefused)
                {
                    outcome.Refusal.Code.Should().StartWith("decision.");
                    outcome.Refusal.Message.Should().NotContain("{");
                }
            }
        },
        iter: 3_000);

    [Fact]
    public void Replay_OfAllEvents_GivesTheSameDecision() => DecisionWalk.Any.Sample(walk =>
    {
        var steps = walk.Go().ToList();
        var again = steps.Where(s => s.Outcome.IsAccepted).SelectMany(s => s.Outcome.Events).Aggregate(Decision.Initial, Decision.Evolve);
        return again.Equals(steps[^1].After) && again.GetHashCode() == steps[^1].After.GetHashCode();
    });

    [Fact]
    public void View_InEveryState_HoldsNoHiddenBallotAndNoSecretVoter() => DecisionWalk.Any.Sample(walk =>
    {
        foreach (var (_, _, _, decision) in walk.Go())
        {
            foreach (var viewer in Enumerable.Range(0, 6).Select(i => i == 5 ? default : Votes.Person(i)))
            {
                var view = decision.ViewAs(viewer);
                var secrecy = decision.Declaration?.Secrecy ?? Secrecy.Open;
                var isClosed = decision.Verdict is not null;   // it may have been replaced or ended since
                view.Ballots.All(b => isClosed || secrecy == Secrecy.Open || (b.Voter == viewer && !viewer.IsDefault)).Should().BeTrue("hidden until the close");
                (secrecy == Secrecy.Secret && view.Ballots.Any(b => !b.Voter.IsDefault)).Should().BeFalse("a secret voter is in no view");
                view.CastCount.Should().Be(decision.MayLookOn(viewer) ? decision.Ballots.Count : 0);
            }
        }
    });

    [Fact]
    public void State_OfASecretDecision_HoldsNoVoterBesideTheBallots() => DecisionWalk.Any.Sample(walk =>
        walk.Go().All(s => s.After.Declaration?.Secrecy != Secrecy.Secret || s.After.Ballots.All(b => b.Value.Voter.IsDefault && !b.Value.Pseudonym.IsDefault)));

    [Fact]
    public void AnyEventInAnyState_Evolves()
    {
        var seen = new ConcurrentDictionary<Type, DecisionEvent>();
        DecisionWalk.Any.Sample(
            walk =>
            {
                foreach (var body in walk.Go().Where(s => s.Outcome.IsAccepted).SelectMany(s => s.Outcome.Events))
                {
                    seen.TryAdd(body.GetType(), body);
                }
            },
            iter: 20_000);
        seen.Keys.Should().BeEquivalentTo(typeof(DecisionEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DecisionEvent))), "walks reach every event");

        var events = seen.Values.ToArray();
        Gen.Int[0, events.Length - 1].Array[0, 15].Sample(walk =>
            walk.Select(i => events[i]).Aggregate(Decision.Initial, Decision.Evolve).ViewAs(Votes.Person(0)).Should().NotBeNull());
    }
}
