using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What may be said as a reply, who is kept from a kind, and which fields are filled: action learning, rounds without replies, objections with their arguments.</summary>
public sealed class SessionReplyTests
{
    private static readonly Allowance Ask = new([ContributionKind.Question], []);
    private static readonly Allowance State = new([ContributionKind.View], []) { InReplyTo = [ContributionKind.Question] };

    [Fact]
    public void Statement_AnswersAPendingQuestionOfSomebodyElse_Once()
    {
        var s = Talk(Ask, State).Say(Cleo, "why", ContributionKind.Question);
        s.When(s.Words(Ben, "I think so")).ThenRefused("session.reply-needed");
        s.When(s.Words(Cleo, "because", default, Answers("why"))).ThenRefused("session.reply-needed");   // it is their own question
        s.When(s.Words(Ben, "because", default, new ContributionLink(LinkKind.Supports, new("why")))).ThenRefused("session.reply-needed");

        s = s.Say(Ben, "because", default, Answers("why"));
        s.When(s.Words(Ben, "and because", default, Answers("why"))).ThenRefused("session.reply-needed");   // Ben has answered it
        s = s.Say(Dan, "so that", default, Answers("why"));
        s.When(s.Words(Dan, "no", default, Answers("because"))).ThenRefused("session.reply-needed");   // a statement is not a question
        s = s.Say(Ana, "if I may", default);
    }

    [Fact]
    public void Round_WithoutReplies_TakesNoLinksAndAPassAsEver()
    {
        var s = Talk(new Allowance([], []) { InReplyTo = [] }).Say(Ben, "tired");
        s.When(s.Words(Cleo, "me too", default, new ContributionLink(LinkKind.BuildsOn, new("tired")))).ThenRefused("session.reply-not-allowed");
        s = s.After(s.Words(Cleo, "", ContributionKind.Pass));
    }

    [Fact]
    public void Except_KeepsARoleOut_EvenOneThatMayIntervene()
    {
        var s = Talk(new Allowance([ContributionKind.Idea], []) { Except = [Facilitator] });
        s = s.Say(Ben, "turns", ContributionKind.Idea);
        s.When(s.Words(Ana, "mine", ContributionKind.Idea)).ThenRefused("session.kind-not-allowed");
        s = s.Say(Ana, "time", ContributionKind.View);
    }

    [Fact]
    public void Fields_MustAllBeFilledByEverybody_AndAreShown()
    {
        var s = Talk(new Allowance([ContributionKind.Objection], []) { Fields = ["harm", "cause"] });
        var bare = s.Words(Ben, "no", ContributionKind.Objection);
        s.When(bare).ThenRefused("session.field-missing");
        s.When(s.Words(Ana, "no", ContributionKind.Objection)).ThenRefused("session.field-missing");   // whoever may intervene argues too
        s.When(bare with { Fields = [new("harm", "Nights"), new("cause", " ")] }).ThenRefused("session.field-invalid");
        s.When(bare with { Fields = [new("harm", "Nights"), new("harm", "Days")] }).ThenRefused("session.field-invalid");
        s.When(bare with { Fields = [default] }).ThenRefused("session.field-invalid");
        s.When(bare with { Fields = [new("harm", new string('x', SessionDecider.MaxTextLength)), new("cause", "x")] }).ThenRefused("session.text-too-long");

        s = s.After(bare with { Fields = [new("cause", "The rota"), new("harm", "Nights")] });
        s.State.ViewAs(Cleo).Contributions[0].Fields.AsEnumerable().Should().Equal(new ContributionField("cause", "The rota"), new ContributionField("harm", "Nights"));
    }

    [Fact]
    public void EachExit_WaitsForEverybodyWhoMay_AndAPassIsNotEnough()
    {
        var s = Given.Open(
            Practice(Phase("goals") with { Exit = new(ContributionKind.Goal), Allows = [new([ContributionKind.Goal], []) { Except = [Facilitator] }] }, Phase("on")),
            Ana, Ben, Cleo);
        s = s.Say(Ben, "ask more", ContributionKind.Goal).After(s.Words(Cleo, "", ContributionKind.Pass));
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");

        s = s.After(new JoinSession(Dan)).After(s.Words(Cleo, "listen", ContributionKind.Goal));
        s.When(new AdvancePhase(Ana)).ThenRefused("session.exit-not-reached");   // Dan came
        s = s.After(new LeaveSession(Dan)).After(new AdvancePhase(Ana));
    }

    private static ContributionLink Answers(string target) => new(LinkKind.Answers, new(target));

    private static SessionScenario Talk(params Allowance[] allowances) =>
        Given.Open(Practice(Phase("talk") with { Allows = ValueList<Allowance>.Of(allowances) }), Ana, Ben, Cleo, Dan);
}
