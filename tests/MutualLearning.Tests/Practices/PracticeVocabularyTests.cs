using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

public sealed class PracticeVocabularyTests
{
    private static readonly Practice Own = PracticeCatalogue.OpenMeeting with { Id = new("own"), Title = "Ours" };

    public static TheoryData<string> Languages => [.. PracticeVocabulary.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryWordOfATemplate_HasWords(string language)
    {
        var words = PracticeVocabulary.For(Own, language);

        Enum.GetValues<Visibility>().Select(words.Of).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<EvidenceLevel>().Select(words.Of).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<RoleAssignment>().Where(a => a != RoleAssignment.Unknown).Select(words.Of).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<StepGuard>().Where(g => g != StepGuard.Always).Select(words.Of).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<FloorKind>().Select(f => words.Of(new Floor(f, new("r")))).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<ExitKind>().Where(e => e is not (ExitKind.All or ExitKind.Any)).Select(e => words.Of(new ExitCondition(e)))
            .Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        Enum.GetValues<RepeatKind>().Where(r => r != RepeatKind.Once)
            .Select(r => words.FormOf(Own.Phases[0] with { Repeat = new(r, 2) }).Single()).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
        ContributionKinds.BuiltIn.Names.Select(words.Of).Should().OnlyContain(w => w.Length > 0).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void German_IsNotEnglish()
    {
        var (english, german) = (PracticeVocabulary.For(Own, "en"), PracticeVocabulary.For(Own, "de-AT"));

        german.Language.Should().Be("de");
        ContributionKinds.BuiltIn.Names.Count(k => string.Equals(english.Of(k), german.Of(k), StringComparison.Ordinal)).Should().Be(0);
        german.Of(new ExitCondition(ExitKind.Any, [new(ExitKind.Timebox), new(ExitKind.AllReady)]))
            .Should().Be("die Zeit um ist oder alle bereit sind");
    }

    [Fact]
    public void APracticeOfTheHosts_KeepsItsOwnTitle_EvenUnderABuiltInName()
    {
        PracticeVocabulary.For(Own, "de").Title.Should().Be("Ours");
        PracticeVocabulary.For(PracticeCatalogue.OpenMeeting with { Title = "Ours" }, "de").Title.Should().Be("Ours");
        PracticeVocabulary.For(Own, "de").TitleOf(Own.Phases[0].Id).Should().Be("meeting");
    }

    [Fact]
    public void ABuiltInPractice_SpeaksTheLanguage_AlsoWithOtherMinutes()
    {
        var practice = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == "troika-consulting");
        var changed = practice.WithMinutes(practice.Phases[0].Id, new Minutes(1, 3, 9)).Practice!;

        PracticeVocabulary.For(changed, "de").TitleOf(practice.Phases[0].Id).Should().NotBe(practice.Phases[0].Id.Value)
            .And.NotBe(PracticeVocabulary.For(changed, "en").TitleOf(practice.Phases[0].Id));
        PracticeVocabulary.For(changed, "en").MinutesOf(changed.Phases[0]).Should().Be("3 min (1–9)");
    }

    [Fact]
    public void AnotherLanguage_IsEnglish() => PracticeVocabulary.For(Own, "fr").Language.Should().Be("en");
}
