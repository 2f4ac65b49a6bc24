using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What everybody is asked to agree to before they contribute, and who did.</summary>
public sealed class SessionAgreementTests
{
    [Fact]
    public void WhoHasNotAgreed_ContributesNothing_AndMayPass()
    {
        var s = Asking();

        s.When(new Contribute(Ben, ContributionKind.View, "words", [])).ThenRefused("session.agreement-missing");
        s.State.MayDo(Ben, Nine).Agreements.AsEnumerable().Should().Equal("confidentiality", "recording");
        (s.State.MayDo(Ben, Nine).Kinds.Count, s.State.MayDo(Ben, Nine).May(SessionMove.Pass)).Should().Be((0, true));
        s.After(new Contribute(Ben, ContributionKind.Pass, string.Empty, [])).State.Contributions.Count.Should().Be(1);

        var half = s.After(new AnswerAgreement("confidentiality", Ben));
        half.When(new Contribute(Ben, ContributionKind.View, "words", [])).ThenRefused("session.agreement-missing");
        half.After(new AnswerAgreement("recording", Ben)).Say(Ben, "words").State.Contributions.Count.Should().Be(1);
    }

    [Fact]
    public void WhoAgreed_IsKept_AndCanBeTakenBack()
    {
        var s = Asking().After(new AnswerAgreement("recording", Ben)).After(new AnswerAgreement("confidentiality", Ben)).Say(Ben, "words");

        s.When(new AnswerAgreement("recording", Ben)).Then();
        s.State.ViewAs(Ana).Agreements.Select(a => (a.Person, a.Agreement)).AsEnumerable().Should().Equal((Ben, "recording"), (Ben, "confidentiality"));
        var taken = s.After(new AnswerAgreement("recording", Ben, Declines: true));
        taken.State.Agreements.Count.Should().Be(1);
        taken.When(new Contribute(Ben, ContributionKind.View, "more", [])).ThenRefused("session.agreement-missing");
        taken.State.Contributions.Count.Should().Be(1, "what was said stays");
        taken.When(new AnswerAgreement("recording", Ben, Declines: true)).Then();
    }

    [Fact]
    public void NobodyAgreesWhoDoesNotTakePart_AndToNothingThatIsNotAsked()
    {
        Asking().When(new AnswerAgreement("recording", Dan)).ThenRefused("session.not-invited");
        Asking().When(new AnswerAgreement("anything", Ben)).ThenRefused("session.agreement-unknown");
        Given.Open(Practice(Phase("talk")), Ana, Ben).State.MayDo(Ben, Nine).May(SessionMove.Agree).Should().BeFalse("nothing is asked");
    }

    [Fact]
    public void WhoDoesNotAgree_IsNotWaitedFor()
    {
        var s = Given.Open(Practice(Phase("goals") with { Exit = new(ContributionKind.Goal) }, Phase("talk")) with { Agreements = ["recording"] }, Ana, Ben).After(new AnswerAgreement("recording", Ana));

        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");
        s.Say(Ana, "Sleep", ContributionKind.Goal).After(new AdvancePhase(Ana)).State.Visit!.Phase.Id.Value.Should().Be("talk");
    }

    [Fact]
    public void BeforeTheSessionOpens_PeopleCanAgree() =>
        Given.Planned(Practice(Phase("talk")) with { Agreements = ["recording"] }, Ana, Ben).After(new AnswerAgreement("recording", Ben)).State.Agreements.Count.Should().Be(1);

    private static SessionScenario Asking() => Given.Open(Practice(Phase("talk")) with { Agreements = ["confidentiality", "recording"] }, Ana, Ben);
}
