using System;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Sessions;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Benchmarks.Structure;

/// <summary>From nothing to the first stored event of a session, each step with the processor time of this process.</summary>
internal static class Startup
{
    public static void Run()
    {
        var all = TimeSpan.Zero;
        var services = new ServiceCollection();
        Step("AddMutualLearning", () => services.AddMutualLearning());
        ServiceProvider? provider = null;
        Step("first ISessions", () => (provider = services.BuildServiceProvider()).CreateScope().ServiceProvider.GetRequiredService<ISessions>());
        PersonId ana = new("ana"), ben = new("ben"), cai = new("cai");
        var session = new SessionId("s");
        var sessions = provider!.CreateScope().ServiceProvider.GetRequiredService<ISessions>();
        Step("first session of a named practice", () => _ = sessions.StartAsync(session, new PracticeId("retrospective"), "Learn", [ana, ben, cai], ana).GetAwaiter().GetResult().Value);
        Step("first event written and read as JSON", () =>
        {
            var body = new SessionPaused(default, ana, "tea");
            _ = BuiltIn.Events.Read(BuiltIn.Events.NameOf(body)!, BuiltIn.Events.Write(body));
        });
        Console.WriteLine("all together\t" + all.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));

        void Step(string name, Action work)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            work();
            var took = Process.GetCurrentProcess().TotalProcessorTime - before;
            all += took;
            Console.WriteLine(name + "\t" + took.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture));
        }
    }
}
