using System;
using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Turns the kept lines of a log into entries, one after the other.</summary>
internal sealed class ScribeInterpreter
{
    private const int MessageLimit = 400;

    private readonly Roster roster;
    private readonly Minutes minutes;
    private readonly Votes votes = new();
    private readonly RoleLines roles;
    private readonly AttendanceLines attendance;
    private readonly QueueLines queue;
    private int appended;

    public ScribeInterpreter(Roster roster, Minutes minutes, IEnumerable<LogLine> lines)
    {
        this.roster = roster;
        this.minutes = minutes;
        roles = new RoleLines(roster, minutes);
        attendance = new AttendanceLines(roster, minutes);
        queue = new QueueLines(roster, minutes);
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
        if (votes.Open is not null && (line.Text.Contains("+1") || line.Text.Contains("-1")))
        {
            minutes.Refuse(line, line.Text, "An aside while a proposal is open may be a ballot; it is not counted.");
        }
    }

    private void Said(LogLine line)
    {
        appended = 0;
        if (BotTalk.TakenUp(line.Text) is { } title)
        {
            Topic(line, title, isSubtopic: false, isTakenUp: true);
            return;
        }

        if (attendance.TryBot(line))
        {
            return;
        }

        var (nick, text) = Quoted(line);
        Text(line, roster.Writer(nick), text);
    }

    // "<jo> <jo> +1": a line pasted with its nick.
    private static (string Nick, string Text) Quoted(LogLine line)
    {
        var own = "<" + line.Nick + ">";
        return line.Text.Length > own.Length && line.Text.StartsWith(own, StringComparison.OrdinalIgnoreCase) ? (line.Nick, line.Text.Substring(own.Length).Trim()) : (line.Nick, line.Text);
    }

    private void Text(LogLine line, ScribePerson writer, string text)
    {
        var bare = Dots(text);
        if (Correction.LooksLike(bare) && Correct(line, bare))
        {
            return;
        }

        if ((Keyword.TryRead(text) is { } keyword && Command(line, writer, keyword)) || queue.Try(line, writer, text) || Ballot(line, writer, writer, text))
        {
            return;
        }

        if (bare.Length < text.Length)
        {
            Continuation(line, writer, bare);
        }
        else if (!Labelled(line, writer, text) && !RestOfMessage(line, writer, text))
        {
            var kind = roles.IsScribe(writer) ? StatementKind.Note : StatementKind.Direct;
            Say(line, kind, kind is StatementKind.Note ? null : writer, null, writer, text);
        }
    }

    private bool Correct(LogLine line, string text)
    {
        if (text[0] == 'i')
        {
            minutes.Refuse(line, line.Text, "Insertions are not carried out.");
            return true;
        }

        if (Correction.TryRead(text) is not { } correction)
        {
            minutes.Refuse(line, line.Text, "The correction can be read in more than one way.");
        }
        else if (!minutes.Correct(correction, line))
        {
            minutes.Refuse(line, line.Text, "No earlier line in reach has the words that the correction replaces.");
        }

        return true;
    }

    private bool Command(LogLine line, ScribePerson writer, Keyword keyword)
    {
        switch (keyword.Word)
        {
            case "present":
            case "regrets":
                attendance.Mark(line, writer, keyword);
                return true;
            case "chair":
            case "scribe":
                roles.Assign(line, writer, keyword);
                return true;
            case "topic":
            case "subtopic":
                Topic(line, keyword.Rest, keyword.Word is "subtopic", isTakenUp: false);
                return true;
            case "agenda" when keyword.Sign == '+' && keyword.Rest.Length > 0:
                minutes.Add(new AgendaAdded(line.Number, line.At, keyword.Rest));
                return true;
            case "agenda" when keyword.Sign == '-':
                return false;
            case "proposal":
                Propose(line, writer, keyword.Rest);
                return true;
            case "resolution":
                Resolve(line, writer, keyword.Rest);
                return true;
            case "action":
                Act(line, writer, keyword.Rest);
                return true;
            case "poll":
                // Its answers look like ballots, and decide nothing.
                votes.Close();
                return false;
            default:
                minutes.Add(new HeaderGiven(line.Number, line.At, keyword.Word, keyword.Rest));
                return true;
        }
    }

