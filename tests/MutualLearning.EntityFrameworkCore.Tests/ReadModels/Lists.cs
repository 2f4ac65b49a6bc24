using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

/// <summary>Everything that the lists of a scope say: from the tables, or from the streams themselves.</summary>
internal sealed class Lists(ISessionIndex sessions, IDecisionIndex decisions, IResponsibilityIndex responsibilities, IInbox inbox)
{
    public static readonly LocalDate Day = new(2026, 6, 15);

    public static readonly PersonId[] People = [new("ana"), new("ben"), new("cleo")];

    public static readonly GroupId[] Groups = [new("nurses"), new("doctors")];

    public static Lists OfTables(HrApplication.Scope scope) =>
        new(scope.Get<ISessionIndex>(), scope.Get<IDecisionIndex>(), scope.Get<IResponsibilityIndex>(), scope.Get<IInbox>());

    /// <summary>The slow way, which needs no tables: what the tables must say.</summary>
    public static Lists OfStreams(HrApplication.Scope scope)
    {
        var services = new ServiceCollection()
            .AddSingleton(scope.Get<IEventStore>()).AddSingleton(scope.Get<IPseudonymKeys>()).AddSingleton(scope.Get<ITenantContext>()).AddSingleton(scope.Get<IClock>())
            .AddMutualLearning().BuildServiceProvider();
        return new(
            services.GetRequiredService<ISessionIndex>(),
            services.GetRequiredService<IDecisionIndex>(),
            services.GetRequiredService<IResponsibilityIndex>(),
            services.GetRequiredService<IInbox>());
    }

    public async Task<List<string>> ReadAsync(int limit)
    {
        var all = new List<string>();
        await AddAsync(all, "sessions", limit, page => sessions.ListAsync(page));
        await AddAsync(all, "decisions", limit, page => decisions.ListAsync(page));
        await AddAsync(all, "in force", limit, page => decisions.ListInForceAsync(page));
        await AddAsync(all, "due for review", limit, page => decisions.ListDueForReviewAsync(Day, page));
        await AddAsync(all, "open", limit, page => responsibilities.ListOpenAsync(null, page));
        await AddAsync(all, "overdue", limit, page => responsibilities.ListOpenAsync(new() { DueBefore = Day }, page));
        await AddAsync(all, "open of sessions", limit, page => responsibilities.ListOpenAsync(new() { Sessions = [new("x0"), new("x2"), new("nowhere")] }, page));
        await AddAsync(all, "closed", limit, page => responsibilities.ListClosedAsync(page));
        foreach (var group in Groups)
        {
            await AddAsync(all, "sessions of " + group, limit, page => sessions.ListAsync(page, group));
            await AddAsync(all, "sessions of ana in " + group, limit, page => sessions.ListOfPersonAsync(People[0], page, group));
            await AddAsync(all, "decisions of " + group, limit, page => decisions.ListAsync(page, group));
            await AddAsync(all, "due for review in " + group, limit, page => decisions.ListDueForReviewAsync(Day, page, group));
            await AddAsync(all, "open of " + group, limit, page => responsibilities.ListOpenAsync(new() { Group = group }, page));
            await AddAsync(all, "closed of " + group, limit, page => responsibilities.ListClosedAsync(page, group));
        }

        var now = Day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        foreach (var (days, ahead) in new[] { (1, 0), (3, 30), (400, 0) })
        {
            await AddAsync(all, "due", limit, page => inbox.DueBetweenAsync(now - Duration.FromDays(days), now, DateTimeZone.ForOffset(Offset.FromHours(-7)), Duration.FromHours(ahead), page));
        }

        foreach (var person in People)
        {
            var theirs = new ResponsibilityFilter { Accountable = person };
            await AddAsync(all, "inbox of " + person, limit, page => inbox.ForAsync(person, null, page));
            await AddAsync(all, "inbox in groups of " + person, limit, page => inbox.ForAsync(person, [Groups[0], Groups[1], Groups[0]], page, DateTimeZone.ForOffset(Offset.FromHours(13))));
            await AddAsync(all, "sessions of " + person, limit, page => sessions.ListOfPersonAsync(person, page));
            await AddAsync(all, "open of " + person, limit, page => responsibilities.ListOpenAsync(theirs, page));
            await AddAsync(all, "overdue of " + person, limit, page => responsibilities.ListOpenAsync(theirs with { DueBefore = Day }, page));
        }

        return all;
    }

    private static async Task AddAsync<T>(List<string> all, string name, int limit, System.Func<PageRequest, Task<Page<T>>> read)
        where T : notnull
    {
        var request = new PageRequest { Limit = limit };
        do
        {
            var page = await read(request);
            page.Items.Count.Should().BeLessThanOrEqualTo(limit);
            all.AddRange(page.Items.Select(item => $"{name}: {item}"));
            Cursor.TryParse(page.Next.ToString(), out var next).Should().BeTrue();
            request = request with { After = next };
        }
        while (!request.After.IsDefault);
    }
}
