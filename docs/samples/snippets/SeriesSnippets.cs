using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Interchange.Calendars;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace Snippets;

public sealed class SeriesSnippets
{
    private static readonly PersonId ana = new("ana");
    private static readonly PersonId bruno = new("bruno");
    private static readonly PersonId dora = new("dora");

    [Fact]
    public void ASeries_IsACalendar()
    {
        // <series-next>
        var retro = new SessionSeries(
            new SeriesId("retro@example.org"), new PracticeId("open-meeting"), "Learn from the week",
            Start: new LocalDateTime(2026, 3, 24, 9, 0), Zone: "Europe/Berlin", Minutes: 60, Rule: "FREQ=WEEKLY;BYDAY=TU")
        {
            Exceptions = [new LocalDateTime(2026, 4, 7, 9, 0)],
        };

        var next = SeriesCalendar.Next(retro, from: Instant.FromUtc(2026, 3, 1, 0, 0), count: 3).Value;
        foreach (var occurrence in next)
        {
            Console.WriteLine($"{occurrence.Local} is {occurrence.Start}");   // 9:00 stays 9:00, before and after 29 March
        }

        // </series-next>
        next.Select(o => o.Start.InUtc().Hour).Should().Equal(8, 7, 7);

        // <series-calendar>
        var calendar = SeriesCalendar.Write([retro], now: Instant.FromUtc(2026, 3, 1, 0, 0)).Value;
        var read = SeriesCalendar.Read(calendar);
        Console.WriteLine(read.IsRead ? $"{read.Value.Count} series" : read.Failure.ToString());
        // </series-calendar>
        read.Value.Should().Equal(retro);
    }

    [Fact]
    public void RotaAndPairing_GoOnOverASeries()
    {
        // <series-rota>
        var rota = Rota.From([new RotaTurn([ana, bruno, dora], [ana]), new RotaTurn([ana, bruno, dora], [dora])]);
        Console.WriteLine(rota.Order([ana, bruno, dora])[0]);              // bruno
        Console.WriteLine(rota.Fairness([ana, bruno, dora]).Gap);          // 1/2
        // </series-rota>
        rota.Order([ana, bruno, dora])[0].Should().Be(bruno);
        rota.Fairness([ana, bruno, dora]).Gap.Should().Be(new Rational(1, 2));

        // <series-pairing>
        var people = ValueList<PersonId>.Of(Enumerable.Range(1, 30).Select(i => new PersonId($"p{i}")));
        var rounds = Pairing.Rounds(new PairingRequest(people, Size: 5), rounds: 4);
        Console.WriteLine(rounds.Sum(r => r.Repeats));                     // 0: nobody meets anybody twice
        // </series-pairing>
        rounds.Sum(r => r.Repeats).Should().Be(0);
    }
}
