using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws a bar of contributions for each person, with the band that chance would make.</summary>
internal static class ParticipationBars
{
    private const int Width = 40;

    public static void Write(IAnsiConsole console, MeetingReview review)
    {
        console.Heading("Participation");
        var people = review.Speakers();
        var band = ChanceBand.Of(review.Participation);
        if (people.Count > 0)
        {
            console.Write(Bars(people, band));
        }

        foreach (var sentence in Sentences(review, band))
        {
            console.Line(Cells.Plain(sentence));
        }
    }

    private static IEnumerable<string> Sentences(MeetingReview review, ChanceBand? band)
    {
        var kinds = review.Kinds.Select(kind => $"{kind.Kind} {Words.Of(kind.Count)}");
        return ParticipationWords.Of(review.Participation)
            .Concat(band is null ? [] : ["░ ▓ " + Words.Band])
            .Append(Words.NoRanking)
            .Concat(review.Kinds.Count == 0 ? [] : ["By kind: " + string.Join(", ", kinds) + "."]);
    }

    private static FittedTable Bars(IReadOnlyList<PersonReview> people, ChanceBand? band)
    {
        var most = Math.Max(people.Max(person => person.Contributions), band?.High ?? 0);
        var table = Cells.Table("Who", "|Contributions", "# ");
        foreach (var person in people)
        {
            table.Row(person.Name, Bar(person.Contributions, most, band), Words.Of(person.Contributions));
        }

        return table;
    }

    private static string Bar(int count, double most, ChanceBand? band)
    {
        var bar = new StringBuilder(Width);
        for (var cell = 0; cell < Width && most > 0; cell++)
        {
            var middle = (cell + 0.5) * most / Width;
            bar.Append((middle < count, band is not null && middle >= band.Low && middle < band.High) switch
            {
                (true, true) => '▓',
                (true, false) => '█',
                (false, true) => '░',
                _ => ' ',
            });
        }

        return bar.ToString().TrimEnd();
    }
}
