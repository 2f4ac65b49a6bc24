using System;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Storage.Queries;
using NodaTime;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws one session of a store.</summary>
internal static class SessionCard
{
    public static void Write(IAnsiConsole console, SessionDetail session)
    {
        console.Line(Cells.Bold(session.Session.Goal));
        console.Line(Cells.Quiet(
            $"{session.Session.Id} · {session.Session.At} · {session.Session.Practice} · {session.Session.Status} · "
            + Words.Count(session.Contributions, "contribution", "contributions")));
        console.Heading("Who was there");
        foreach (var role in session.Roles.GroupBy(r => r.Role, StringComparer.Ordinal))
        {
            console.Line(Cells.Plain($"{role.Key}: {string.Join(", ", role.Select(r => r.Name))}"));
        }

        foreach (var group in session.People.GroupBy(p => p.Attended).OrderByDescending(g => g.Key))
        {
            console.Line(Cells.Plain($"{(group.Key ? "there" : "not there")}: {string.Join(", ", group.Select(p => p.Name))}"));
        }

        console.Heading("Topics");
        var topics = Cells.Table("Topic", "#Time");
        foreach (var topic in session.Topics)
        {
            topics.Row(topic.Title, Words.Of(Duration.FromSeconds(topic.Seconds)));
        }

        console.Write(topics);
        console.Heading("Decisions");
        StoreTables.Decisions(console, session.Decisions);
        console.Heading("Responsibilities");
        StoreTables.Responsibilities(console, session.Responsibilities);
    }
}
