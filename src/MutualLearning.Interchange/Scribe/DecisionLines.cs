using System;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Proposals, ballots and resolutions.</summary>
internal sealed class DecisionLines(Roster roster, Minutes minutes, RoleLines roles)
{
    private readonly Votes votes = new(minutes);

    /// <summary>Whether a proposal is open.</summary>
    public bool IsOpen => votes.Open is not null;

    /// <summary>Ends the voting: the meeting turns to something else.</summary>
    public void Close() => votes.Close();

    /// <summary>Ends the time for late ballots: the talk goes on.</summary>
    public void GoOn() => votes.GoOn();

    public void Propose(LogLine line, ScribePerson by, string text)
    {
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The proposal has no text.");
            return;
        }

        var made = new ProposalMade(line.Number, line.At, by, text);
        if (votes.Open is { } overtaken)
        {
            minutes.Add(new ProposalSuperseded(line.Number, line.At, overtaken));
        }

        votes.Put(made, minutes.Entries.Count);
        minutes.AddText(made, line);
    }

    public void Resolve(LogLine line, ScribePerson by, string text)
    {
        var (proposal, isReworded) = votes.Decide(text);
        if (text.Length == 0)
        {
            minutes.Refuse(line, line.Text, "The resolution has no text.");
            return;
        }

        minutes.AddText(new ResolutionMade(line.Number, line.At, by, text, proposal, isReworded), line);
    }

    /// <summary>Takes a line if it is a ballot on the proposal that is open, or was decided just now.</summary>
    public bool TryBallot(LogLine line, ScribePerson person, ScribePerson writer, string text)
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

        if (OnBehalf.TryRead(ballot.Comment, out var other))
        {
            if (roster.Find(other) is not { } principal)
            {
                minutes.Refuse(line, line.Text, "It is not known on whose behalf this ballot is.");
                return true;
            }

            (person, ballot) = (principal, ballot with { Comment = null });
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
}
