using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;
using Spectre.Console;

namespace MutualLearning.Cli.Tests.Terminal;

/// <summary>Where there is little room, lines are broken between words, and numbers are not broken at all.</summary>
public sealed partial class NarrowTests
{
    [Theory]
    [InlineData("en", 80)]
    [InlineData("de", 80)]
    [InlineData("de", 60)]
    [InlineData("de", 40)]
    public void APracticeList_BreaksNoWordAndNoNumber(string language, int columns)
    {
        var practices = PracticeCatalogue.BuiltIn.All.ToList();
        var text = Drawn(columns, console => PracticeList.Write(console, practices, language));

        text.Split('\n').Should().OnlyContain(line => line.Length <= columns);
        foreach (var practice in practices)
        {
            Words().Matches(PracticeVocabulary.For(practice, language).Title).Select(m => m.Value)
                .Append(practice.Id.Value)
                .Append(PracticePlan.For(practice, practice.MinPeople).Planned.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Should().OnlyContain(word => Regex.IsMatch(text, @"(^|\s)" + Regex.Escape(word) + @"(\s|$)", RegexOptions.Multiline));
        }
    }

    [Theory]
    [InlineData("en", 80)]
    [InlineData("de", 80)]
    public void EveryPracticeCard_FitsAndBreaksNoWord(string language, int columns)
    {
        foreach (var practice in PracticeCatalogue.BuiltIn.All)
        {
            var words = PracticeVocabulary.For(practice, language);
            var text = Drawn(columns, console => PracticeCard.Write(console, practice, words, practice.MinPeople));

            text.Split('\n').Should().OnlyContain(line => line.Length <= columns, practice.Id.Value);
            practice.Roles.SelectMany(r => Words().Matches(words.PowersOf(r)).Select(m => m.Value.TrimEnd(',')))
                .Where(word => !Regex.IsMatch(text, @"(^|\s)" + Regex.Escape(word) + @",?(\s|$)", RegexOptions.Multiline))
                .Should().BeEmpty(practice.Id.Value);
        }
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();

    private static string Drawn(int columns, Action<IAnsiConsole> draw)
    {
        using var output = new StringWriter { NewLine = "\n" };
        draw(Screen.Open(new StandardStreams(TextReader.Null, output, TextWriter.Null) { Columns = columns }));
        return output.ToString();
    }
}
