using System;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace Snippets;

public sealed class ContributionSnippets : SampleHost
{
    [Fact]
    public async Task AnAnswer_LinksToItsQuestion()
    {
        var id = new SessionId("links");
        await sessions.StartAsync(id, new PracticeId("open-meeting"), "Talk", [ana, bruno, dora], ana);

        // <contributions-links>
        var idea = (await sessions.ContributeAsync(id, ana, ContributionKind.Idea, "Whoever served least is next.")).Value;
        var same = await sessions.ContributeAsync(id, bruno, ContributionKind.Paraphrase, "So it evens out by itself?", inReplyTo: idea);
        var more = await sessions.ContributeAsync(id, dora, ContributionKind.Idea, "Newcomers start at the average.", inReplyTo: idea);

        Console.WriteLine(same.Value.Links[0].Kind);   // Paraphrases
        Console.WriteLine(more.Value.Links[0].Kind);   // BuildsOn
        // </contributions-links>
        (same.Value.Links[0].Kind, more.Value.Links[0].Kind).Should().Be((LinkKind.Paraphrases, LinkKind.BuildsOn));
        (more.Value.Links[0].Target == idea.Id).Should().BeTrue();
    }

    [Fact]
    public async Task AKindOfTheHost_IsChecked()
    {
        var id = new SessionId("thanks");
        await sessions.StartAsync(id, new PracticeId("open-meeting"), "Thank", [ana, bruno], ana);

        var refused = await sessions.ContributeAsync(id, ana, new ContributionKind("appreciation"), "Thanks!");
        refused.Refusal.Code.Should().Be("appreciation.too-short");
        (await sessions.ContributeAsync(id, ana, new ContributionKind("appreciation"), "Thanks for last night")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task Words_AreCorrected()
    {
        var id = new SessionId("correction");
        await sessions.StartAsync(id, new PracticeId("objections"), "Hear what hurts", [ana, bruno], ana);
        var said = new Contribute(ana, ContributionKind.Objection, "Nihgts.", [], Fields: [new("harm", "?"), new("cause", "?")]);
        var objection = (await sessions.ContributeAsync(id, said)).Value;

        // <contributions-correct>
        await sessions.HandleAsync(id, new CorrectContribution(objection.Id, "Nights are too long.", By: ana)
        {
            Fields = [new("harm", "People leave."), new("cause", "Two nights in a row.")],
        });
        // </contributions-correct>
        var shown = (await sessions.ViewAsync(id, bruno))!.Contributions[0];
        (shown.Text, shown.Fields[1].Text, shown.Corrections).Should().Be(("Nights are too long.", "Two nights in a row.", 1));
    }

    protected override void Configure(MutualLearningBuilder ml) => ml.AddContributionKind<Appreciation>().AddPractice(Practice.FromJson(Objections));

    private const string Objections = """
        {
          "id": "objections", "version": 1, "title": "Objections", "purpose": "Hear what speaks against it.",
          "phases": [ { "id": "object", "minutes": 5, "allows": [ { "kinds": ["objection"], "fields": ["harm", "cause"] } ] } ],
          "source": "Our own sample.", "evidence": "practice"
        }
        """;
}

// <contributions-kind>
/// <summary>A thank-you: it says what for, in at least three words.</summary>
public sealed class Appreciation : IContributionKind
{
    private static readonly MessageCode TooShort = new("appreciation.too-short", "Say what for, in at least three words.");

    public ContributionKind Kind => new("appreciation");

    public Refusal? Check(ContributionContext context)
    {
        if (context.Text.Split(' ').Length < 3)
        {
            return new Refusal(TooShort);
        }

        return null;
    }
}
// </contributions-kind>
