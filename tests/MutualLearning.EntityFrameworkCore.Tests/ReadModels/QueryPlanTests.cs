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
                data.Add("due for review", "ix_mutual_learning_decisions_review", isFirst);
                data.Add("open", "ix_mutual_learning_responsibilities_due", isFirst);
                data.Add("overdue", "ix_mutual_learning_responsibilities_due", isFirst);
                data.Add("open of a person", "ix_mutual_learning_responsibilities_accountable", isFirst);
                data.Add("overdue of a person", "ix_mutual_learning_responsibilities_accountable", isFirst);
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

    protected abstract string[] NotAllowed { get; }

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
            "due for review" => (await decisions.ListDueForReviewAsync(Day, page)).Items.Count,
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

    protected static string[] FillFrom(string numbers) =>
    [
        $"INSERT INTO mutual_learning_sessions (tenant, id, version, goal, practice, status, at, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'g', 'p', 'Closed', n, 'g' || CAST((n / 2) % 20 AS TEXT) {numbers}",
        $"INSERT INTO mutual_learning_session_people (tenant, session_id, person, at) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 'p' || CAST((n / 2) % 20 AS TEXT), n {numbers}",
        $"INSERT INTO mutual_learning_decisions (tenant, id, version, question, status, declared_at, review_day, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'q', CASE n % 10 WHEN 0 THEN 'Closed' ELSE 'Open' END, n, 20000 + n % 200, 'g' || CAST(6 + (n / 10) % 4 AS TEXT) {numbers}",
        $"INSERT INTO mutual_learning_responsibilities (tenant, id, version, what, accountable, status, is_open, due_day, is_orphaned, group_id) SELECT CASE n % 2 WHEN 0 THEN 'main' ELSE 'other' END, CAST(n AS TEXT), 1, 'w', 'p' || CAST((n / 2) % 20 AS TEXT), 'Open', n % 4 < 2, 20000 + n % 200, n < 0, 'g' || CAST((n / 4) % 20 AS TEXT) {numbers}",
    ];

    public sealed class OnSqliteFile(SqliteFile database) : QueryPlanTests(database, "EXPLAIN QUERY PLAN"), IClassFixture<SqliteFile>
    {
        protected override string[] NotAllowed => ["SCAN", "TEMP B-TREE"];

        protected override string[] Fill =>
        [
            .. FillFrom("FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 20000) SELECT n FROM t) AS t"),
            "ANALYZE",
        ];
    }

    public sealed class OnPostgres(Postgres database) : QueryPlanTests(database, "EXPLAIN"), IClassFixture<Postgres>
    {
        protected override string[] NotAllowed => ["Seq Scan", "Sort", "Bitmap"];

        protected override string[] Fill => [.. FillFrom("FROM generate_series(1, 20000) AS t(n)"), "ANALYZE"];
    }
}
