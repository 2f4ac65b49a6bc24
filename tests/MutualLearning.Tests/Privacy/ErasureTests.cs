using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Decisions;
using MutualLearning.Measures;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Privacy;

/// <summary>Whatever people did, an erasure replaces one of them and their words, and nothing else.</summary>
public sealed class ErasureTests
{
    private static readonly PersonId Ana = Template.Ana;
    private static readonly PersonId[] Others = [Template.Ben, Template.Cleo, Template.Dan, new("stranger"), default];

    [Fact]
    public Task Erasure_ReplacesThePersonAndTheirWords_AndNothingElse() => History.Steps.SampleAsync(
        async steps =>
        {
            var world = await World.Make(steps);
            var before = (await Application.Rows(world.Store)).Where(r => !r.IsMarker).ToList();
            var mustGo = await world.WordsThatMustGo();
            var hidden = await world.HiddenNames(Ana);

            var result = await world.App.Data.EraseAsync(Ana);

            result.IsErased.Should().BeTrue();
            (result.Mentions, result.MentionCount).Should().Be((ValueList<Mention>.Empty, 0));
            var hiddenAfter = await world.HiddenNames(result.Tombstone);
            var after = await Application.Rows(world.Store);
            var found = after.Where(r => !r.IsMarker && r.Stream.Kind != "erasure").ToList();
            found.Select(r => (r.Stream, r.Version, r.Command, r.Name)).Should().Equal(before.Select(r => (r.Stream, r.Version, r.Command, r.Name)));
            for (var i = 0; i < before.Count; i++)
            {
                var names = hidden.Where(h => h.Key == before[i].Stream).ToDictionary(h => h.Value, h => hiddenAfter[h.Key], StringComparer.Ordinal);
                var expected = Expected(JsonNode.Parse(before[i].Json)!, text =>
                    text == "ana" ? result.Tombstone.Value
                    : text == "ana decided." ? result.Tombstone.Value + " decided."
                    : text == "ana has not decided." ? result.Tombstone.Value + " has not decided."
                    : mustGo.Contains(text) ? Redacted.Erased
                    : names.GetValueOrDefault(text, text));
                JsonNode.DeepEquals(JsonNode.Parse(found[i].Json), expected).Should().BeTrue("{0} should be {1}", found[i].Json, expected);
            }

            after.Should().NotContain(r => r.Json.Contains("ana", StringComparison.Ordinal));
        },
        iter: 200);

    [Fact]
    public Task Erasure_LeavesWhatOthersSeeAndEveryFigure() => History.Steps.SampleAsync(
        async steps =>
        {
            var world = await World.Make(steps);
            var (sessions, decisions, responsibilities) = await world.States();

            var tombstone = (await world.App.Data.EraseAsync(Ana)).Tombstone;

            // Another process, which has the old states warm.
            var (sessionsAfter, decisionsAfter, responsibilitiesAfter) = await world.States();
            foreach (var (b, a) in sessions.Zip(sessionsAfter))
            {
                Figures(a).Should().Equal(Figures(b));
                (a.Status, a.OpenedAt, a.EndedAt, a.Visits.Count, a.Queue.Count, a.Items.Count, a.OpenObjections)
                    .Should().Be((b.Status, b.OpenedAt, b.EndedAt, b.Visits.Count, b.Queue.Count, b.Items.Count, b.OpenObjections));
                foreach (var (vb, va) in Others.Select(o => (b.ViewAs(o), a.ViewAs(o))))
                {
                    va.HiddenContributions.Should().Be(vb.HiddenContributions);
                    va.Contributions.Select(c => c with { Author = Back(c.Author), RecordedBy = Back(c.RecordedBy), Text = Kept(c.Text) })
                        .Should().Equal(vb.Contributions.Zip(va.Contributions, (x, y) => x with { Text = y.Text == Redacted.Erased ? "" : x.Text }));
                    va.Contributions.Should().NotContain(c => c.Text == Redacted.Erased && c.Author != tombstone && !c.Author.IsDefault);
                }
            }

            foreach (var (b, a) in decisions.Zip(decisionsAfter))
            {
                (a.Status, a.ClosedAt, a.Verdict?.Kind, a.Verdict?.Reason, a.FirstVerdict?.Kind, a.MinutedAs, a.Declaration!.Electorate.Count)
                    .Should().Be((b.Status, b.ClosedAt, b.Verdict?.Kind, b.Verdict?.Reason, b.FirstVerdict?.Kind, b.MinutedAs, b.Declaration!.Electorate.Count));
                Votes(a).Should().Be(Votes(b));
            }

            foreach (var (b, a) in responsibilities.Zip(responsibilitiesAfter))
            {
                (a is null).Should().Be(b is null);
                (a?.Status, Back(a?.Accountable ?? default), a?.Due, a?.TakenOnAt, a?.ClosedAt, a?.OrphanedAt, a?.Involved.Count, a?.What)
                    .Should().Be((b?.Status, b?.Accountable ?? default, b?.Due, b?.TakenOnAt, b?.ClosedAt, b?.OrphanedAt, b?.Involved.Count, b?.What));
            }

            PersonId Back(PersonId person) => person == tombstone ? Ana : person;
        },
        iter: 100);

    [Fact]
    public Task Erasure_Twice_IsOnce() => History.Steps.SampleAsync(
        async steps =>
        {
            var world = await World.Make(steps);
            await world.App.Data.EraseAsync(Ana);
            var once = await Application.Rows(world.Store);

            var again = await world.App.Data.EraseAsync(Ana);

            (again.IsErased, again.Tombstone.IsDefault, again.Events).Should().Be((false, true, 0));
            (await Application.Rows(world.Store)).Should().Equal(once);
        },
        iter: 30);

    private static string Kept(string text) => text == Redacted.Erased ? string.Empty : text;

    private static JsonNode? Expected(JsonNode? node, Func<string, string> text) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, Expected(p.Value, text)))),
        JsonArray a => new JsonArray([.. a.Select(i => Expected(i, text))]),
        JsonValue v when v.TryGetValue<string>(out var s) => s.StartsWith("delegated:decider=ana", StringComparison.Ordinal) ? s.Replace("ana", text("ana"), StringComparison.Ordinal) : text(s),
        _ => node?.DeepClone(),
    };

    private static object?[] Figures(Session session)
    {
        var counts = session.Contributions.Where(c => !c.IsAnonymous).GroupBy(c => c.Author).ToDictionary(g => g.Key, g => g.Count());
        var figures = Participation.Of(counts);
        return [figures.People, figures.Contributions, figures.Gini.ToString(), figures.Evenness.ToString(), figures.EffectiveSpeakers.ToString()];
    }

    private static object Votes(Decision decision)
    {
        var c = decision.ToRuleContext();
        return (c.Cast, c.Yes, c.FullYes, c.No, c.FullNo, c.ReasonedNo, c.Abstain, c.StandAside, c.Advice, c.OpenObjections);
    }
}
