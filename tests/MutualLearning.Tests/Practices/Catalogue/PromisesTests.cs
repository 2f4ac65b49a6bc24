using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>Every text that says who sees what, in every practice and language, against what people see: while the phase runs, after it, and at the end.</summary>
public sealed class PromisesTests
{
    private static readonly Dictionary<string, Regex> Promises = new()
    {
        ["alone"] = new("seen by you alone(?! until)|who alone sees it|only its author ever sees|nobody else ever sees"
            + "|siehst nur du(?!, bis)|seht nur ihr selbst|nur sie sieht ihn|sieht nur, wer|niemand sonst sieht"),
        ["until"] = new("(sees|seen|hidden)[^.;:]*(until|before)|([Ss]ieht|siehst|verborgen)[^.;:]*(bis|bevor)"),
        ["group"] = new("the two of you|the two of them|Only your group|at the table, now|stays in the group|nobody else does|nur ihr beide|nur die beiden|Nur eure Gruppe|nur der Tisch|bleibt in der Gruppe|unter euch beiden|sonst niemand"),
        ["nameless"] = new("^Anonym|Nobody learns whose|Niemand erfährt"),
    };

    public static TheoryData<string, string, string> Said
    {
        get
        {
            var said = new TheoryData<string, string, string>();
            foreach (var (practice, language) in PracticeCatalogue.BuiltIn.All.SelectMany(p => PracticeVocabulary.Languages.Select(l => (p, l))))
            {
                var words = PracticeVocabulary.For(practice, language);
                foreach (var phase in practice.Phases.AsEnumerable().Where(p => Of(words.RuleOf(p.Id)).Concat(Of(words.PromptOf(p.Id))).Any()))
                {
                    said.Add(practice.Id.Value, language, phase.Id.Value);
                }
            }

            return said;
        }
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void WhatATextPromises_IsWhatPeopleSee(string id, string language, string phase)
    {
        PracticeCatalogue.BuiltIn.TryGet(new(id), out var practice).Should().BeTrue();
        var words = PracticeVocabulary.For(practice!, language);
        var promised = Of(words.RuleOf(new(phase))).Concat(Of(words.PromptOf(new(phase)))).Distinct().ToList();
        var people = ValueList<PersonId>.Of(Enumerable.Range(1, practice!.MinPeople).Select(n => new PersonId($"p{n:00}")));
        var driver = Enumerable.Range(0, 8).Select(first => new Driver(Given.Nothing.After(new StartSession(new("s"), practice, "Learn", people, people[0])).State, Template.Nine, first)).First(d => d.Reaches(new(phase)));
        foreach (var person in people)
        {
            driver.Says(person, $"by {person}");
        }

        var at = driver.Session;
        at.Contributions.AsEnumerable().Count(c => c.Text.StartsWith("by ", System.StringComparison.Ordinal)).Should().BePositive("somebody says something in {0}", phase);
        var group = people.ToDictionary(p => p, p => at.Visit!.Groups.Count == 0 ? people : at.Visit.GroupOf(p));
        driver.ComesToItsEnd(1_000).Should().BeTrue();
        foreach (var (session, isOver) in new[] { (at, false), (driver.Session, true) })
        {
            foreach (var (viewer, author) in people.AsEnumerable().SelectMany(v => people.Select(a => (v, a)).AsEnumerable()).Where(p => p.v != p.a))
            {
                var seen = session.ViewAs(viewer).Contributions.AsEnumerable().Where(c => c.Text == $"by {author}").ToList();
                var isTogether = group[author].Contains(viewer);
                seen.Should().Match(s => promised.TrueForAll(p => Keeps(p, seen, isOver, isTogether)), "{0} sees of {1} what {2} promises: {3}", viewer, author, phase, string.Join(", ", promised));
            }
        }
    }

    private static IEnumerable<string> Of(string? text) => Promises.Where(p => text is not null && p.Value.IsMatch(text)).Select(p => p.Key);

    private static bool Keeps(string promise, List<ContributionView> seen, bool isOver, bool isTogether) => promise switch
    {
        "alone" => seen.Count == 0,
        "until" => isOver || seen.Count == 0,
        "group" => isTogether || seen.Count == 0,
        _ => seen.TrueForAll(s => s.Author.IsDefault),
    };
}
