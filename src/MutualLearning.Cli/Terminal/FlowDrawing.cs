using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws the phases of a practice one below the other, with loops at the left edge.</summary>
internal static class FlowDrawing
{
    private const int Indent = 4;

    public static IReadOnlyList<FlowLine> Lines(Practice practice, PracticeVocabulary words, int width)
    {
        var texts = new FlowTexts(practice, words);
        var lanes = FlowLanes.Of(texts.Loops);
        var room = Math.Max(20, width - (2 * lanes.Width) - 2);
        var lines = new List<FlowLine>();
        foreach (var (text, mark) in texts.All)
        {
            var pieces = Wrap(text, room).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                // The end of a loop stands at the first line of its way, and the beginning at the first of its phase.
                var prefix = lanes.Prefix(i == 0 ? mark : FlowMark.None);
                lines.Add(new FlowLine((prefix + pieces[i]).TrimEnd(), mark.IsTitle));
            }
        }

        return lines;
    }

    private static IEnumerable<string> Wrap(string text, int room)
    {
        var start = text.Length - text.TrimStart().Length;
        var line = new StringBuilder(new string(' ', start));
        foreach (var word in PlainText.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.ToString().Trim().Length > 0 && line.Length + word.Length + 1 > room)
            {
                yield return line.ToString();
                line.Clear().Append(' ', start == 0 ? Indent : start + 2);
            }
            else if (line.ToString().Trim().Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        yield return line.ToString();
    }
}
