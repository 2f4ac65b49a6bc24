using System;
using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

/// <summary>What a template of the host's says to people.</summary>
public sealed class PracticeTextsTests
{
    private const string Template =
        """
        {
          "id": "advice-round", "title": "Advice round", "purpose": "Whoever has a question hears what others would do.", "people": { "min": 3 },
          "roles": [ { "id": "asker", "max": 1 } ],
          "phases": [
            { "id": "ask", "minutes": 2880, "floor": { "role": "asker" }, "allows": [ { "kinds": ["question"], "fields": ["by-when"] } ] },
            { "id": "answer", "minutes": 1, "groups": 3 }
          ],
          "texts": {
            "de": {
              "title": "Ratsrunde",
              "role.asker.title": "fragende Person",
              "phase.ask.title": "Fragen",
              "phase.ask.prompt": "{role:asker}, was ist deine Frage zu: {goal}? Zeit: {minutes}, danach {minutes:answer}.",
              "phase.ask.script": "Begrüße alle {people}.",
              "phase.ask.rule": "Nur {role:asker} spricht.",
              "phase.answer.prompt": "Zu {group-size}: was würdet ihr tun?",
              "phase.answer.hint.remote": "Öffne Räume zu {group-size}.",
              "hint.accessibility": "Lies die Frage vor.",
              "field.by-when": "Bis wann brauchst du eine Antwort?"
            },
            "de-at": { "phase.ask.title": "Fragen stellen" }
          }
        }
        """;

    [Fact]
    public void ATemplate_SpeaksItsLanguages()
    {
        var practice = Practice.FromJson(Template);

        var (german, austrian, english) = (PracticeVocabulary.For(practice, "de"), PracticeVocabulary.For(practice, "DE-at"), PracticeVocabulary.For(practice, "en"));

        (german.Title, german.TitleOf(new PhaseId("ask")), german.TitleOf(new RoleId("asker"))).Should().Be(("Ratsrunde", "Fragen", "fragende Person"));
        (austrian.Title, austrian.TitleOf(new PhaseId("ask"))).Should().Be(("Ratsrunde", "Fragen stellen"));
        english.TitleOf(new PhaseId("ask")).Should().Be("Fragen", "words in another language say more than an id");
        english.TitleOf(new PhaseId("answer")).Should().Be("answer", "no language has a title for it");
        german.QuestionOf("by-when").Should().Be("Bis wann brauchst du eine Antwort?");
        german.QuestionOf("other").Should().Be("other");
        german.HintsFor(default).Should().Equal(new System.Collections.Generic.Dictionary<string, string> { ["accessibility"] = "Lies die Frage vor." });
        german.HintsFor(new PhaseId("answer"))["remote"].Should().Be("Öffne Räume zu 3.");
    }

    [Fact]
    public void Placeholders_SayWhatTheTemplateSays_UntilASessionSaysMore()
    {
        var german = PracticeVocabulary.For(Practice.FromJson(Template), "de");

        german.PromptOf(new PhaseId("ask")).Should().Be("fragende Person, was ist deine Frage zu: das Ziel? Zeit: 2 Tage, danach 1 Minute.");
        german.ScriptOf(new PhaseId("ask")).Should().Be("Begrüße alle 3 oder mehr.");

        var there = german.In(4, "Ruhe {people}", role => role.Value == "asker" ? "Ana {goal}" : null);

        there.PromptOf(new PhaseId("ask")).Should().Be("Ana {goal}, was ist deine Frage zu: Ruhe {people}? Zeit: 2 Tage, danach 1 Minute.", "what people wrote is no text");
        there.ScriptOf(new PhaseId("ask")).Should().Be("Begrüße alle 4.");
    }

    [Fact]
    public void AText_FollowsTheMinutesThatWereChanged()
    {
        var changed = Practice.FromJson(Template).WithMinutes(new PhaseId("ask"), new Minutes(0, 90, 120)).PracticeOrThrow();

        PracticeVocabulary.For(changed, "de").PromptOf(new PhaseId("ask")).Should().Contain("Zeit: 90 Minuten,");
    }

    [Theory]
    [InlineData("\"title\": \"Ratsrunde\"", "\"titel\": \"Ratsrunde\"", "practice.text-unknown", "$.texts.de.titel", 10)]
    [InlineData("\"phase.ask.title\": \"Fragen\"", "\"phase.asks.title\": \"Fragen\"", "practice.text-unknown", "$.texts.de['phase.asks.title']", 12)]
    [InlineData("{goal}", "{gaol}", "practice.placeholder-unknown", "$.texts.de['phase.ask.prompt']", 13)]
    [InlineData("{minutes:answer}", "{minutes:answers}", "practice.placeholder-unknown", "$.texts.de['phase.ask.prompt']", 13)]
    [InlineData("Begrüße alle {people}", "Begrüße alle {group-size}", "practice.placeholder-unknown", "$.texts.de['phase.ask.script']", 14)]
    [InlineData("\"Ratsrunde\"", "\" \"", "practice.text-empty", "$.texts.de.title", 10)]
    [InlineData("\"Ratsrunde\"", "7", "practice.wrong-type", "$.texts.de.title", 10)]
    [InlineData("\"de-at\": {", "\"de_AT\": {", "practice.language-invalid", "$.texts.de_AT", 21)]
    [InlineData("\"de-at\": { \"phase.ask.title\": \"Fragen stellen\" }", "\"de-at\": [ ]", "practice.wrong-type", "$.texts.de-at", 21)]
    public void AText_ThatIsAboutNothing_IsAFindingWithItsPlace(string right, string wrong, string code, string path, int line)
    {
        var result = PracticeJson.Read(Template.Replace(right, wrong, StringComparison.Ordinal));

        result.Practice.Should().BeNull();
        result.Findings.Select(f => (f.Code, f.Path, f.Line)).Should().Equal((code, path, line));
    }

    [Fact]
    public void TextsThatNameEachOther_ComeToAnEnd()
    {
        var practice = Practice.FromJson(Template) with { Texts = [new PracticeText("en", "role.asker.title", "like {role:asker}")] };

        PracticeVocabulary.For(practice, "en").TitleOf(new RoleId("asker")).Should().Be("like like {role:asker}");
    }

    [Fact]
    public void TextsMadeInCode_AreCheckedLikeAnyOther()
    {
        var practice = Practice.FromJson(Template) with { Texts = [new PracticeText("en", "title", "One"), new PracticeText("en", "title", "Two"), new PracticeText("en", "role.asker.titel", "x")] };

        PracticeAnalysis.Check(practice).Select(f => f.Code).Should().Equal("practice.id-duplicate", "practice.text-unknown");
    }
}
