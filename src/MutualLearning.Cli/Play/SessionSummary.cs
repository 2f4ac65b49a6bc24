using System;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using NodaTime;
using Spectre.Console;

namespace MutualLearning.Cli.Play;

/// <summary>Tells what came of a session. People are told of by the roles they held and never by how much they said.</summary>
internal sealed class SessionSummary(IAnsiConsole console, PracticeVocabulary vocabulary, Instant start)
{
    private readonly PlayWords words = new(vocabulary.Language);

    public void Tell(Session session)
    {
        console.WriteLine();
        var ended = session.EndedAt ?? session.OpenedAt ?? start;
        console.Line(Cells.Bold(words.Say(session.Status == SessionStatus.Cancelled ? "cancelled" : "closed", At(ended))));
        Holdings(session);
        Times(session);
        Kinds(session);
    }

    private void Holdings(Session session)
    {
        if (session.Roles.Count == 0)
        {
            return;
        }

        console.Heading(words["who-held"]);
        foreach (var role in session.Roles.GroupBy(h => h.Role))
        {
            console.Line(Cells.Plain($"  {vocabulary.TitleOf(role.Key)}: {string.Join(", ", role.Select(h => h.Person.Value).Distinct(StringComparer.Ordinal))}"));
        }

        foreach (var role in session.Practice!.Roles.Where(r => r.Assignment == RoleAssignment.Rotate && r.Max == 1))
        {
            console.Line(Cells.Plain("  " + words.Say("next-time", vocabulary.TitleOf(role.Id), Next(session, role.Id))));
        }
    }

    // Whoever had no turn yet comes first: so says the rota after this one session.
    private static PersonId Next(Session session, RoleId role)
    {
        var people = session.Participants.Select(p => p.Person);
        var served = session.Roles.Where(h => h.Role == role).Select(h => h.Person);
        return Rota.From([new RotaTurn(people, served)]).Order(people)[0];
    }

    private void Times(Session session)
    {
        console.Heading(words["times"]);
        var table = Cells.Table(words["phase"], "#" + words["runs"], "#" + words["planned"], "#" + words["actual"]);
        var (allPlanned, allActual) = (Duration.Zero, Duration.Zero);
        foreach (var visits in session.Visits.GroupBy(v => v.Phase.Id))
        {
            var planned = Duration.FromMinutes(visits.Sum(v => session.PlannedMinutes(v)));
            var actual = visits.Aggregate(Duration.Zero, (sum, v) => sum + ((v.EndedAt ?? v.StartedAt) - v.StartedAt - v.Paused));
            table.Row(vocabulary.TitleOf(visits.Key), Words.Of(visits.Count()), Words.Of(planned), Words.Of(actual));
            (allPlanned, allActual) = (allPlanned + planned, allActual + actual);
        }

        table.Row(words["total"], Words.Of(session.Visits.Count), Words.Of(allPlanned), Words.Of(allActual));
        console.Write(table);
    }

    private void Kinds(Session session)
    {
        console.Heading(words["contributions"]);
        var kinds = session.Contributions.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{vocabulary.Of(g.Key)} {Words.Of(g.Count())}");
        console.Line(Cells.Plain("  " + (session.Contributions.Count == 0 ? "0" : string.Join(" · ", kinds))));
    }

    private string At(Instant instant) => Words.Of(instant - start);
}
