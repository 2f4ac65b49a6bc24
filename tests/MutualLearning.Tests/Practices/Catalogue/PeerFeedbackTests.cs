using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class PeerFeedbackTests
{
    private const string People = "ana bruno cleo dan";

    [Fact]
    public async Task WhatIsSaidInAPair_StaysInThePair_ForEver()
    {
        await using var play = await ToWritingAsync();
        await play.FillAsync("ana", "evidence", "The hand-over.", ("saw", "You waited for the night shift."), ("effect", "I went home calm."));
        await play.NextAsync("give");
        var pair = play.Session.Visit!.Groups.Single(g => g.Contains(new("ana")));
        await play.FillAsync("ana", "evidence", "You waited.", ("saw", "You waited for the night shift."), ("effect", "I went home calm."));
        await play.NextAsync("forward");
        await play.ContributeAsync("ana", "idea", "Wait on Fridays too.");
        await play.NextAsync("keep");
        await play.ContributeAsync("ana", "learning", "Giving is harder.");
        await play.NextAsync("close");
        foreach (var person in People.Split(' '))
        {
            await play.PassAsync(person);
        }

        await play.NextAsync(string.Empty);
        foreach (var person in People.Split(' '))
        {
            play.Seen(person).Contains("You waited.").Should().Be(pair.Contains(new(person)), "{0}", person);
            play.Seen(person).Contains("Wait on Fridays too.").Should().Be(pair.Contains(new(person)), "{0}", person);
            play.Seen(person).Contains("The hand-over.").Should().Be(person == "ana", "what is written is its author's");
            play.Seen(person).Contains("Giving is harder.").Should().Be(person == "ana");
        }
    }

    [Fact]
    public async Task Feedback_SaysWhatWasSeenAndItsEffect_AndNothingElse()
    {
        await using var play = await ToWritingAsync();
        await play.NextAsync("give");

        (await play.SayCodeAsync("ana", "evidence", "You are unreliable.")).Should().Be("session.field-missing");
        (await play.SayCodeAsync("ana", "view", "You are unreliable.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("ana", "idea", "Be on time.")).Should().Be("session.kind-not-allowed", "suggestions come later");
        var said = await play.FillAsync("ana", "evidence", "You waited.", ("saw", "You waited."), ("effect", "Calm."));
        var other = play.Session.Visit!.Groups.Single(g => g.Contains(new("ana"))).First(p => p.Value != "ana").Value;
        (await play.SayCodeAsync(other, "answer", "But only because I had to.", said)).Should().Be("session.reply-needed", "nobody defends themself");
        await play.ContributeAsync(other, "paraphrase", "You saw me wait, and it calmed you.", said);
        await play.NextAsync("forward");
        var idea = await play.ContributeAsync("ana", "idea", "Wait on Fridays too.");
        (await play.SayCodeAsync(other, "view", "That will not work.", idea)).Should().Be("session.kind-not-allowed");
    }

    private static async Task<Play> ToWritingAsync()
    {
        var play = await Play.OpenAsync("peer-feedback", People);
        foreach (var person in People.Split(' '))
        {
            await play.ContributeAsync(person, "question", $"How do my hand-overs land? ({person})");
        }

        await play.NextAsync("write");
        return play;
    }
}
