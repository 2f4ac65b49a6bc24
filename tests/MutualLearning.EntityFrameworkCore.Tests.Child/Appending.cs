using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>Does one command after the other, and says the number of each that is done, until it is killed.</summary>
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

    internal static async Task<int> RunAsync(string provider, string connection)
    {
        using var lines = new Lines();
        await using var application = Application(provider, connection);
        using var scope = application.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IEventStore>();
        var responsibilities = scope.ServiceProvider.GetRequiredService<IResponsibilities>();
        await responsibilities.FindAsync(new ResponsibilityId("nothing"));
        lines.Say("ready");
        if (Lines.Hear() is not { } name)
        {
            return 0;
        }

        var work = new Work(name);
        for (var number = 1; ; number++)
        {
            await work.DoAsync(number, store, responsibilities);
            lines.Say(number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
