using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace Snippets;

/// <summary>A page of an HR application that lists what is overdue.</summary>
public sealed class ReadModelSnippets : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mutual-learning-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task OverdueOnes_AreListed()
    {
        var services = new ServiceCollection()
            .AddDbContext<PeopleDbContext>(o => o.UseSqlite($"Data Source={Path.Combine(folder, "hr.db")}"));
        Register(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeopleDbContext>().Database.EnsureCreatedAsync();
        var all = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
        foreach (var day in Enumerable.Range(1, 3))
        {
            await all.TakeOnAsync(new($"r-{day}"), "Write the rota", new PersonId("ana"), new LocalDate(2026, 11, day));
        }

        await scope.ServiceProvider.GetRequiredService<FeedRunner>().RunOnceAsync();
        var index = scope.ServiceProvider.GetRequiredService<IResponsibilityIndex>();
        var page = await OverdueAsync(index, new PersonId("ana"), today: new(2026, 11, 3), after: null);
        page.Items.Select(i => i.Id.Value).Should().Equal("r-1", "r-2");
        (await MendAsync(scope.ServiceProvider.GetRequiredService<EfReadModels<PeopleDbContext>>())).Should().Be(3);
    }

    // <read-models-register>
    private static void Register(IServiceCollection services) =>
        services.AddMutualLearning(ml => ml
            .UseEntityFrameworkCore<PeopleDbContext>()
            .UseReadModels<PeopleDbContext>()
            .AddFeedService());
    // </read-models-register>

    // <read-models-ask>
    private static async Task<Page<ResponsibilityEntry>> OverdueAsync(
        IResponsibilityIndex index, PersonId person, LocalDate today, string? after)
    {
        if (!Cursor.TryParse(after, out var place))
        {
            throw new FormatException("The address of the page is not one that was given out.");
        }

        var overdue = new ResponsibilityFilter { Accountable = person, DueBefore = today };
        return await index.ListOpenAsync(overdue, new PageRequest { After = place, Limit = 20 });
    }
    // </read-models-ask>

    // <read-models-rebuild>
    private static Task<int> MendAsync(EfReadModels<PeopleDbContext> readModels) => readModels.RebuildAsync(TenantId.Single);
    // </read-models-rebuild>

    private sealed class PeopleDbContext(DbContextOptions<PeopleDbContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseMutualLearning();
    }
}
