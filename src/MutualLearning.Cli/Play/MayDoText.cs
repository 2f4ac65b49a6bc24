using System.Collections.Generic;
using System.Linq;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>What somebody may do now, in a line: each move as it is typed.</summary>
internal static class MayDoText
{
    // What has no command at the keyboard is not offered.
    private static readonly Dictionary<SessionMove, string> Typed = new()
    {
        [SessionMove.Pass] = "pass",
        [SessionMove.Ready] = "ready",
        [SessionMove.JoinQueue] = "ask",
        [SessionMove.GiveFloor] = "give",
        [SessionMove.AddItem] = "topic WORDS",
        [SessionMove.TakeUpItem] = "take",
        [SessionMove.Settle] = "settle WORDS",
        [SessionMove.Decide] = "vote",
        [SessionMove.Advance] = "next",
        [SessionMove.EndEarly] = "skip REASON",
        [SessionMove.GoTo] = "back PHASE REASON",
        [SessionMove.Extend] = "extend MINUTES REASON",
        [SessionMove.Pause] = "pause REASON",
        [SessionMove.Resume] = "resume",
        [SessionMove.Close] = "end",
        [SessionMove.CloseEarly] = "end REASON",
    };

    public static string Of(Session session, PersonId person, Instant now, PlayWords words)
    {
        var moves = session.MayDo(person, now);
        var silence = moves.Silence is { } why ? words.Say("silent", words.Sentence(why)) : string.Empty;
        var typed = moves.Moves.Select(static m => Typed.GetValueOrDefault(m)).OfType<string>().Concat(moves.Agreements.Select(static agreement => "agree " + agreement)).Concat(moves.Ways.Select(static way => "next " + way.Value));
        return words.Say("may", person, string.Join("; ", new[] { silence }.Concat(moves.Kinds.Select(Kind)).Concat(typed).Where(static part => part.Length > 0)));
    }

    private static string Kind(AllowedKind kind) =>
        "say " + kind.Kind.Value + (kind.Targets.Count > 0 ? " #N" : string.Empty) + " WORDS" + (kind.Fields.Count > 0 ? $" ({string.Join(", ", kind.Fields)})" : string.Empty);
}
