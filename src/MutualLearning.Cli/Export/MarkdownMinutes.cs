using System.Collections.Generic;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Storage.Queries;
using NodaTime;

namespace MutualLearning.Cli.Export;

/// <summary>Writes the minutes of sessions in Markdown.</summary>
internal static class MarkdownMinutes
{
    public static string Write(IEnumerable<SessionDetail> sessions, IReadOnlyDictionary<string, DecisionDetail> decisions)
    {
        var text = new StringBuilder();
        foreach (var session in sessions)
        {
            Session(text, session, decisions);
        }

        return text.ToString();
    }

    private static void Session(StringBuilder text, SessionDetail session, IReadOnlyDictionary<string, DecisionDetail> decisions)
    {
        Heading(text, 1, session.Session.Goal);
        text.Append($"{session.Session.At} · `{session.Session.Id}` · {Words.Count(session.Contributions, "contribution", "contributions")}\n\n");
        Heading(text, 2, "Who was there");
        Markdown.Table(text, ["Who", "There", "Roles"], session.People.Select(p => new[]
        {
            p.Name,
            p.Attended ? "yes" : "no",
            string.Join(", ", session.Roles.Where(r => string.Equals(r.Name, p.Name, System.StringComparison.Ordinal)).Select(r => r.Role)),
        }));
        if (session.Topics.Count > 0)
        {
            Heading(text, 2, "Topics");
            Markdown.Table(text, ["Topic", "Time"], session.Topics.Select(t => new[] { t.Title, Words.Of(Duration.FromSeconds(t.Seconds)) }));
        }

        if (session.Decisions.Count > 0)
        {
            Heading(text, 2, "Decisions");
        }

        foreach (var decision in session.Decisions)
        {
            Decision(text, decisions[decision.Id]);
        }

        if (session.Responsibilities.Count > 0)
        {
            Heading(text, 2, "Responsibilities");
            Markdown.Table(
                text, ["Accountable", "What", "Due", "Status"], session.Responsibilities.Select(r => new[] { r.Accountable, r.What, r.Due, r.Status }));
        }
    }

    private static void Decision(StringBuilder text, DecisionDetail decision)
    {
        Heading(text, 3, decision.MinutedAs ?? decision.Decision.Question);
        if (decision.MinutedAs is not null)
        {
            text.Append($"Voted on: {Markdown.Escape(decision.Decision.Question)}\n\n");
        }

        var verdict = decision.Verdict is { } v ? $"**{Words.Verdict(v.Verdict)}**: {Markdown.Escape(v.Reason)}" : $"**{decision.Decision.Status}**.";
        var flips = decision.Verdict is null ? string.Empty : DecisionWords.Flips(decision) + " ";
        text.Append($"{verdict} Rule: {Markdown.Escape(decision.Rule)} ({Words.Basis(decision.IsRuleAssumed)}). {flips}`{decision.Decision.Id}`\n\n");
        if (decision.Ballots.Count > 0)
        {
            Markdown.Table(text, ["Who", "Ballot", "Reason"], decision.Ballots.Select(b => new[] { b.Person ?? "secret", b.Value, b.Reason }));
        }
    }

    private static void Heading(StringBuilder text, int level, string words) =>
        text.Append('#', level).Append(' ').Append(Markdown.Escape(words)).Append("\n\n");
}
