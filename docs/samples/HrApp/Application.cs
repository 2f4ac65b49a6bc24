using System;
using System.Threading.Tasks;
using HrApp.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HrApp;

/// <summary>The services of the application, and a scope for each thing that somebody does.</summary>
public sealed class Application(string file) : IAsyncDisposable
{
    private readonly ServiceProvider services = Register(new ServiceCollection(), $"Data Source={file};Pooling=False").BuildServiceProvider();

    public async Task AsAsync(string company, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Company>().Name = company;
        await work(scope.ServiceProvider);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    // <persistence-register>
    private static IServiceCollection Register(IServiceCollection services, string connectionString) => services
        .AddScoped<LeaveDesk>()
        .AddScoped<RetroDesk>()
        .AddDbContext<HrDbContext>(options => options.UseSqlite(connectionString))
        .AddMutualLearning(ml => ml
            .UseEntityFrameworkCore<HrDbContext>()
            .UseTenantContext<Company>()
            .AddDecisionRule<CoverRule>()
            .AddFeedHandler<LetterHandler>());

    // </persistence-register>
}