    private void Topic(LogLine line, string title, bool isSubtopic, bool isTakenUp)
    {
        if (title.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The topic has no title.");
            return;
        }

        var entry = new TopicStarted(line.Number, line.At, title, isSubtopic);
        if (isTakenUp)
        {
            minutes.Add(entry);
        }
        else
        {
            minutes.AddText(entry, line);
        }

        if (!isSubtopic)
        {
            votes.Close();
        }
    }

    private void Propose(LogLine line, ScribePerson by, string text)
    {
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The proposal has no text.");
            return;
        }

        var made = new ProposalMade(line.Number, line.At, by, text);
        if (votes.Put(made) is { } overtaken)
        {
            minutes.Add(new ProposalSuperseded(line.Number, line.At, overtaken));
        }

        minutes.AddText(made, line);
    }

    private void Resolve(LogLine line, ScribePerson by, string text)
    {
        var (proposal, isReworded) = votes.Decide(text);
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The resolution has no text.");
            return;
        }

        minutes.AddText(new ResolutionMade(line.Number, line.At, by, text, proposal, isReworded), line);
    }

    private void Act(LogLine line, ScribePerson by, string text)
    {
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The action has no text.");
            return;
        }

        var owners = ActionOwners.Read(text, roster);
        minutes.AddText(new ActionNoted(line.Number, line.At, by, text, owners.People, owners.AsWritten), line);
        if (owners.Unknown is not null)
        {
            minutes.Refuse(line, line.Text, "It is not known who is meant by \"" + owners.Unknown + "\".");
        }
    }

    private bool Ballot(LogLine line, ScribePerson person, ScribePerson writer, string text)
    {
        if ((votes.Open ?? votes.JustDecided) is not { } proposal || BallotText.TryRead(text) is not { } ballot)
        {
            return false;
        }

        var isLate = votes.Open is null;
        if ((isLate && ballot.Comment is not null) || IsAssentTo(ballot.Comment))
        {
            return false;
        }

        if (!person.Equals(writer) && !roles.IsScribe(writer) && votes.IsPutBy(person))
        {
            minutes.Refuse(line, line.Text, "It is not certain whether this is a ballot for " + person.Name + ", or an answer to them.");
        }
        else if (ballot.IsSeveral || ballot.Value is < -1 or > 1)
        {
            minutes.Refuse(line, line.Text, ballot.IsSeveral ? "There are several values for one proposal." : "The value is not between -1 and 1.");
        }
        else if (!votes.Cast(person, writer))
        {
            minutes.Refuse(line, line.Text, person.Name + " has voted with their own hand; another's line does not change it.");
        }
        else
        {
            minutes.Add(new BallotWritten(
                line.Number, line.At, proposal, person, writer, ballot.Value, ballot.AsWritten, ballot.Comment, isLate));
        }

        return true;
    }

    // "+1 to Jo" agrees with what Jo said.
    private bool IsAssentTo(string? comment)
    {
        if (comment is null || !comment.StartsWith("to ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var word = comment.Substring(3).Trim();
        var end = word.IndexOfAny([' ', ',', '.', '\'', ':', '(']);
        return roster.Find(end < 0 ? word : word.Substring(0, end)) is not null;
    }

    private void Continuation(LogLine line, ScribePerson writer, string text)
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

        if (person is null || !(Written(line, person, rest) || Ballot(line, person, writer, rest)))
        {
            var isAssist = person is not null && !person.Equals(writer) && roles.HasScribe && !roles.IsScribe(writer);
            Say(line, isAssist ? StatementKind.Assisted : StatementKind.Scribed, person, label, writer, rest);
        }

        return true;
    }

    // "Jo: PROPOSAL: …": in capitals it is meant as one.
    private bool Written(LogLine line, ScribePerson by, string text) =>
        text.Length > 6
        && char.IsUpper(text[1])
        && Keyword.TryRead(text) is { Word: "proposal" or "resolution" or "action" } keyword
        && Command(line, by, keyword);

    // A client cuts a message that is too long for the network, often inside a word.
    private bool RestOfMessage(LogLine line, ScribePerson writer, string text)
    {
        if (minutes.LastText is not { } last
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
            votes.GoOn();
        }

        var lines = Log<TextLine>.Empty.Add(new TextLine(line.Number, text));
        minutes.AddStatement(new Statement(line.Number, line.At, kind, speaker, label, writer, lines), line);
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
