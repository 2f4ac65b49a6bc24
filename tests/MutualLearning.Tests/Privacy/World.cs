using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Privacy;

/// <summary>A store after a random history, the process that made it, and another one that watches.</summary>
internal sealed class World
{
    private World(InMemoryEventStore store, IPseudonymKeys keys)
    {
        (Store, Keys, App, Watcher) = (store, keys, new Application(store, keys), new Application(store, keys));
        Past = new History(App);
    }

    public InMemoryEventStore Store { get; }

    public IPseudonymKeys Keys { get; }

    public Application App { get; }

    public Application Watcher { get; }

    public History Past { get; }

    public static async Task<World> Make((int, int, int, int)[] steps)
    {
        var world = new World(new InMemoryEventStore(), new InMemoryPseudonymKeys());
        await world.Past.RunAsync(steps);
        return world;
    }

    public async Task<(List<Session>, List<Decision>, List<Responsibility?>)> States()
    {
        var (sessions, decisions, responsibilities) = (new List<Session>(), new List<Decision>(), new List<Responsibility?>());
        foreach (var id in History.Sessions)
        {
            sessions.Add((await Watcher.Sessions.FindUnfilteredAsync(id))!);
        }

        foreach (var id in History.Decisions)
        {
            decisions.Add((await Watcher.Decisions.FindUnfilteredAsync(id))!);
        }

        foreach (var id in History.Responsibilities)
        {
            responsibilities.Add(await Watcher.Responsibilities.FindUnfilteredAsync(id));
        }

        return (sessions, decisions, responsibilities);
    }

    /// <summary>Everything that Ana said and that can be known to be hers.</summary>
    public async Task<HashSet<string>> WordsThatMustGo()
    {
        var (sessions, decisions, _) = await States();
        var recused = await Recused();
        var isSecretOver = !decisions.Single(d => d.Id.Value == "secret").IsOpen;
        return Past.Own
            .Where(o => o.Value.By == Template.Ana)
            .Where(o => o.Value.Contribution.IsDefault || IsKnown(sessions.Single(s => s.Id.Value == o.Value.Stream.Id), o.Value.Contribution))
            .Where(o => o.Value.Stream.Id != "secret" || !isSecretOver || !IsBallot(o.Key))
            .Select(o => o.Key)
            .ToHashSet(StringComparer.Ordinal);

        bool IsBallot(string text) => decisions.Single(d => d.Id.Value == "secret").Objections.All(o => o.Reason != text && o.Settled != text)
            && !recused.Contains(text);

        static bool IsKnown(Session session, ContributionId id) =>
            session.FindContribution(id) is { } c && (!c.IsAnonymous || c.Visit == session.Visit?.Number);
    }

    /// <summary>What was said in sessions and is still there.</summary>
    public async Task<HashSet<string>> StoredWords()
    {
        var (sessions, _, _) = await States();
        return Past.Own
            .Where(o => o.Value.Contribution != default && o.Value.Stream.Kind == "session")
            .Where(o => sessions.Single(s => s.Id.Value == o.Value.Stream.Id).Contributions.Any(c => c.Id == o.Value.Contribution && c.Text == o.Key))
            .Select(o => o.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What stands for a person behind the keys that live.</summary>
    public async Task<Dictionary<StreamId, string>> HiddenNames(PersonId person)
    {
        var (sessions, decisions, _) = await States();
        var scopes = sessions.Where(s => s.Visit is { Phase.IsAnonymous: true, Acted.Count: > 0 })
            .Select(s => (Stream: new StreamId(TenantId.Single, "session", s.Id.Value), Scope: "visit-" + s.Visit!.Number))
            .Concat(decisions.Where(d => d.IsOpen && d.Declaration!.Secrecy == Secrecy.Secret)
                .Select(d => (Stream: new StreamId(TenantId.Single, "decision", d.Id.Value), Scope: "ballot")));
        var names = new Dictionary<StreamId, string>();
        foreach (var (stream, scope) in scopes)
        {
            names[stream] = Pseudonym.Of((await Keys.GetOrCreateAsync(stream, scope, CancellationToken.None))!, person).Value;
        }

        return names;
    }

    private async Task<HashSet<string>> Recused() => [.. (await Store.ReadAsync(new StreamId(TenantId.Single, "decision", "secret"), 0, CancellationToken.None))
        .Select(e => e.Body).OfType<VoterRecused>().Select(e => e.Reason)];
}
