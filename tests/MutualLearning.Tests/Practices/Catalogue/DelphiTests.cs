using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>A Delphi study of ten people, led by an eleventh, on a scale of nine points. Ratings are secret ballots; reasons stand in the session.</summary>
public sealed class DelphiTests
{
    private const string Panel = "p01 p02 p03 p04 p05 p06 p07 p08 p09 p10";
    private static readonly DecisionId Study = new("risk");
    private static readonly PersonId Lead = new("lead");

    [Fact]
    public async Task AfterFeedbackTheyAgree_AndItEnds()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        await Declare(play);
        (await RateAsync(play, "1 2 4 5 6 6 7 8 8 9")).Should().Be("verdict.estimates-move");
        await play.NextAsync("feedback");
        var question = await AskAsync(play);
        await play.NextAsync("re-rate");
        var why = await play.ContributeAsync("p01", "answer", "I have seen it go well.", question);
        why.IsAnonymous.Should().BeTrue();
        (await RateAsync(play, "5 5 5 6 6 6 6 6 7 9")).Should().Be("verdict.chosen", "the quartiles are 5 and 6");

        await play.NextAsync("result");
        play.Seen("p09").Should().Contain("I have seen it go well.");
        await play.NextAsync(string.Empty);
        var closed = (await play.Get<IDecisions>().FindUnfilteredAsync(Study))!;
        closed.Verdict!.Result!.Rounds[0].Figures[0].Value.Should().Be((Rational)6);
    }

    [Fact]
    public async Task DisagreementThatLasts_IsAResult()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        await Declare(play);
        await RateAsync(play, "1 1 1 1 1 9 9 9 9 9");
        await play.NextAsync("feedback");
        await play.NextAsync("re-rate");

        (await RateAsync(play, "1 1 1 1 1 9 9 9 9 9")).Should().Be("verdict.disagreement-lasts");
        await play.NextAsync("result");
    }

    [Fact]
    public async Task ThePanel_IsAskedFourTimesAtMost()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        await Declare(play);
        await RateAsync(play, "1 1 1 1 1 9 9 9 9 9");
        foreach (var answers in new[] { "1 1 1 5 5 5 5 9 9 9", "1 2 2 3 3 7 7 8 9 9", "1 1 1 1 1 9 9 9 9 9" })
        {
            await play.NextAsync("feedback");
            await play.NextAsync("re-rate");
            (await RateAsync(play, answers)).Should().Be("verdict.estimates-move");
        }

        await play.NextAsync("result");
    }

    [Fact]
    public async Task ThePanel_NeverLearnsWhoSaidWhat()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        await Declare(play);
        await play.ContributeAsync("p03", "view", "It is safe.");
        play.Seen("lead").Should().BeEmpty("others read it when the round has ended");
        await RateAsync(play, "1 1 1 1 1 9 9 9 9 9");
        await play.NextAsync("feedback");
        await AskAsync(play);
        await play.NextAsync("re-rate");
        await RateAsync(play, "1 1 1 1 1 9 9 9 9 9");
        await play.NextAsync("result");
        await play.NextAsync(string.Empty);

        foreach (var viewer in Panel.Split(' ').Append("lead"))
        {
            var shown = play.Session.ViewAs(new PersonId(viewer)).Contributions;
            shown.Select(c => c.Text).AsEnumerable().Should().Contain("It is safe.");
            shown.Select(c => c.Author.IsDefault).AsEnumerable().Should().AllBeEquivalentTo(true);
        }

        var decision = (await play.Get<IDecisions>().FindUnfilteredAsync(Study))!;
        decision.Ballots.Values.Select(b => b.Voter.IsDefault).Should().AllBeEquivalentTo(true);
    }

    [Fact]
    public async Task ARound_EndsWhenAllWhoAreStillThereHaveAnswered()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        foreach (var person in Panel.Split(' ').Take(8))
        {
            await play.ContributeAsync(person, "view", person + " has a reason.");
        }

        await play.PassAsync("p09");
        (await play.NextCodeAsync()).Should().Be("session.exit-not-reached", "p10 has neither answered nor passed");
        await play.DoAsync(new LeaveSession(new PersonId("p10")));
        await play.DoAsync(new AdvancePhase(Lead));
        play.Phase.Should().Be("feedback");
    }

    [Fact]
    public async Task WhoeverLeadsTheStudy_DoesNotAnswerIt_AndAReasonAnswersAQuestion()
    {
        await using var play = await Play.OpenAsync("delphi", "lead " + Panel);
        (await play.SayCodeAsync("lead", "view", "I say 5.")).Should().Be("session.kind-not-allowed");
        (await play.SayCodeAsync("p01", "idea", "Ask something else.")).Should().Be("session.kind-not-allowed");
        await play.NextAsync("feedback");
        (await play.SayCodeAsync("p01", "view", "Nonsense.")).Should().Be("session.not-your-turn");
        await AskAsync(play);
        await play.NextAsync("re-rate");

        (await play.SayCodeAsync("p01", "answer", "Because.")).Should().Be("session.reply-needed");
    }

    private static async Task Declare(Play play)
    {
        RuleSpec.TryParse(play.Session.Practice!.DefaultRule, out var rule).Should().BeTrue();
        var declaration = new DecisionDeclaration("How great is the risk?", rule!, Play.People(Panel))
        {
            Options = ["risk"], Form = BallotForm.Score, Secrecy = Secrecy.Secret, AreBallotsFinal = true, Session = play.Session.Id,
        };
        (await play.Get<IDecisions>().DeclareAsync(Study, declaration, Lead)).IsAccepted.Should().BeTrue();
    }

    private static Task<MutualLearning.Contributions.Contribution> AskAsync(Play play) =>
        play.ContributeAsync("lead", "question", "The middle half lies from 4 to 8. Who is outside: why?");

    // A round: ten secret ballots, a reason from one, and what the rule says to them; only a round that is not decided is followed by another.
    private static async Task<string> RateAsync(Play play, string answers)
    {
        var decisions = play.Get<IDecisions>();
        if (play.Phase == "re-rate")
        {
            await play.DoAsync(new JoinDecision(Study, Lead));
            (await decisions.AmendAsync(Study, Lead, string.Empty, "Another round")).IsAccepted.Should().BeTrue();
        }

        var people = Panel.Split(' ');
        var scores = answers.Split(' ');
        for (var i = 0; i < people.Length; i++)
        {
            var score = int.Parse(scores[i], System.Globalization.CultureInfo.InvariantCulture);
            (await decisions.VoteAsync(Study, new PersonId(people[i]), Preference.Scored(("risk", score)))).IsAccepted.Should().BeTrue();
        }

        var verdict = (await decisions.PreviewAsync(Study, Lead)).Value;
        if (verdict.Kind != VerdictKind.NotDecided)
        {
            await play.CloseDecisionAsync(Study);
        }

        return verdict.Reason;
    }
}
