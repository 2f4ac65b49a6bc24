using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Practices;

namespace Snippets;

public sealed class TenantSnippets
{
    [Fact]
    public async Task APracticeOfTheTenant_IsRun()
    {
        var services = new ServiceCollection().AddScoped<CompanyTables>();
        Register(services);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        var started = await scope.ServiceProvider.GetRequiredService<ISessions>().StartAsync(new("s"), new("huddle"), "Talk", [new PersonId("ana")], new("ana"));

        started.Value.PracticeTitle.Should().Be("Huddle");
    }

    // <tenant-practices>
    private sealed class CompanyPractices(CompanyTables tables) : IPracticeSource
    {
        public async Task<Practice?> FindAsync(PracticeId id, CancellationToken cancellationToken = default) =>
            await tables.FindPracticeAsync(id.Value, cancellationToken) is { } json ? Practice.FromJson(json) : null;
    }

    private static void Register(IServiceCollection services) =>
        services.AddMutualLearning(ml => ml.UsePracticeSource<CompanyPractices>());
    // </tenant-practices>

    private sealed class CompanyTables
    {
        private const string Row = """
            { "id": "huddle", "title": "Huddle", "purpose": "Talk for a minute.",
              "phases": [ { "id": "talk", "minutes": 1, "allows": [ { "kinds": ["view"] } ] } ] }
            """;

        public Task<string?> FindPracticeAsync(string id, CancellationToken cancellationToken) =>
            Task.FromResult(id == "huddle" ? Row : null);
    }
}
