using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>What people say: scribed, with continuations, or written by themselves.</summary>
internal sealed class SpeechLines(
    Roster roster,
    Minutes minutes,
    RoleLines roles,
    DecisionLines decisions,
    Func<LogLine, ScribePerson, string, bool> takeWritten)
{
    private const int MessageLimit = 400;

    /// <summary>Takes any line: what it is not otherwise, somebody said.</summary>
    public void Take(LogLine line, ScribePerson writer, string text)
    {
        if (!Labelled(line, writer, text) && !RestOfMessage(line, writer, text))
        {
            var kind = roles.IsScribe(writer) ? StatementKind.Note : StatementKind.Direct;
            Say(line, kind, kind is StatementKind.Note ? null : writer, null, writer, text);
        }
    }

    /// <summary>Takes a line that began with dots: it goes on with the writer's last statement.</summary>
    public void Continue(LogLine line, ScribePerson writer, string text)
    {
        if (minutes.Continue(writer, line, text))
        {
            return;
        }

        if (!roles.IsScribe(writer))
        {
            Say(line, StatementKind.Direct, writer, null, writer, text);
        }
        else if (minutes.LastScribed is { } last)
        {
            // A scribe who takes over goes on where the other one stopped.
            Say(line, StatementKind.Scribed, last.Speaker, last.SpeakerAsWritten, writer, text);
        }
        else
        {
            minutes.Refuse(line, line.Text, "The line continues a statement, and there is none before it.");
        }
    }

    private bool Labelled(LogLine line, ScribePerson writer, string text)
    {
        if (!Label.TryRead(text, out var label, out var rest) || roster.IsBot(label))
        {
            return false;
        }

        var person = roster.Find(label);
        if (person is null && !(roles.IsScribe(writer) && Label.ReadsAsName(label)))
        {
            return false;
        }

        if (person is null || !(takeWritten(line, person, rest) || decisions.TryBallot(line, person, writer, rest)))
        {
            var isAssist = person is not null && !person.Equals(writer) && roles.HasScribe && !roles.IsScribe(writer);
            Say(line, isAssist ? StatementKind.Assisted : StatementKind.Scribed, person, label, writer, rest);
        }

        return true;
    }

    // A client cuts a message that is too long for the network, often inside a word. A line without a nick was not cut by it.
    private bool RestOfMessage(LogLine line, ScribePerson writer, string text)
    {
        if (minutes.LastText is not { Line.Kind: not LogLineKind.Bare } last
            || last.Line.Text.Length < MessageLimit
            || last.Line.Number < line.Number - 3
            || !writer.Equals(roster.Writer(last.Line.Nick))
            || !char.IsLower(text[0])
            || last.Line.Text[last.Line.Text.Length - 1] is '.' or '!' or '?' or ']')
        {
            return false;
        }

        return minutes.Append(last.Line.EndsOpen ? " " + text : text, line);
    }

    private void Say(LogLine line, StatementKind kind, ScribePerson? speaker, string? label, ScribePerson writer, string text)
    {
        if (kind is StatementKind.Scribed or StatementKind.Assisted)
        {
            decisions.GoOn();
        }

        var lines = ValueList<TextLine>.Empty.Add(new TextLine(line.Number, text));
        minutes.AddStatement(new Remark(line.Number, line.At, kind, speaker, label, writer, lines), line);
    }
}
