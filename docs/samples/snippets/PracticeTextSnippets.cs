using System;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace Snippets;

public sealed class PracticeTextSnippets : SampleHost
{
    private static readonly SessionId id = new("troika-w47");

    [Fact]
    public async Task APractice_TakesOtherMinutes()
    {
        // <practice-minutes>
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId("troika-consulting"), out var troika);
        var quick = troika!.WithMinutes(new PhaseId("consult"), new Minutes(Min: 3, Default: 4, Max: 6)).PracticeOrThrow();
        var started = await sessions.HandleAsync(id, new StartSession(id, quick, "Help each other", [ana, bruno, dora], By: ana));
        // </practice-minutes>
        started.IsAccepted.Should().BeTrue();
        (await sessions.FindUnfilteredAsync(id))!.Practice.Should().Be(quick).And.NotBe(troika);
    }

    [Fact]
    public void APractice_TakesOtherWords()
    {
        // <practice-texts>
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId("troika-consulting"), out var troika);
        var words = PracticeVocabulary.For(troika!, "de-AT");
        Console.WriteLine(words.Title);                                 // Troika-Beratung
        Console.WriteLine(words.PromptOf(new PhaseId("consult")));      // Dreh dich um oder schalte deine Kamera aus. …
        Console.WriteLine(words.RuleOf(new PhaseId("consult")));        // Die ratsuchende Person sagt nichts, …
        // </practice-texts>
        words.Title.Should().Be("Troika-Beratung");
        words.PromptOf(new PhaseId("consult")).Should().StartWith("Dreh dich um oder schalte deine Kamera aus.");
        words.RuleOf(new PhaseId("consult")).Should().StartWith("Die ratsuchende Person sagt nichts,");
    }
}
