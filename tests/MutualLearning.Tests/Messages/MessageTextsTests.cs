using System;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Messages;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Messages;

/// <summary>Every code has a sentence in every language of the library, with the same arguments.</summary>
public sealed class MessageTextsTests
{
    private static readonly MessageTexts German = MessageTexts.For("de-AT");

    [Fact]
    public void EveryCode_HasAGermanSentence_WithTheSameArguments()
    {
        foreach (var code in MessageCodes.All)
        {
            var values = code.Arguments.Select(static (_, i) => $"<{i}>").ToArray();
            var said = German.Of(Statement.Of(code, values));
            var says = Regex.Replace(code.Template, "{[a-zA-Z]+}", string.Empty).Any(char.IsLetter);
            (says && string.Equals(said, code.Format(values), StringComparison.Ordinal)).Should().BeFalse("{0} says something in English, and has a sentence of its own", code);
            Regex.Matches(said, "<\\d>").Select(static m => m.Value).Distinct().Should().BeEquivalentTo(values, "{0}", code);
            said.Should().NotContainAny("{", "}");
        }
    }

    [Fact]
    public void Refusals_SayKindsExitsAndCausesInTheLanguage()
    {
        German.Of(new Refusal(SessionRefusals.KindNotAllowed, "vote", "objection")).Should().Contain("Einwand").And.NotContain("objection");
        German.Of(new Refusal(SessionRefusals.ExitNotReached, "vote", "RuleDecided")).Should().Be("Die Phase vote kann erst enden, wenn es entschieden ist.");
        German.Of(new Refusal(SessionRefusals.ExitNotReached, "vote", "All")).Should().Be("Die Phase vote kann erst enden, wenn da ist, worauf sie wartet.");
        German.Of(new Refusal(SessionRefusals.ExitNotReached, "vote", "EachContributed")).Should().Be("Die Phase vote kann erst enden, wenn alle beigetragen haben, worum sie bittet.");
        var cause = new Refusal(SessionRefusals.IdMissing);
        German.Of(new Refusal(DecisionRefusals.OptionsInvalid).Because(cause)).Should().EndWith(German.Of(cause));
        German.Of(default(Refusal)).Should().BeEmpty();
    }

    [Fact]
    public void PhasesAndRoles_AreCalledAsThePracticeCallsThem()
    {
        PracticeCatalogue.BuiltIn.TryGet(new("lean-coffee"), out var practice).Should().BeTrue();
        var refusal = new Refusal(SessionRefusals.KindNotAllowed, "extend", "idea");

        German.Of(refusal, PracticeVocabulary.For(practice!, "de")).Should().Contain("Weiter?").And.NotContain("extend");
        MessageTexts.For("en").Of(refusal, PracticeVocabulary.For(practice!, "en")).Should().Be("The phase Go on? does not allow idea here.");
    }

    [Fact]
    public void Verdicts_AreSaidInTheLanguage_AndOldOnesAsTheyWereStored()
    {
        German.Of(Verdict.Adopted(VerdictReasons.Majority, "4", "0")).Should().Be("4 Ja gegen 0 Nein.");
        German.Of(new Verdict(VerdictKind.Adopted, VerdictReasons.Majority.Code, "4 yes to 0 no.")).Should().Be("4 yes to 0 no.", "its figures were not stored");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    [InlineData("")]
    public void AnotherLanguage_SpeaksEnglish(string language)
    {
        var refusal = new Refusal(SessionRefusals.ExitNotReached, "vote", "RuleDecided");

        (MessageTexts.For(language).Language, MessageTexts.For(language).Of(refusal)).Should().Be(("en", refusal.Message));
    }

    [Fact]
    public void ACodeOfAPlugin_IsSaidAsItSaysItself()
    {
        var own = new MessageCode("acme.too-warm", "It is too warm: {degrees}.", RefusalCategory.Conflict);

        German.Of(new Refusal(own, "30 {braces}")).Should().Be("It is too warm: 30 {braces}.");
        German.Of(new Refusal(SessionRefusals.KindNotAllowed, "{kind}", "view")).Should().Contain("{kind}", "what was said is not looked at again for braces");
    }
}
