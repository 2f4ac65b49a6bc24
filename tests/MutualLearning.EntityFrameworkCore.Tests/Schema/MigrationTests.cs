using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;
using MutualLearning.Tests.Shared;
using NodaTime;
using Npgsql;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>A host that has a database with data and migrations adds the library, and later a newer version of it.</summary>
public sealed class MigrationTests(SqliteFile file, Postgres postgres) : IClassFixture<SqliteFile>, IClassFixture<Postgres>
{
    private readonly StreamId stream = new(TenantId.Single, "responsibility", "kept");

    [Fact]
    public Task OnSqlite_TheHostMigrates_AndNothingIsLost() => CheckAsync(new Migrating((options, assembly) =>
        options.UseSqlite($"Data Source={file.File}.migrated", sqlite => sqlite.MigrationsAssembly(assembly!))));

    [Fact]
    public async Task OnPostgres_TheHostMigrates_AndNothingIsLost()
    {
        postgres.NewContext().Dispose();
        var connection = new NpgsqlConnectionStringBuilder(postgres.ConnectionString);
        connection.Database += "_migrated";
        var migrating = new Migrating((options, assembly) =>
            options.UseNpgsql(connection.ConnectionString, npgsql => npgsql.MigrationsAssembly(assembly!)));
        await CheckAsync(migrating);
        await using var context = migrating.Context(ModelVersion.Now);
        await context.Database.EnsureDeletedAsync();
    }

    [Fact]
    public void OnSqlServer_TheScriptOfTheMigrations_IsAsApproved()
    {
        var migrating = new Migrating((options, assembly) =>
            options.UseSqlServer("Server=nowhere", server => server.MigrationsAssembly(assembly!)));
        migrating.Add("Start", ModelVersion.Before);
        migrating.Add("AddMutualLearning", ModelVersion.Now);
        using var context = migrating.Context(ModelVersion.Now);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        TransactSql.Errors(script).Should().BeEmpty();
        var timeless = Regex.Replace(script, @"\d{14}_|, N'10\.[\d.]+'", string.Empty).ReplaceLineEndings("\n");
        Approved.Matches(timeless, "tests/MutualLearning.EntityFrameworkCore.Tests/Fixtures/schema/sqlserver-migrations.sql");
    }

    private async Task CheckAsync(Migrating migrating)
    {
        migrating.Add("Start", ModelVersion.Before);
        await using (var before = migrating.Context(ModelVersion.Before))
        {
            await before.Database.MigrateAsync();
            before.Employees.Add(new Employee { Name = "kept" });
            await before.SaveChangesAsync();
            before.Database.HasPendingModelChanges().Should().BeFalse();
        }

        await StepAsync(migrating, "AddMutualLearning", ModelVersion.Earlier, eventsBefore: 0);
        await StepAsync(migrating, "UpgradeMutualLearning", ModelVersion.Now, eventsBefore: 1);
        await using var now = migrating.Context(ModelVersion.Now);
        (await now.Set<FeedCheckpointRow>().AllAsync(c => c.RetryReason == null)).Should().BeTrue("the column is there");
        migrating.Add("Nothing", ModelVersion.Now).Should().NotContain("migrationBuilder.");
    }

    private async Task StepAsync(Migrating migrating, string name, ModelVersion version, int eventsBefore)
    {
        await using (var pending = migrating.Context(version))
        {
            pending.Database.HasPendingModelChanges().Should().BeTrue("the build of the host is to say that a migration is missing");
        }

        migrating.Add(name, version).Should().NotContain("migrationBuilder.Sql(").And.Contain("mutual_learning_");
        await using var context = migrating.Context(version);
        await context.Database.MigrateAsync();
        context.Database.HasPendingModelChanges().Should().BeFalse();
        (await context.Employees.SingleAsync()).Name.Should().Be("kept");
        var database = new EfDatabase<GrowingContext>(context);
        var store = new EfEventStore<GrowingContext>(database, SystemClock.Instance, BuiltIn.Events);
        (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(eventsBefore);
        var body = new ResponsibilityBlocked(default, new PersonId("ana"), name, default);
        (await store.AppendAsync(new Append(stream, eventsBefore, new CommandId(name), [body]), CancellationToken.None))
            .Should().Be(AppendResult.Appended);
        (await store.ReadAsync(stream, eventsBefore, CancellationToken.None))[0].Body.Should().Be(body);
        await new EfPseudonymKeys<GrowingContext>(database).DestroyAsync(stream, name, CancellationToken.None);
    }
}
