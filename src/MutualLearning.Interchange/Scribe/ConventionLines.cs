namespace MutualLearning.Interchange.Scribe;

/// <summary>Reads lines that begin with a word of the conventions.</summary>
internal sealed class ConventionLines(Minutes minutes, RoleLines roles, AttendanceLines attendance, DecisionLines decisions, ActionLines actions)
{
    public bool Take(LogLine line, ScribePerson writer, Keyword keyword)
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
                decisions.Propose(line, writer, keyword.Rest);
                return true;
            case "resolution":
                decisions.Resolve(line, writer, keyword.Rest);
                return true;
            case "action":
                actions.Take(line, writer, keyword.Rest);
                return true;
            case "decision rule" when !RuleSpec.TryParse(keyword.Rest, out _):
                minutes.Refuse(line, line.Text, "This is not a decision rule. Expected is one such as \"consent\" or \"super-majority:threshold=3/4\".");
                return true;
            case "poll":
                // Its answers look like ballots, and decide nothing.
                decisions.Close();
                return false;
            default:
                minutes.Add(new HeaderGiven(line.Number, line.At, keyword.Word, keyword.Rest));
                return true;
        }
    }

    public void Topic(LogLine line, string title, bool isSubtopic, bool isTakenUp)
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
            decisions.Close();
        }
    }

    // "Jo: PROPOSAL: …": in capitals it is meant as one.
    public bool Written(LogLine line, ScribePerson by, string text) =>
        text.Length > 6
        && char.IsUpper(text[1])
        && Keyword.TryRead(text) is { Word: "proposal" or "resolution" or "action" } keyword
        && Take(line, by, keyword);
}
