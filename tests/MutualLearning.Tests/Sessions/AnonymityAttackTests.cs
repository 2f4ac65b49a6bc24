using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What somebody who reads the stored stream afterwards can guess of who said what in an anonymous phase.</summary>
/// <remarks>
/// The simplest guess is the best one known: a note is by whoever the next event names, or the one before. Chance is the part of all notes
/// that the guessed person wrote; the bound is three standard deviations above it (of a Poisson count, which has the greater ones).
/// </remarks>
public sealed class AnonymityAttackTests
{
    private const int Sessions = 200;
    private const int People = 8;

    [Fact]
    public async Task AfterThePhase_ReadyMarksPassesAndArrivals_TellNoMoreThanChance()
    {
        var seed = Environment.GetEnvironmentVariable("MUTUALLEARNING_SEED") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 4711;
        var random = new Random(seed);
        var (notes, chance, before, after) = (0, 0.0, 0, 0);
        for (var i = 0; i < Sessions; i++)
        {
            var (truth, stored) = await RunAsync(random);
            var named = stored.Select(Named).ToList();
            for (var place = 0; place < stored.Count; place++)
            {
                if (stored[place] is Contributed { Author.IsDefault: true } note)
                {
                    var next = named.Skip(place + 1).FirstOrDefault(p => !p.IsDefault);
                    notes++;
                    chance += (double)truth.Values.Count(p => p == next) / truth.Count;
                    after += next == truth[note.Text] ? 1 : 0;
                    before += named.Take(place).LastOrDefault(p => !p.IsDefault) == truth[note.Text] ? 1 : 0;
                }
            }
        }

        var bound = chance + (3 * Math.Sqrt(chance));
        notes.Should().BeGreaterThan(2_000);
        (chance / notes).Should().BeInRange(0.1, 0.2, "somebody who wrote more is guessed more often");
        ((double)after).Should().BeLessThan(bound, $"of {notes} notes, seed {seed}, whoever is named next");
        ((double)before).Should().BeLessThan(bound, $"of {notes} notes, seed {seed}, whoever was named last");
    }

    [Fact]
    public async Task AfterThePhase_NothingTellsInWhichOrderNotesCame()
    {
        var random = new Random(17);
        var inOrder = 0;
        for (var i = 0; i < 100; i++)
        {
            var (truth, stored) = await RunAsync(random);
            var order = truth.Keys.ToList();
            var texts = stored.OfType<Contributed>().Where(c => c.Author.IsDefault).Select(c => order.IndexOf(c.Text)).ToList();
            inOrder += texts.Zip(texts.Skip(1)).Count(pair => pair.First < pair.Second) > texts.Count * 3 / 4 ? 1 : 0;
            texts.Should().BeEquivalentTo(Enumerable.Range(0, truth.Count), "nothing is lost");
            stored.OfType<Contributed>().Where(c => c.Author.IsDefault).Should().OnlyContain(c => c.KeyCheck == null, "the first one is like the others");
        }

        inOrder.Should().BeLessThan(20);
    }

    // People write one to three notes, pass or not, and say at once that they are ready; some leave and come back to write one more.
    private static async Task<(Dictionary<string, PersonId> Truth, List<SessionEvent> Stored)> RunAsync(Random random)
    {
        PersonId[] people = [.. Enumerable.Range(0, People).Select(i => new PersonId("p" + i))];
        var practice = Practice(Phase("write") with { Visibility = Visibility.AnonymousAlways, Exit = new ExitCondition(ExitKind.AllReady) }, Phase("talk")) with { MaxPeople = People };
        var facade = await Facade.StartAsync(practice, people);
        var truth = new Dictionary<string, PersonId>(StringComparer.Ordinal);
        foreach (var person in people.OrderBy(_ => random.Next()).ToList())
        {
            var leaves = random.Next(6) == 0;
            if (leaves)
            {
                await facade.DoAsync(new LeaveSession(person));
                facade.Now += Duration.FromSeconds(random.Next(60));
                await facade.DoAsync(new JoinSession(person));
            }

            for (var left = random.Next(1, 4); left > 0; left--)
            {
                facade.Now += Duration.FromSeconds(random.Next(60));
                var text = "n" + truth.Count;
                await facade.ContributeAsync(person, text, command: person + "-" + left);
                truth.Add(text, person);
            }

            facade.Now += Duration.FromSeconds(random.Next(10));
            await facade.DoAsync(new MarkReady(person));
        }

        await facade.DoAsync(new AdvancePhase(people[0]));
        var events = await facade.EventsAsync();
        events.Where(e => e.Body is Contributed).Should().OnlyContain(e => truth.Keys.All(_ => e.Command.Value != ((Contributed)e.Body).Id.Value));
        return (truth, [.. events.Select(e => e.Body).OfType<SessionEvent>()]);
    }

    private static PersonId Named(SessionEvent body) => body switch
    {
        ReadyMarked e => e.Person,
        ParticipantJoined e => e.Person,
        ParticipantLeft e => e.Person,
        _ => default,
    };
}
