using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Turns the kept lines of a log into entries, one after the other.</summary>
internal sealed class ScribeInterpreter
{
    private readonly Roster roster;
    private readonly Minutes minutes;
    private readonly AttendanceLines attendance;
    private readonly QueueLines queue;
    private readonly DecisionLines decisions;
    private readonly SpeechLines speech;
    private readonly ActionLines actions;
    private readonly CorrectionLines corrections;
    private readonly ConventionLines conventions;
    private int appended;

    public ScribeInterpreter(Roster roster, Minutes minutes, IEnumerable<LogLine> lines)
    {
        this.roster = roster;
        this.minutes = minutes;
        var roles = new RoleLines(roster, minutes);
        attendance = new AttendanceLines(roster, minutes);
        queue = new QueueLines(roster, minutes);
        decisions = new DecisionLines(roster, minutes, roles);
        actions = new ActionLines(roster, minutes);
        corrections = new CorrectionLines(minutes);
        conventions = new ConventionLines(minutes, roles, attendance, decisions, actions);
        speech = new SpeechLines(roster, minutes, roles, decisions, conventions.Written);
        foreach (var line in lines)
        {
            attendance.Meet(line);
        }
    }

    /// <summary>How many lines changed nothing: understood, and already so.</summary>
    public int WithoutEffect { get; private set; }

    public void Take(LogLine line)
    {
        var changes = minutes.Changes;
        Read(line);
        WithoutEffect += minutes.Changes == changes ? 1 : 0;
    }

    private void Read(LogLine line)
    {
        switch (line.Kind)
        {
            case LogLineKind.Renamed:
                break;
            case LogLineKind.Bare:
                Bare(line);
                break;
            case LogLineKind.Emote:
                Aside(line);
                break;
            default:
                Said(line);
                break;
        }
    }

    private void Bare(LogLine line)
    {
        // The rest of a message that ran over the end of the line. Twenty lines of it are enough.
        var follows = line.Time is null && minutes.LastText is { } last && last.Line.Number == line.Number - 1;
        appended = follows ? appended + 1 : 0;
        if (!follows || appended > 20 || !minutes.Append(" " + line.Text, line))
        {
            minutes.Refuse(line, line.Text, "The line has no known form.");
        }
    }

    private void Aside(LogLine line)
    {
        if (roster.IsBot(line.Nick))
        {
            return;
        }

        minutes.Add(new Aside(line.Number, line.At, roster.Writer(line.Nick), line.Text));
        if (decisions.IsOpen && (line.Text.Contains("+1") || line.Text.Contains("-1")))
        {
            minutes.Refuse(line, line.Text, "An aside while a proposal is open may be a ballot; it is not counted.");
        }
    }

    private void Said(LogLine line)
    {
        appended = 0;
        if (BotTalk.TakenUp(line.Text) is { } title)
        {
            conventions.Topic(line, title, isSubtopic: false, isTakenUp: true);
            return;
        }

        if (attendance.TryBot(line))
        {
            return;
        }

        Text(line, roster.Writer(line.Nick), Quoted(line));
    }

    // "<jo> <jo> +1": a line pasted with its nick.
    private static string Quoted(LogLine line)
    {
        var own = "<" + line.Nick + ">";
        return line.Text.Length > own.Length && line.Text.StartsWith(own, StringComparison.OrdinalIgnoreCase)
            ? line.Text.Substring(own.Length).Trim()
            : line.Text;
    }

    private void Text(LogLine line, ScribePerson writer, string text)
    {
        var bare = Dots(text);
        if (Correction.LooksLike(bare))
        {
            corrections.Take(line, bare);
            return;
        }

        if ((Keyword.TryRead(text) is { } keyword && conventions.Take(line, writer, keyword))
            || actions.TryTake(line, writer, text)
            || queue.Try(line, writer, text)
            || decisions.TryBallot(line, writer, writer, text))
        {
            return;
        }

        if (bare.Length < text.Length)
        {
            speech.Continue(line, writer, bare);
        }
        else
        {
            speech.Take(line, writer, text);
        }
    }

    private static string Dots(string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is '.' or '\u2026')
        {
            at++;
        }

        return at > 1 || (at == 1 && text[0] == '\u2026') ? text.Substring(at).TrimStart() : text;
    }
}
