using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using HrApp.Data;
using HrApp.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Responsibilities;
using MutualLearning.Streams.Feeds;

namespace HrApp;

/// <summary>What happens in two companies that use the same application.</summary>
public sealed class Story(Application application, TextWriter output)
{
    private const string North = "north";
    private static readonly DateOnly From = new(2027, 1, 11);
    private static readonly DateOnly To = new(2027, 1, 15);

    private Employee[] team = [];

    private Employee Emil => team.Single(e => e.Name == "Emil");

    private DecisionId Leave => new($"leave-{Emil.Id}-{From:yyyy-MM-dd}");

    public async Task TellAsync()
    {
        await application.AsAsync(North, MigrateAsync);
        await application.AsAsync(North, AskAsync);
        await application.AsAsync(North, AskAgainAsync);
        await application.AsAsync(North, VoteAsync);
        await application.AsAsync(North, DecideAsync);
        await application.AsAsync(North, TellEmilAsync);
        await application.AsAsync(North, ExplainAsync);
        var retro = new RetroStory(team, output);
        await application.AsAsync(North, retro.HoldAsync);
        await application.AsAsync(North, retro.DecideAsync);
        await application.AsAsync(North, retro.LeaveAsync);
        await application.AsAsync("south", LookFromOutsideAsync);
    }

    private async Task MigrateAsync(IServiceProvider services)
    {
        var context = services.GetRequiredService<HrDbContext>();
        await context.Database.MigrateAsync();
        team = [.. new[] { "Ana", "Bruno", "Dora", "Emil" }.Select(name => new Employee { Company = North, Name = name })];
        context.Employees.AddRange(team);
        await context.SaveChangesAsync();
        await output.WriteLineAsync($"Migrations: {string.Join(", ", (await context.Database.GetAppliedMigrationsAsync()).Select(m => m[15..]))}");
    }

    private async Task AskAsync(IServiceProvider services)
    {
        var asked = await services.GetRequiredService<LeaveDesk>().AskAsync(Emil, From, To, team.Where(e => e != Emil));
        await output.WriteLineAsync($"Emil asks: {asked.Value.Declaration!.Question}, under the rule {asked.Value.Declaration.Rule}");
    }

    private async Task AskAgainAsync(IServiceProvider services)
    {
        var again = await services.GetRequiredService<LeaveDesk>().AskAsync(Emil, From, To, team);
        var rows = await services.GetRequiredService<HrDbContext>().LeaveRequests.CountAsync();
        await output.WriteLineAsync($"Emil asks again: {again.Refusal.Code}, and there is still {rows} row");
    }

    private async Task VoteAsync(IServiceProvider services)
    {
        var decisions = services.GetRequiredService<IDecisions>();
        foreach (var (name, stance) in new[] { ("Ana", Stance.Yes), ("Bruno", Stance.Abstain), ("Dora", Stance.Yes), ("Emil", Stance.Yes) })
        {
            var cast = await decisions.CastAsync(Leave, team.Single(e => e.Name == name).Person, stance);
            await output.WriteLineAsync($"{name} votes {stance}{(cast.IsRefused ? $": {cast.Refusal.Code}" : string.Empty)}");
        }
    }

    private async Task DecideAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<LeaveDesk>();
        var request = await desk.RequestOfAsync(Emil);
        var decided = await desk.DecideAsync(request, by: team[0], cover: team[2]);
        await output.WriteLineAsync($"{decided.Value.Verdict} The request is {request.Status}");
        var cover = (await services.GetRequiredService<IResponsibilities>().FindUnfilteredAsync(new(request.DecisionKey)))!;
        await output.WriteLineAsync($"{cover.What}: {team.Single(e => e.Person == cover.Accountable).Name}, until {cover.Due:uuuu-MM-dd}");
    }

    // In a web application a background service does this: ml.AddFeedService().
    private async Task TellEmilAsync(IServiceProvider services)
    {
        var runner = services.GetRequiredService<FeedRunner>();
        while (await runner.RunOnceAsync() > 0)
        {
        }

        var letter = await services.GetRequiredService<HrDbContext>().Letters.SingleAsync(l => l.EmployeeId == Emil.Id);
        await output.WriteLineAsync($"A letter for Emil: {letter.Text}");
    }

    private async Task ExplainAsync(IServiceProvider services)
    {
        var rows = services.GetRequiredService<HrDbContext>().Set<EventRow>().Where(e => e.Tenant == North);
        await output.WriteLineAsync("What the database holds about it:");
        foreach (var e in await rows.OrderBy(e => e.Kind).ThenBy(e => e.Version).Select(e => new { e.Kind, e.Version, e.Name }).ToListAsync())
        {
            await output.WriteLineAsync($"  {e.Kind} {e.Version}: {e.Name}");
        }
    }

    private async Task LookFromOutsideAsync(IServiceProvider services)
    {
        var found = await services.GetRequiredService<IDecisions>().FindUnfilteredAsync(Leave);
        await output.WriteLineAsync($"The other company looks for it: {(found is null ? "nothing" : "everything")}");
    }
}
