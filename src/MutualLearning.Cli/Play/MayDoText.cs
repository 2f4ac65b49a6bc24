using System.Linq;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Cli.Play;

/// <summary>What somebody may do now, in a line.</summary>
internal static class MayDoText
{
    public static string Of(Session session, PersonId person, Instant now)
    {
        var moves = session.MayDo(person, now);
        var kinds = moves.Kinds.Count == 0 ? string.Empty : "say " + string.Join(", ", moves.Kinds.Select(Kind));
        var silence = moves.Silence is { } why ? $"not speak: {why}" : string.Empty;
        var others = string.Join(", ", moves.Moves.Select(m => m.ToString()));
        return $"{person} may " + string.Join("; ", new[] { kinds, silence, others }.Where(part => part.Length > 0));
    }

    private static string Kind(AllowedKind kind) =>
        kind.Kind.Value + (kind.Targets.Count > 0 ? " #" : string.Empty) + (kind.Fields.Count > 0 ? $" ({string.Join(", ", kind.Fields)})" : string.Empty);
}
