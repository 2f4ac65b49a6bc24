using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Which proposal is open, and which one a resolution decides.</summary>
internal sealed class Votes(Minutes minutes)
{
    private const int Remembered = 32;

    private readonly List<(int Place, ProposalMade Made, string Key)> recent = [];
    private readonly HashSet<int> resolved = [];
    private readonly HashSet<ScribePerson> byOwnHand = [];

    /// <summary>The line of the proposal that ballots are for; null where none is open.</summary>
    public int? Open { get; private set; }

    /// <summary>The line of the proposal that was decided just now, for the ballots that come after the resolution.</summary>
    public int? JustDecided { get; private set; }

    /// <summary>Puts a proposal, the entry of the minutes at a place.</summary>
    public void Put(ProposalMade made, int place)
    {
        Open = made.Line;
        JustDecided = null;
        byOwnHand.Clear();
        recent.Add((place, made, NickForms.Squeeze(made.Text)));
        if (recent.Count > Remembered)
        {
            recent.RemoveAt(0);
        }
    }

    /// <summary>Ends the voting: the meeting turns to something else.</summary>
    public void Close() => Open = JustDecided = null;

    /// <summary>Ends the time for late ballots: the talk goes on.</summary>
    public void GoOn() => JustDecided = null;

    /// <summary>Whether somebody put the open proposal.</summary>
    public bool IsPutBy(ScribePerson person) => recent.Count > 0 && recent[recent.Count - 1].Made.By.Equals(person);

    /// <summary>Notes a ballot. False for one written by another hand for somebody who voted by their own.</summary>
    public bool Cast(ScribePerson person, ScribePerson writer) =>
        person.Equals(writer) ? byOwnHand.Add(person) || true : !byOwnHand.Contains(person);

    /// <summary>Finds the proposal that a resolution decides: the last one of the same words, or the open one if they share a word.</summary>
    public (int? Line, bool IsReworded) Decide(string text)
    {
        ReadAgain();
        var key = NickForms.Squeeze(text);
        var decided = recent.FindLastIndex(one => !resolved.Contains(one.Made.Line) && string.Equals(one.Key, key, StringComparison.Ordinal));
        var isReworded = false;
        if (decided < 0)
        {
            decided = recent.FindLastIndex(one => one.Made.Line == Open);
            isReworded = true;
            if (decided >= 0 && !IsBareAssent(key) && !ShareAWord(recent[decided].Made.Text, text))
            {
                decided = -1;
            }
        }

        var line = decided < 0 ? (int?)null : recent[decided].Made.Line;
        if (line is { } found)
        {
            resolved.Add(found);
        }

        Open = null;
        JustDecided = line;
        return (line, line is not null && isReworded);
    }

    // A correction, or the rest of a message, may have changed the words since.
    private void ReadAgain()
    {
        for (var i = 0; i < recent.Count; i++)
        {
            if (minutes.Entries[recent[i].Place] is ProposalMade now && !ReferenceEquals(now, recent[i].Made))
            {
                recent[i] = (recent[i].Place, now, NickForms.Squeeze(now.Text));
            }
        }
    }

    private static bool IsBareAssent(string key) =>
        key is "" or "asproposed" or "asabove" or "accepted" or "approved" or "adopted" or "agreed" or "proposalaccepted" or "proposalapproved";

    private static bool ShareAWord(string one, string other)
    {
        var words = new HashSet<string>(Words(one), StringComparer.OrdinalIgnoreCase);
        return words.Overlaps(Words(other));
    }

    private static IEnumerable<string> Words(string text)
    {
        foreach (var word in text.Split([' ', ',', '.', ';', ':', '"', '\'', '(', ')', '/', '?', '!'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 3)
            {
                yield return word;
            }
        }
    }
}
