using System;
using System.Linq;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;
using Spectre.Console;

namespace MutualLearning.Cli.Play;

/// <summary>Tells of phases that begin and end, and of roles that change hands.</summary>
internal sealed class PhaseNarrator(IAnsiConsole console, PracticeVocabulary vocabulary, Instant start)
{
    private readonly PlayWords words = new(vocabulary.Language);

    public void Phase(Session before, Session after)
    {
        for (var i = Math.Max(0, before.Visits.Count - 1); i < after.Visits.Count; i++)
        {
            var visit = after.Visits[i];
            if (visit.EndedAt is { } ended && (i >= before.Visits.Count || !before.Visits[i].HasEnded))
            {
                var planned = Duration.FromMinutes(after.PlannedMinutes(visit));
                console.Line(Cells.Quiet("  ⏱ " + words.Say("took", Words.Of(ended - visit.StartedAt - visit.Paused), Words.Of(planned))));
            }

            if (i >= before.Visits.Count)
            {
                Enter(visit, after);
            }
        }
    }

    private void Enter(PhaseVisit visit, Session session)
    {
        var phase = visit.Phase;
        console.WriteLine();
        console.Line(Cells.Bold($"{At(visit.StartedAt)} · {vocabulary.TitleOf(phase.Id)} · {Words.Of(Duration.FromMinutes(session.PlannedMinutes(visit)))}"));
        console.Line(Cells.Quiet($"  {vocabulary.Of(phase.Floor)} · {vocabulary.Of(phase.Visibility)}"));
        var texts = vocabulary.In(Math.Max(1, session.CountPresent()), session.Goal, role => Holders(session, role) is { Length: > 0 } names ? names : null);
        if (texts.PromptOf(phase.Id) is { } prompt)
        {
            Say(words.Say("quote", prompt));
        }

        if (texts.RuleOf(phase.Id) is { } rule)
        {
            Say(words.Say("strict", rule));
        }

        if (visit.Groups.Count > 0)
        {
            Say(words.Say("groups", string.Join(" | ", visit.Groups.Select(group => string.Join(", ", group)))));
        }
    }

    public void Roles(Session before, Session after)
    {
        foreach (var role in after.Practice!.Roles.Where(r => r.Assignment != RoleAssignment.Everyone))
        {
            var (were, are) = (Holders(before, role.Id), Holders(after, role.Id));
            if (string.Equals(were, are, StringComparison.Ordinal))
            {
                continue;
            }

            Say(were.Length == 0 || are.Length == 0
                ? words.Say("has", vocabulary.TitleOf(role.Id), are.Length == 0 ? "–" : are)
                : words.Say("hands", vocabulary.TitleOf(role.Id), were, are));
        }
    }

    private static string Holders(Session session, RoleId role) =>
        string.Join(", ", session.Roles.Where(h => h.Until is null && h.Role == role).Select(h => h.Person.Value));

    private void Say(string text) => console.Line(Cells.Plain("  " + text));

    private string At(Instant instant) => Words.Of(instant - start);
}
