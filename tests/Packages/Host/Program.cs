// A host of the packages as they were packed. It plays every practice of the catalogue, tries rules and the stores in memory by the kits,
// reads a log, and on .NET reads a series. It ends with 0 when all of it worked. On .NET Framework it runs on Mono as well.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace Host;

internal static class Program
{
    private static async Task<int> Main()
    {
        var watch = Stopwatch.StartNew();
        var events = 0;
        var practices = 0;
        foreach (var practice in PracticeCatalogue.BuiltIn.All)
        {
            events += await PlayAsync(practice);
            practices++;
        }

        var checks = await Kits.RunAsync();
        await ReadALogAsync();
#if NET
        ReadASeries();
#endif
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}: {practices} practices played, {events} contributions, {checks} checks passed, {watch.ElapsedMilliseconds} ms");
        return 0;
    }

    private static async Task<int> PlayAsync(Practice practice)
    {
        var clock = new TestClock(2026, 3, 2);
        using var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
        using var scope = provider.CreateScope();
        var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
        var people = ValueList<PersonId>.Of(Enumerable.Range(0, practice.MinPeople).Select(i => new PersonId("p" + i)));
        var started = await sessions.StartAsync(new("s"), practice.Id, "Try the packages", people, people[0]);
        Require(started.IsAccepted, $"{practice.Id}: {(started.IsAccepted ? "" : started.Refusal.ToString())}");
        var played = await new Rehearsal(sessions, scope.ServiceProvider.GetRequiredService<IDecisions>(), clock, new("s"), 1).PlayAsync();
        Require(played.Status == SessionStatus.Closed, $"{practice.Id} was not played to its end.");
        return played.Contributions.Count;
    }

    private static async Task ReadALogAsync()
    {
        using var log = new MemoryStream(Encoding.UTF8.GetBytes("10:00 <ana> PROPOSAL: Go\n10:01 <ben> +1\n10:02 <ana> RESOLVED: Go\n"));
        var record = await ScribeLogReader.ReadAsync(log, new ScribeOptions());
        Require(record.Value.Resolutions.Count == 1, "The log was not read.");
    }

#if NET
    private static void ReadASeries()
    {
        var retro = new SessionSeries(
            new SeriesId("retro@example.org"), new PracticeId("open-meeting"), "Learn from the week",
            new LocalDateTime(2026, 3, 24, 9, 0), "Europe/Berlin", 60, "FREQ=WEEKLY;BYDAY=TU");
        var next = MutualLearning.Interchange.Calendars.SeriesCalendar.Next(retro, Instant.FromUtc(2026, 3, 1, 0, 0), 3).Value;
        Require(next.Count == 3, "The series was not read.");
    }
#endif

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
