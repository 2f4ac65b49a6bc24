using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

/// <summary>An application in memory, and all that it shows to people: what two histories that differ only in who did something must have in common.</summary>
/// <remarks>
/// Ids of anonymous contributions are random, and lists of them are in the order of these ids: words stand for the ids here, and every list is sorted. That orders tell nothing
/// is tested where they are made.
/// </remarks>
internal sealed class Outside : IAppendObserver, IDisposable
{
    public static readonly SessionId Session = new("s");
    public static readonly DecisionId Decision = new("d");

    // Which of equal ballots are turned in an explanation is drawn by the random pseudonyms: asked apart.
    private const string WhatIf = "whatIf";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddMutualLearning();

    private readonly ConcurrentQueue<Appended> appended = [];
    private readonly ServiceProvider services;
    private readonly Instant began;

    public Outside()
    {
        services = new ServiceCollection().AddSingleton<IClock>(Clock).AddSingleton<IAppendObserver>(this).AddMutualLearning().BuildServiceProvider();
        began = Clock.GetCurrentInstant();
    }

    public TestClock Clock { get; } = new(2026, 3, 9);

    public ISessions Sessions => services.GetRequiredService<ISessions>();

    public IDecisions Decisions => services.GetRequiredService<IDecisions>();

    public void OnAppended(Appended appended) => this.appended.Enqueue(appended);

    public void Dispose() => services.Dispose();

    public async Task<string> DoAsync(SessionCommand command) => Text(await Sessions.HandleAsync(Session, command));

    public async Task<string> DoAsync(DecisionCommand command) => Text(await Decisions.HandleAsync(Decision, command));

    public Task StartAsync(Practice practice, params PersonId[] people) =>
        OkAsync(Sessions.HandleAsync(Session, new StartSession(Session, practice, "Learn", [.. people], people[0]) { Openness = SessionOpenness.Open }));

    public Task DeclareAsync(DecisionDeclaration declaration, PersonId by) => OkAsync(Decisions.DeclareAsync(Decision, declaration, by));

    public Task SayAsync(Contribute words) => OkAsync(Sessions.ContributeAsync(Session, words));

    public Task VoteAsync(DecisionCommand ballot) => OkAsync(Decisions.HandleAsync(Decision, ballot));

    /// <summary>The session as some see it: the whole of their views and every list of what is news to them.</summary>
    public async Task<List<string>> SessionAsync(IEnumerable<PersonId> viewers)
    {
        var all = new List<string>();
        var words = (await Sessions.FindUnfilteredAsync(Session))!.Contributions.AsEnumerable().ToDictionary(c => c.Id.Value, c => c.Text);
        foreach (var viewer in viewers)
        {
            var view = await Sessions.ViewAsync(Session, viewer);
            all.Add($"{viewer} sees {Text(view, words)}");
            for (var since = 0L; since <= (view?.Version ?? -1); since++)
            {
                all.Add($"{viewer} since {since} {Text(await Sessions.ListContributionsAsync(Session, viewer, null, since), words)}");
            }
        }

        return all;
    }

    /// <summary>What people may do in the session, and what they are told who try what they may not.</summary>
    public async Task<List<string>> SessionMovesAsync(IEnumerable<PersonId> people)
    {
        var all = new List<string>();
        var said = (await Sessions.FindUnfilteredAsync(Session))!.Contributions.AsEnumerable().ToDictionary(c => c.Id.Value, c => c.Text);
        foreach (var person in people)
        {
            all.Add($"{person} may {Text(await Sessions.MayDoAsync(Session, person), said)}");
            foreach (var id in said.Keys)
            {
                all.Add($"{person} corrects {Text(await Sessions.HandleAsync(Session, new CorrectContribution(new(id), "Other.", person)), said)}");
            }
        }

        return all;
    }

    /// <summary>The decision as everybody sees it: views, explanations, previews, moves, and what those are told who may not close it or step back.</summary>
    public async Task<List<string>> DecisionAsync(IEnumerable<PersonId> people)
    {
        var all = new List<string>();
        foreach (var person in people)
        {
            var view = await Decisions.ViewAsync(Decision, person);
            all.Add($"{person} sees {Text(view)} explained {Text(view?.Explanation)}");
            all.Add($"{person} may {Text(await Decisions.MayDoAsync(Decision, person))}");
            all.Add($"{person} previews {Text(await Decisions.PreviewAsync(Decision, person))}");
            all.Add($"{person} explains {Text(await Decisions.ExplainAsync(Decision, person))}");
        }

        return all;
    }

    /// <summary>What waits for people, what has become due for anybody, and what pages that are open somewhere were told.</summary>
    public async Task<List<string>> AroundAsync(IEnumerable<PersonId> people)
    {
        var all = new List<string>();
        var inbox = services.GetRequiredService<IInbox>();
        foreach (var person in people)
        {
            all.Add($"{person} waits {Text(await inbox.ForAsync(person))}");
        }

        all.Add("due " + Text(await inbox.DueBetweenAsync(began - Duration.FromDays(1), Clock.GetCurrentInstant(), ahead: Duration.FromDays(30))));
        all.AddRange(appended.Select(a => a.ToString()));
        return all;
    }

    public static string Text(object? value, Dictionary<string, string>? words = null)
    {
        var text = Sorted(JsonSerializer.SerializeToNode(value, value?.GetType() ?? typeof(object), Json))?.ToJsonString() ?? "null";
        if (words is null)
        {
            return text;
        }

        foreach (var (id, said) in words)
        {
            text = text.Replace(id, said, StringComparison.Ordinal);
        }

        return Sorted(JsonNode.Parse(text))?.ToJsonString() ?? "null";
    }

    private static JsonNode? Sorted(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Sorted(item?.DeepClone())).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]);
            case JsonObject parts:
                return new JsonObject(parts.Where(static part => part.Key != WhatIf).Select(static part => KeyValuePair.Create(part.Key, Sorted(part.Value?.DeepClone()))));
            default:
                return node;
        }
    }

    private static async Task OkAsync<T>(Task<Result<T>> result)
        where T : class => ((await result) is { IsRefused: true } no ? no.Refusal.ToString() : string.Empty).Should().BeEmpty();
}
