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
        var texts = PracticeTexts.For(new PracticeId("troika-consulting"), "de-AT");
        Console.WriteLine(texts.Find("title"));                     // Troika-Beratung
        Console.WriteLine(texts.Find("phase.consult.prompt"));      // Dreh dich um oder schalte deine Kamera aus. …
        Console.WriteLine(texts.Find("phase.consult.rule"));        // Die ratsuchende Person sagt nichts, …
        // </practice-texts>
        texts.Find("title").Should().Be("Troika-Beratung");
        texts.Find("phase.consult.prompt").Should().StartWith("Dreh dich um oder schalte deine Kamera aus.");
        texts.Find("phase.consult.rule").Should().StartWith("Die ratsuchende Person sagt nichts,");
    }
}
