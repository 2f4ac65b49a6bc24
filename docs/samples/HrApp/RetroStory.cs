using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using HrApp.Entities;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace HrApp;

/// <summary>A retrospective of the team, and what stays of somebody who leaves the company.</summary>
public sealed class RetroStory(Employee[] team, TextWriter output)
{
    private static readonly SessionId Retro = new("retro-48");
    private static readonly DecisionId Try = new("retro-48-try");

    private Employee Ana => Named("Ana");

    private Employee Bruno => Named("Bruno");

    private Employee Emil => Named("Emil");

    public async Task HoldAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<RetroDesk>();
        await OfAsync(desk.OpenAsync(Retro, "Fewer calls at night", team, by: Ana));
        foreach (var person in team)
        {
            await OfAsync(desk.ContributeAsync(Retro, person, ContributionKind.Goal, "Sleep through."));
        }

        // It is their first one, and they know each other: the last actions and the agreement are left out.
        for (var left = 0; left < 3; left++)
        {
            await OfAsync(desk.GoOnAsync(Retro, Ana));
        }

        await OfAsync(desk.ContributeAsync(Retro, Emil, ContributionKind.Evidence, "14 of 23 calls were the disk alarm."));
        await OfAsync(desk.ContributeAsync(Retro, Bruno, ContributionKind.View, "The runbook is out of date."));
        await ShowAsync(desk, "While everybody writes");
        await OfAsync(desk.GoOnAsync(Retro, Ana));
        await ShowAsync(desk, "After it");

        await OfAsync(desk.ContributeAsync(Retro, Ana, ContributionKind.Learning, "We pay at night for what we leave by day."));
        await OfAsync(desk.GoOnAsync(Retro, Ana));
    }

    public async Task DecideAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<RetroDesk>();
        string[] ideas = ["Mute the disk alarm", "Rewrite the runbook"];
        await OfAsync(desk.ContributeAsync(Retro, Emil, ContributionKind.Idea, ideas[0]));
        await OfAsync(desk.ContributeAsync(Retro, Bruno, ContributionKind.Idea, ideas[1]));

        var asked = await desk.AskAsync(Retro, Try, ideas, Ana);
        await output.WriteLineAsync($"Ana asks: {asked.Value.Declaration!.Question} under the rule {asked.Value.Declaration.Rule}");
        await OfAsync(desk.GiveDotsAsync(Try, Emil, (ideas[0], 3)));
        await OfAsync(desk.GiveDotsAsync(Try, Bruno, (ideas[1], 3)));
        await OfAsync(desk.GiveDotsAsync(Try, Ana, (ideas[0], 2), (ideas[1], 1)));
        var tooMany = await desk.GiveDotsAsync(Try, Named("Dora"), (ideas[0], 4));
        await output.WriteLineAsync($"Dora gives 4 dots: {tooMany.Refusal.Code}");

        var decided = await desk.DecideAsync(Try, Ana);
        await output.WriteLineAsync($"{decided.Value.Verdict!.Text}");
        await OfAsync(desk.GoOnAsync(Retro, Ana));

        var task = await desk.TakeOnAsync(Retro, ideas[0], Emil, new LocalDate(2027, 2, 1));
        await output.WriteLineAsync($"{task.Value.What}: {NameOf(task.Value)}, until {task.Value.Due:uuuu-MM-dd}");
        var closed = await desk.CloseAsync(Retro, Ana);
        await output.WriteLineAsync($"The retrospective is {closed.Value.Status}, with {closed.Value.Contributions.Count} contributions");
    }

    /// <summary>First somebody else takes over; then the person is taken out of every record, and the figures stay.</summary>
    public async Task LeaveAsync(IServiceProvider services)
    {
        var responsibilities = services.GetRequiredService<IResponsibilities>();
        await OfAsync(responsibilities.HandOverAsync(new($"{Retro}-1"), to: Bruno.Person, by: Emil.Person));
        await OfAsync(responsibilities.AcceptAsync(new($"{Retro}-1"), Bruno.Person));
        var task = (await responsibilities.FindUnfilteredAsync(new($"{Retro}-1")))!;
        await output.WriteLineAsync($"Emil leaves. {task.What}: {NameOf(task)}");

        var erased = await services.GetRequiredService<IPersonalData>().EraseAsync(Emil.Person);
        await output.WriteLineAsync($"Emil is erased from {erased.Events} events in {erased.Streams} streams");

        var session = await services.GetRequiredService<RetroDesk>().ShowAsync(Retro, Ana);
        var his = session.Contributions.Where(c => c.Author == erased.Tombstone).ToArray();
        await output.WriteLineAsync($"Of the retrospective there are {session.Contributions.Count} contributions, {his.Length} of nobody known: {his[0].Text}");
        var verdict = (await services.GetRequiredService<IDecisions>().FindUnfilteredAsync(Try))!.Verdict;
        await output.WriteLineAsync($"The verdict stands: {verdict!.Text}");
    }

    private async Task ShowAsync(RetroDesk desk, string when)
    {
        var seen = await desk.ShowAsync(Retro, Bruno);
        var last = seen.Contributions.Where(c => c.Kind == ContributionKind.Evidence || c.Kind == ContributionKind.View).Select(c => c.Text);
        await output.WriteLineAsync($"{when}, Bruno sees: {string.Join(" ", last)} {seen.HiddenContributions} hidden");
    }

    // The story goes on only where the library agrees.
    private static async Task<T> OfAsync<T>(Task<Result<T>> asked)
        where T : class
    {
        var result = await asked;
        return result.IsAccepted ? result.Value : throw new InvalidOperationException(result.Refusal.ToString());
    }

    private string NameOf(Responsibility task) => team.Single(e => e.Person == task.Accountable).Name;

    private Employee Named(string name) => team.Single(e => e.Name == name);
}
