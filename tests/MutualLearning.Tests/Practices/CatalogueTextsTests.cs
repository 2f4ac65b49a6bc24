using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class CatalogueTextsTests
{
    public static MatrixTheoryData<string, string> Everywhere { get; } =
        new(PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value), PracticeVocabulary.Languages);

    [Fact]
    public void Languages_AreEnglishAndGerman() => PracticeVocabulary.Languages.Should().Equal("de", "en");

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void EveryPractice_HasEveryTextInEveryLanguage_AndNoOther(string id, string language)
    {
        var practice = Find(id);

        var texts = Texts(id, language);

        texts.Keys.Where(k => !IsOptional(k)).Should().BeEquivalentTo(Needed(practice));
        texts.Values.Should().AllSatisfy(text => text.Should().NotBeNullOrWhiteSpace());
        PracticeAnalysis.Check(practice with { Texts = ValueList<PracticeText>.Of(texts.Select(t => new PracticeText(language, t.Key, t.Value))) })
            .Should().BeEmpty("every text is about something, and every placeholder can be filled");
    }

    // A strict rule that only one language tells is not the same practice in the other.
    [Theory]
    [MemberData(nameof(Everywhere))]
    public void EveryLanguage_TellsTheSameRules_InWordsOfItsOwn(string id, string language)
    {
        var (texts, english) = (Texts(id, language), Texts(id, "en"));

        texts.Keys.Should().BeEquivalentTo(english.Keys);
        foreach (var key in texts.Keys.Where(k => language != "en" && !k.EndsWith("title", StringComparison.Ordinal)))
        {
            texts[key].Should().NotBe(english[key], "{0} should be translated", key);
        }
    }

    [Theory]
    [MemberData(nameof(PracticeCatalogueTests.BuiltIn), MemberType = typeof(PracticeCatalogueTests))]
    public void English_SaysWhatTheTemplateSays(string id)
    {
        var (practice, texts) = (Find(id), Texts(id, "en"));

        (texts["title"], texts["purpose"]).Should().Be((practice.Title, practice.Purpose));
        texts.GetValueOrDefault("preparation", string.Empty).Should().Be(practice.Preparation);
        texts.GetValueOrDefault("follow-up", string.Empty).Should().Be(practice.FollowUp);
        Enumerable.Range(0, practice.Suitability.Count).Select(i => texts[$"suitability.{i}"]).Should().Equal(practice.Suitability);
    }

    private static Practice Find(string id) =>
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice) ? practice : throw new ArgumentException(id, nameof(id));

    private static Dictionary<string, string> Texts(string id, string language)
    {
        using var stream = typeof(Practice).Assembly.GetManifestResourceStream($"practice-texts/{id}.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    // A strict rule, a script or a hint is there where it says something.
    private static bool IsOptional(string key) =>
        key.StartsWith("hint.", StringComparison.Ordinal) || key.StartsWith("field.", StringComparison.Ordinal)
        || key.EndsWith(".rule", StringComparison.Ordinal) || key.EndsWith(".script", StringComparison.Ordinal) || key.Contains(".hint.", StringComparison.Ordinal);

    private static IEnumerable<string> Needed(Practice practice) =>
    [
        "title", "purpose",
        .. practice.Preparation.Length > 0 ? ["preparation"] : Array.Empty<string>(),
        .. practice.Materials.AsEnumerable().Select(m => $"material.{m.Id}"),
        .. practice.FollowUps.AsEnumerable().Select(f => $"follow-up.{f.Id}"),
        .. practice.FollowUp.Length > 0 ? ["follow-up"] : Array.Empty<string>(),
        .. Enumerable.Range(0, practice.Suitability.Count).Select(i => $"suitability.{i}"),
        .. practice.Roles.AsEnumerable().Select(r => $"role.{r.Id}.title"),
        .. practice.Phases.AsEnumerable().SelectMany(p => new[] { $"phase.{p.Id}.title", $"phase.{p.Id}.prompt" }),
    ];
}
