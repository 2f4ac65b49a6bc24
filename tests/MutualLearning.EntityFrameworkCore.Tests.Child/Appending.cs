using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>
/// Does one command after the other, and says the database and the number of each that is done, until it is killed. In between it closes a
/// secret ballot or an anonymous phase, whose keys the next sweep must find.
/// </summary>
public static class Appending
{
    /// <summary>An application on a database, with a clock that stands still.</summary>
    public static ServiceProvider Application(string provider, string connection) => Services()
        .AddDbContext<StoreContext>(options => StoreContext.Use(options, provider, connection))
        .AddMutualLearning(ml => ml.UseEntityFrameworkCore<StoreContext>())
        .BuildServiceProvider();

    /// <summary>An application without a database.</summary>
    public static ServiceProvider InMemory() => Services().AddMutualLearning().BuildServiceProvider();

    private static IServiceCollection Services() => new ServiceCollection().AddSingleton<IClock>(new TestClock(2026, 3, 4));

    /// <summary>Works on several databases at once: provider, connection, provider, connection …</summary>
    internal static async Task<int> RunAsync(string[] databases)
    {
        using var lines = new Lines();
        var applications = databases.Chunk(2).Select(database => Application(database[0], database[1])).ToList();
        foreach (var application in applications)
        {
            using var scope = application.CreateScope();
            await scope.ServiceProvider.GetRequiredService<IResponsibilities>().FindUnfilteredAsync(new ResponsibilityId("nothing"));
        }

        lines.Say("ready");
        if (Lines.Hear() is { } name)
        {
            Lines.EndWithParent();
            await Task.WhenAll(applications.Select((application, i) => Task.Run(() => AppendAsync(lines, i, application, new Work(name), new Closing(name)))));
        }

        return 0;
    }

    private static async Task AppendAsync(Lines lines, int database, ServiceProvider application, Work work, Closing closing)
    {
        using var scope = application.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IEventStore>();
        var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
        for (var number = 1; ; number++)
        {
            await work.DoAsync(number, store, responsibilities);
            lines.Say(string.Create(CultureInfo.InvariantCulture, $"{database} {number}"));
            await closing.DoAsync(number, scope.ServiceProvider);
        }
    }
}
