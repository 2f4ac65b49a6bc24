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
        s.Code(s.Words(Ben, "I think so")).Should().Be("session.reply-needed");
        s.Code(s.Words(Cleo, "because", default, Answers("why"))).Should().Be("session.reply-needed", "it is their own question");
        s.Code(s.Words(Ben, "because", default, new ContributionLink(LinkKind.Supports, new("why")))).Should().Be("session.reply-needed");

        s.Say(Ben, "because", default, Answers("why"));
        s.Code(s.Words(Ben, "and because", default, Answers("why"))).Should().Be("session.reply-needed", "Ben has answered it");
        s.Say(Dan, "so that", default, Answers("why"));
        s.Code(s.Words(Dan, "no", default, Answers("because"))).Should().Be("session.reply-needed", "a statement is not a question");
        s.Say(Ana, "if I may", default);
    }

    [Fact]
    public void Round_WithoutReplies_TakesNoLinksAndAPassAsEver()
    {
        var s = Talk(new Allowance([], []) { InReplyTo = [] }).Say(Ben, "tired");
        s.Code(s.Words(Cleo, "me too", default, new ContributionLink(LinkKind.BuildsOn, new("tired")))).Should().Be("session.reply-not-allowed");
        s.Do(s.Words(Cleo, "", ContributionKind.Pass));
    }

    [Fact]
    public void Except_KeepsARoleOut_EvenOneThatMayIntervene()
    {
        var s = Talk(new Allowance([ContributionKind.Idea], []) { Except = [Facilitator] });
        s.Say(Ben, "turns", ContributionKind.Idea);
        s.Code(s.Words(Ana, "mine", ContributionKind.Idea)).Should().Be("session.kind-not-allowed");
        s.Say(Ana, "time", ContributionKind.View);
    }

    [Fact]
    public void Fields_MustAllBeFilledByEverybody_AndAreShown()
    {
        var s = Talk(new Allowance([ContributionKind.Objection], []) { Fields = ["harm", "cause"] });
        var bare = s.Words(Ben, "no", ContributionKind.Objection);
        s.Code(bare).Should().Be("session.field-missing");
        s.Code(s.Words(Ana, "no", ContributionKind.Objection)).Should().Be("session.field-missing", "whoever may intervene argues too");
        s.Code(bare with { Fields = [new("harm", "Nights"), new("cause", " ")] }).Should().Be("session.field-invalid");
        s.Code(bare with { Fields = [new("harm", "Nights"), new("harm", "Days")] }).Should().Be("session.field-invalid");
        s.Code(bare with { Fields = [default] }).Should().Be("session.field-invalid");
        s.Code(bare with { Fields = [new("harm", new('x', SessionDecider.MaxTextLength)), new("cause", "x")] }).Should().Be("session.text-too-long");

        s.Do(bare with { Fields = [new("cause", "The rota"), new("harm", "Nights")] });
        s.Session.ViewAs(Cleo).Contributions[0].Fields.AsEnumerable().Should().Equal(new ContributionField("cause", "The rota"), new ContributionField("harm", "Nights"));
    }

    [Fact]
    public void EachExit_WaitsForEverybodyWhoMay_AndAPassIsNotEnough()
    {
        var s = Scenario.Open(
            Practice(Phase("goals") with { Exit = new(ContributionKind.Goal), Allows = [new([ContributionKind.Goal], []) { Except = [Facilitator] }] }, Phase("on")),
            Ana, Ben, Cleo);
        s.Say(Ben, "ask more", ContributionKind.Goal).Do(s.Words(Cleo, "", ContributionKind.Pass));
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached");

        s.Do(new JoinSession(Dan)).Do(s.Words(Cleo, "listen", ContributionKind.Goal));
        s.Code(new AdvancePhase(Ana)).Should().Be("session.exit-not-reached", "Dan came");
        s.Do(new LeaveSession(Dan)).Do(new AdvancePhase(Ana));
    }

    private static ContributionLink Answers(string target) => new(LinkKind.Answers, new(target));

    private static Scenario Talk(params Allowance[] allowances) =>
        Scenario.Open(Practice(Phase("talk") with { Allows = ValueList<Allowance>.Of(allowances) }), Ana, Ben, Cleo, Dan);
}
