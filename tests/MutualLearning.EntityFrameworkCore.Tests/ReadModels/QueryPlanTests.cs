using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

/// <summary>Every list is read through its index, in the order of the index: no table is read whole, and nothing is sorted.</summary>
public abstract class QueryPlanTests(TestDatabase database, string explain)
{
    private static readonly PersonId Ana = new("p6");
    private static readonly GroupId Nurses = new("g6");
    private static readonly LocalDate Day = DayNumber.ToDate(20_100);

    public static TheoryData<string, string, bool> Lists
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var isFirst in new[] { true, false })
            {
                data.Add("sessions", "ix_mutual_learning_sessions_at", isFirst);
                data.Add("sessions of a person", "ix_mutual_learning_session_people_at", isFirst);
                data.Add("decisions", "ix_mutual_learning_decisions_declared", isFirst);
                data.Add("decisions in force", "ix_mutual_learning_decisions_declared", isFirst);
                data.Add("due for review", "ix_mutual_learning_decisions_review", isFirst);
                data.Add("open", "ix_mutual_learning_responsibilities_due", isFirst);
                data.Add("overdue", "ix_mutual_learning_responsibilities_due", isFirst);
                data.Add("open of a person", "ix_mutual_learning_responsibilities_accountable", isFirst);
                data.Add("overdue of a person", "ix_mutual_learning_responsibilities_accountable", isFirst);
                data.Add("inbox of a person", "ix_mutual_learning_inbox_person", isFirst);
                data.Add("sessions of a group", "ix_mutual_learning_sessions_group", isFirst);
                data.Add("decisions of a group", "ix_mutual_learning_decisions_group_declared", isFirst);
                data.Add("due for review in a group", "ix_mutual_learning_decisions_group_review", isFirst);
                data.Add("open of a group", "ix_mutual_learning_responsibilities_group", isFirst);
                data.Add("closed of a group", "ix_mutual_learning_responsibilities_group", isFirst);
                data.Add("closed", "ix_mutual_learning_responsibilities_due", isFirst);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task AList_IsReadThroughItsIndex(string list, string index, bool isFirst)
    {
        var plans = new PlanLog(explain);
        using var application = new HrApplication(database, plans);
        using var scope = application.Open();
        await FillAsync(scope.Context);
        plans.IsOn = true;

        var items = await ReadAsync(scope, list, isFirst);

        items.Should().Be(20, "there is enough to list");
        var plan = plans.Plans.Should().ContainSingle().Subject;
        plan.Should().Contain(index);
        NotAllowed.Should().NotContain(words => plan.Contains(words, StringComparison.Ordinal), "this is the plan: {0}", plan);
    }

    // Several parts, each of which reads no more than a page; what they found is sorted together.
    [Theory]
    [InlineData("inbox", "ix_mutual_learning_inbox_person")]
    [InlineData("inbox", "ix_mutual_learning_inbox_group")]
    [InlineData("due", "ix_mutual_learning_inbox_due")]
    [InlineData("due", "ix_mutual_learning_inbox_since")]
    public async Task AnInbox_IsReadThroughItsIndexes(string list, string index)
    {
        var plans = new PlanLog(explain);
        using var application = new HrApplication(database, new TestClock(DayNumber.ToDate(20_050).AtMidnight().InUtc().ToInstant()), plans);
        using var scope = application.Open();
        await FillAsync(scope.Context);
        plans.IsOn = true;
        foreach (var after in new[] { default, new Cursor(Place(20_052), "5") })
        {
            var (inbox, page) = (scope.Get<IInbox>(), new PageRequest { Limit = 20, After = after });
            var from = DayNumber.ToDate(20_051).AtMidnight().InUtc().ToInstant();
            var items = list == "due"
                ? (await inbox.DueBetweenAsync(from, from + Duration.FromDays(4), page: page)).Items.Count
                : (await inbox.ForAsync(Ana, [Nurses, new("g7")], page)).Items.Count;
            items.Should().Be(20, "there is enough to list");
        }

        // The others look whether the person may see what is orphaned in a group.
        var ours = plans.Plans.Where(p => p.Contains("mutual_learning_inbox", StringComparison.Ordinal)).ToList();
        ours.Should().HaveCount(2).And.Contain(plan => plan.Contains(index, StringComparison.Ordinal));
        foreach (var plan in ours)
        {
            ReadWhole(plan).Should().BeEmpty("this is the plan: {0}", plan);
        }
    }

    // Statistics promise a page of what got its date late, and there is none: in the order of places the table would be read whole to find that out.
    [Fact]
    public async Task WhatGotItsDateLate_IsFoundByWhen()
    {
        var plans = new PlanLog(explain);
        using var application = new HrApplication(database, new TestClock(DayNumber.ToDate(20_050).AtMidnight().InUtc().ToInstant()), plans);
        using var scope = application.Open();
        await FillAsync(scope.Context);
        await using var transaction = await scope.Context.Database.BeginTransactionAsync();
        await scope.Context.Database.ExecuteSqlRawAsync("UPDATE mutual_learning_inbox SET since = 20052 * CAST(864000000000 AS BIGINT) WHERE due_day > 20120");
        await scope.Context.Database.ExecuteSqlRawAsync("ANALYZE");
        plans.IsOn = true;
        foreach (var after in new[] { default, new Cursor(Place(20_040), "5") })
        {
            var from = DayNumber.ToDate(20_051).AtMidnight().InUtc().ToInstant();
            await scope.Get<IInbox>().DueBetweenAsync(from, from + Duration.FromDays(4), page: new PageRequest { Limit = 20, After = after });
        }

        foreach (var plan in plans.Plans.Should().HaveCount(2).And.Subject)
        {
            plan.Should().Contain("ix_mutual_learning_inbox_since");
            plan.Split("ix_mutual_learning_inbox_due").Should().HaveCount(2, "only what is due by the calendar is read in the order of places: {0}", plan);
        }
    }

    protected abstract string[] NotAllowed { get; }

    /// <summary>The tables that a plan reads whole.</summary>
    protected abstract IEnumerable<string> ReadWhole(string plan);

    protected abstract string[] Fill { get; }

    private static async Task<int> ReadAsync(HrApplication.Scope scope, string list, bool isFirst)
    {
        var (sessions, decisions, duties) = (scope.Get<ISessionIndex>(), scope.Get<IDecisionIndex>(), scope.Get<IResponsibilityIndex>());
        var page = new PageRequest { Limit = 20, After = isFirst ? default : new Cursor(list.Contains("session") || list.StartsWith("decisions", StringComparison.Ordinal) ? 15_000 : 20_050, "5") };
        var theirs = new ResponsibilityFilter { Accountable = Ana };
        return list switch
        {
            "sessions" => (await sessions.ListAsync(page)).Items.Count,
            "sessions of a person" => (await sessions.ListOfPersonAsync(Ana, page)).Items.Count,
            "decisions" => (await decisions.ListAsync(page)).Items.Count,
            "decisions in force" => (await decisions.ListInForceAsync(page)).Items.Count,
            "due for review" => (await decisions.ListDueForReviewAsync(Day, page)).Items.Count,
            "inbox of a person" => (await scope.Get<IInbox>().ForAsync(Ana, null, page with { After = isFirst ? default : new Cursor(Place(20_050), "5") })).Items.Count,
            "sessions of a group" => (await sessions.ListAsync(page, Nurses)).Items.Count,
            "decisions of a group" => (await decisions.ListAsync(page, Nurses)).Items.Count,
            "due for review in a group" => (await decisions.ListDueForReviewAsync(Day, page, Nurses)).Items.Count,
            "open of a group" => (await duties.ListOpenAsync(new() { Group = Nurses }, page)).Items.Count,
            "closed of a group" => (await duties.ListClosedAsync(page, Nurses)).Items.Count,
            "open" => (await duties.ListOpenAsync(null, page)).Items.Count,
            "overdue" => (await duties.ListOpenAsync(new() { DueBefore = Day }, page)).Items.Count,
            "open of a person" => (await duties.ListOpenAsync(theirs, page)).Items.Count,
            "overdue of a person" => (await duties.ListOpenAsync(theirs with { DueBefore = Day }, page)).Items.Count,
            _ => (await duties.ListClosedAsync(page)).Items.Count,
        };
    }

    // 20,000 of each, over 20 people and 200 days, in two tenants.
    private async Task FillAsync(HrContext context)
    {
        if (await context.Set<Model.SessionRow>().AnyAsync())
        {
            return;
        }

        foreach (var sql in Fill)
        {
            await context.Database.ExecuteSqlRawAsync(sql);
        }
    }

    // Where an item stands that is due on a day: after the day, in sixteenths of 100 nanoseconds.
    private static long Place(int day) => (day + 1L) * NodaConstants.TicksPerDay * 16;

    protected static string[] FillFrom(string numbers) =>
    [
        $"INSERT INTO mutual_learning_inbox (tenant, kind, stream_id, id, person, group_id, item, place, due_day, since) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, 'responsibility', CAST(n AS TEXT), CAST(n AS TEXT), CASE n % 10 WHEN 0 THEN NULL ELSE 'p' || CAST((n / 2) % 20 AS TEXT) END, CASE n % 10 WHEN 0 THEN 'g' || CAST(6 + (n / 10) % 4 AS TEXT) ELSE NULL END, CASE n % 10 WHEN 0 THEN 'Orphaned' ELSE 'Responsibility' END, (20001 + n % 200) * CAST(13824000000000 AS BIGINT), 20000 + n % 200, n * CAST(864000000000 AS BIGINT) {numbers}",
        $"INSERT INTO mutual_learning_sessions (tenant, id, version, goal, practice, status, at, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'g', 'p', 'Closed', n, 'g' || CAST((n / 2) % 20 AS TEXT) {numbers}",
        $"INSERT INTO mutual_learning_session_people (tenant, session_id, person, at) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 'p' || CAST((n / 2) % 20 AS TEXT), n {numbers}",
        $"INSERT INTO mutual_learning_decisions (tenant, id, version, question, status, verdict, declared_at, review_day, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'q', CASE n % 10 WHEN 0 THEN 'Open' ELSE 'Closed' END, CASE n % 10 WHEN 0 THEN NULL ELSE 'Adopted' END, n, 20000 + n % 200, 'g' || CAST(6 + (n / 10) % 4 AS TEXT) {numbers}",
        $"INSERT INTO mutual_learning_responsibilities (tenant, id, version, what, accountable, status, is_open, due_day, is_orphaned, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'w', 'p' || CAST((n / 2) % 20 AS TEXT), 'Open', n % 4 < 2, 20000 + n % 200, n < 0, 'g' || CAST((n / 4) % 20 AS TEXT) {numbers}",
    ];

    public sealed class OnSqliteFile(SqliteFile database) : QueryPlanTests(database, "EXPLAIN QUERY PLAN"), IClassFixture<SqliteFile>
    {
        protected override string[] NotAllowed => ["SCAN", "TEMP B-TREE"];

        // A part that was cut to a page has a name of its own.
        protected override IEnumerable<string> ReadWhole(string plan) => plan.Split('\n').Where(line =>
            line.StartsWith("SCAN ", StringComparison.Ordinal) && !plan.Contains("CO-ROUTINE " + line[5..], StringComparison.Ordinal));

        protected override string[] Fill =>
        [
            .. FillFrom("FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 20000) SELECT n FROM t) AS t"),
            "ANALYZE",
        ];
    }

    public sealed class OnPostgres(Postgres database) : QueryPlanTests(database, "EXPLAIN"), IClassFixture<Postgres>
    {
        protected override string[] NotAllowed => ["Seq Scan", "Sort", "Bitmap"];

        protected override IEnumerable<string> ReadWhole(string plan) => plan.Split('\n').Where(line => line.Contains("Seq Scan", StringComparison.Ordinal));

        protected override string[] Fill => [.. FillFrom("FROM generate_series(1, 20000) AS t(n)"), "ANALYZE"];
    }
}
