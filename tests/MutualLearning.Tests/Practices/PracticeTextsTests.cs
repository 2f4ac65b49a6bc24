using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeTextsTests
{
    private static readonly PracticeId OpenMeeting = new("open-meeting");

    public static MatrixTheoryData<string, string> Everywhere { get; } =
        new(PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value), PracticeTexts.Languages);

    [Fact]
    public void Languages_AreEnglishAndGerman() => PracticeTexts.Languages.Should().Equal("de", "en");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void EveryPractice_HasEveryTextInEveryLanguage_AndNoOther(string id, string language)
    {
        var practice = Find(id);

        var texts = PracticeTexts.For(practice.Id, language);

        texts.Language.Should().Be(language);
        texts.Keys.Except(Rules(practice)).Should().BeEquivalentTo(Needed(practice));
        texts.Keys.Should().AllSatisfy(key => texts.Find(key).Should().NotBeNullOrWhiteSpace());
    }

    // A strict rule that only one language tells is not the same practice in the other.
    [Theory]
    [MemberData(nameof(Everywhere))]
    public void EveryLanguage_TellsTheSameRules_InWordsOfItsOwn(string id, string language)
    {
        var (texts, english) = (PracticeTexts.For(new PracticeId(id), language), PracticeTexts.For(new PracticeId(id), "en"));

        texts.Keys.Should().Equal(english.Keys);
        foreach (var key in texts.Keys.Where(k => language != "en" && !k.EndsWith("title", StringComparison.Ordinal)))
        {
            texts.Find(key).Should().NotBe(english.Find(key), "{0} should be translated", key);
        }
    }

    [Theory]
    [MemberData(nameof(PracticeCatalogueTests.BuiltIn), MemberType = typeof(PracticeCatalogueTests))]
    public void English_SaysWhatTheTemplateSays(string id)
    {
        var (practice, texts) = (Find(id), PracticeTexts.For(new PracticeId(id), "en"));

        (texts.Find("title"), texts.Find("purpose")).Should().Be((practice.Title, practice.Purpose));
        (texts.Find("follow-up") ?? string.Empty).Should().Be(practice.FollowUp);
        Enumerable.Range(0, practice.Suitability.Count).Select(i => texts.Find($"suitability.{i}")).Should().Equal(practice.Suitability);
    }

    [Theory]
    [InlineData("de", "de", "Besprechung")]
    [InlineData("DE-at-1996", "de", "Besprechung")]
    [InlineData("en-GB", "en", "Meeting")]
    [InlineData("fr", "en", "Meeting")]
    [InlineData("", "en", "Meeting")]
    public void For_TakesTheNearestLanguage(string asked, string given, string title)
    {
        var texts = PracticeTexts.For(OpenMeeting, asked);

        (texts.Practice, texts.Language, texts.Find("phase.meeting.title")).Should().Be((OpenMeeting, given, title));
    }

    [Theory]
    [InlineData("no-such-practice")]
    [InlineData("../open-meeting")]
    public void APracticeOfTheHosts_HasNoTexts(string id)
    {
        var texts = PracticeTexts.For(new PracticeId(id), "de");

        texts.Keys.Should().BeEmpty();
        texts.Find("title").Should().BeNull();
        PracticeTexts.For(default, "de").Keys.Should().BeEmpty();
    }

    private static Practice Find(string id) =>
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice) ? practice : throw new ArgumentException(id, nameof(id));

    private static IEnumerable<string> Rules(Practice practice) => practice.Phases.AsEnumerable().Select(p => $"phase.{p.Id}.rule");

    private static IEnumerable<string> Needed(Practice practice) =>
    [
        "title", "purpose",
        .. practice.FollowUp.Length > 0 ? ["follow-up"] : Array.Empty<string>(),
        .. Enumerable.Range(0, practice.Suitability.Count).Select(i => $"suitability.{i}"),
        .. practice.Roles.AsEnumerable().Select(r => $"role.{r.Id}.title"),
        .. practice.Phases.AsEnumerable().SelectMany(p => new[] { $"phase.{p.Id}.title", $"phase.{p.Id}.prompt" }),
    ];
}
