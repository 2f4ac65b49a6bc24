using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Practices.Catalogue;
using MutualLearning.Tests.Shared;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

public sealed class SessionCorrectionTests
{
    private static readonly (string, string)[] First = [("harm", "Nihgts"), ("cause", "The rota"), ("now", "Yes"), ("own-role", "On call")];

    [Fact]
    public async Task Fields_AreCorrectedWithTheWords_AndSeenSo()
    {
        await using var play = await ObjectingAsync();
        var said = await play.FillAsync("ana", "objection", "No.", First);
        ValueList<ContributionField> right = [new("own-role", "On call"), new("harm", "Nights"), new("cause", "The rota"), new("now", "Yes")];

        await play.DoAsync(new CorrectContribution(said.Id, "No!", Ben, right));
        Seen(play).Should().Match<ContributionView>(c => c.Text == "No!" && c.Fields.Equals(right) && c.Corrections == 1);

        await play.DoAsync(new CorrectContribution(said.Id, "No, not yet.", Ana));
        Seen(play).Should().Match<ContributionView>(c => c.Text == "No, not yet." && c.Fields.Equals(right) && c.Corrections == 2);
    }

    [Fact]
    public void TwoWhoCorrectOneCard_LearnOfEachOther()
    {
        var said = Given.Open(Practice(Phase("talk")), Ana, Ben).Say(Ben, "words");
        var corrected = said.After(new CorrectContribution(new("words"), "hers", Ana) { Corrections = 0 });

        corrected.When(new CorrectContribution(new("words"), "his", Ben) { Corrections = 0 }).ThenRefused("session.corrected-meanwhile");
        corrected.When(new CorrectContribution(new("words"), "his", Ben) { Corrections = 1 }).ThenAccepted();
        corrected.When(new CorrectContribution(new("words"), "his", Ben)).ThenAccepted();
    }

    [Fact]
    public async Task Fields_AreCheckedAsWhenTheyWereSaid()
    {
        await using var play = await ObjectingAsync();
        var said = await play.FillAsync("ana", "objection", "No.", First);
        var kept = said.Fields;
        Task<string> CodeOf(ValueList<ContributionField> fields, string text = "No.") => play.CodeAsync(new CorrectContribution(said.Id, text, Ana, fields));

        (await CodeOf([])).Should().Be("session.field-missing");
        (await CodeOf([kept[0], kept[1], kept[2]])).Should().Be("session.field-missing");
        (await CodeOf(kept.Add(new("fun", "Much")))).Should().Be("session.field-invalid");
        (await CodeOf(kept.SetItem(0, new("harm", " ")))).Should().Be("session.field-invalid");
        (await CodeOf(kept.SetItem(0, default))).Should().Be("session.field-invalid");
        (await CodeOf(kept.SetItem(0, kept[1]))).Should().Be("session.field-invalid");
        (await CodeOf(kept.SetItem(0, new("harm", new string('x', SessionDecider.MaxTextLength))))).Should().Be("session.text-too-long");
        (await CodeOf(kept, " ")).Should().Be("session.text-missing");
    }

    [Fact]
    public async Task WordsAlone_AreMeasuredTogetherWithTheFieldsThatStay()
    {
        await using var play = await ObjectingAsync();
        var said = await play.FillAsync("ana", "objection", "No.", First);
        var room = SessionDecider.MaxTextLength - said.Fields.AsEnumerable().Sum(f => f.Text.Length);

        (await play.CodeAsync(new CorrectContribution(said.Id, new('x', room + 1), Ana))).Should().Be("session.text-too-long");
        await play.DoAsync(new CorrectContribution(said.Id, new('x', room), Ana));
    }

    [Fact]
    public void WhoHeldWhichRole_WhenTheWordsWereSaid_Counts()
    {
        // The scribe need not say why; everybody else must.
        var practice = Practice(Phase("talk") with
        {
            Allows =
            [
                new Allowance([ContributionKind.View], [Scribe]),
                new Allowance([ContributionKind.View], []) { Except = [Scribe], Fields = ["why"] },
            ],
        });
        var s = Given.Open(practice, Ana, Ben, Cleo).After(new AssignRole(Scribe, Cleo, Cleo)).Wait(Duration.FromMinutes(1));
        s = s.After(new Contribute(Ben, ContributionKind.View, "his", [], Fields: [new("why", "so")]), new CommandId("his"));
        s = s.After(new Contribute(Cleo, ContributionKind.View, "hers", []), new CommandId("hers")).Wait(Duration.FromMinutes(1)).After(new HandOverRole(Scribe, Cleo, Ben, Cleo));

        s.When(new CorrectContribution(new("his"), "his", Ben, [])).ThenRefused("session.field-missing");
        s = s.After(new CorrectContribution(new("hers"), "hers", Cleo, [])).After(new CorrectContribution(new("hers"), "hers", Cleo, [new("why", "now")]));
        s.State.ViewAs(Ana).Contributions[1].Fields.AsEnumerable().Should().Equal(new ContributionField("why", "now"));
    }

    [Fact]
    public void NoFieldsAndFieldsThatStay_WhenTheyAreStored_AreToldApart()
    {
        foreach (var fields in new ValueList<ContributionField>?[] { null, [], [new("why", "so")] })
        {
            var corrected = new ContributionCorrected(Nine, new("c"), "words", Ana, fields);
            BuiltIn.Events.Read("session.contribution-corrected.v1", BuiltIn.Events.Write(corrected)).Should().Be(corrected);
        }
    }

    private static ContributionView Seen(Play play) => play.Session.ViewAs(Ben).Contributions.AsEnumerable().Single(c => c.Kind == ContributionKind.Objection);

    private static async Task<Play> ObjectingAsync()
    {
        var play = await Play.OpenAsync("integrative-decision-making", "ana ben cleo");
        await play.ContributeAsync("cleo", "idea", "All tickets go to the desk.");
        await play.NextAsync("clarify");
        await play.NextAsync("react");
        await play.PassAsync("ana");
        await play.PassAsync("ben");
        await play.NextAsync("amend");
        await play.NextAsync("object");
        return play;
    }
}
