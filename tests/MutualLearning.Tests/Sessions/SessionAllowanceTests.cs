using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What the allowances of a phase ask for: kinds, roles, replies, fields; and what somebody is told they may say.</summary>
public sealed class SessionAllowanceTests
{
    private static readonly ContributionKind Backing = new("backing");

    [Fact]
    public void WhoMayIntervene_SpeaksAndPasses_WhereNothingIsAllowedThem()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.Idea], [Scribe])] }, Ana, Ben);

        s.Do(s.Words(Ana, string.Empty, ContributionKind.Pass)).Session.Contributions.Count.Should().Be(1);
        s.Code(s.Words(Ben, string.Empty, ContributionKind.Pass)).Should().Be("session.kind-not-allowed");
        s.Session.MayDo(Ana, Nine).Find(ContributionKind.View).Should().NotBeNull();
        s.Session.MayDo(Ben, Nine).Find(ContributionKind.View).Should().BeNull();
        s.Say(Ana, "view").Code(s.Words(Ben, "view")).Should().Be("session.kind-not-allowed");
    }

    [Fact]
    public void WhoMayIntervene_Passes_WhereTheyAreExcepted()
    {
        var s = Open(Phase("talk") with { Allows = [Allowance.Everything with { Except = [Facilitator] }] }, Ana, Ben);

        s.Do(s.Words(Ana, string.Empty, ContributionKind.Pass)).Code(s.Words(Ana, "view")).Should().Be("session.kind-not-allowed");
    }

    // A practice that is read always says what it allows; a stored one of somebody else may not.
    [Fact]
    public void APhaseWithoutAllowances_AllowsEverything()
    {
        var s = Session.Evolve(Session.Initial, new SessionPlanned(Nine, new("s"), Practice(Phase("talk") with { Allows = [] }), "Learn", [Ana, Ben], Ana));
        s = Session.Evolve(Session.Evolve(s, new SessionOpened(Nine, Ana)), new PhaseEntered(Nine, new("talk")));

        s.MayDo(Ben, Nine).Find(ContributionKind.View)!.Link.Should().Be(LinkKind.Unknown);
        SessionDecider.Decide(s, new Contribute(Ben, ContributionKind.View, "view", []), new(Nine, new("c")), ContributionKinds.BuiltIn).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public void AReply_AnswersSomebodyElse_Once(Visibility visibility)
    {
        var phase = Phase("talk", visibility) with { Allows = [new([ContributionKind.Question], []), new([ContributionKind.View], []) { InReplyTo = [ContributionKind.Question] }] };
        var s = Open(phase, Ana, Ben, Cleo).Say(Ben, "why", ContributionKind.Question);

        s.Code(s.Words(Ben, "own", ContributionKind.View, Answers("why"))).Should().Be("session.reply-needed", "it is their own question");
        s.Code(s.Words(Cleo, "builds", ContributionKind.View, new ContributionLink(LinkKind.BuildsOn, new("why")))).Should().Be("session.reply-needed");
        s.Say(Cleo, "too", ContributionKind.Question, new ContributionLink(LinkKind.BuildsOn, new("why")));
        s.Say(Cleo, "so", ContributionKind.View, Answers("why"));
        s.Code(s.Words(Cleo, "again", ContributionKind.View, Answers("why"))).Should().Be("session.reply-needed", "they have answered it");
    }

    [Fact]
    public void WhatWaitsForAnAnswer_IsWhatOthersAsked_AndThisPersonHasNotAnswered()
    {
        var phase = Phase("talk") with { Allows = [new([ContributionKind.Question], []), new([], []) { InReplyTo = [ContributionKind.Question] }] };
        var s = Open(phase, Ana, Ben, Cleo, Dan).Say(Ben, "one", ContributionKind.Question).Say(Ana, "two", ContributionKind.Question);
        Targets(Cleo, ContributionKind.View).Should().Be("one two");
        Targets(Ben, ContributionKind.View).Should().Be("two");

        s.Say(Cleo, "first", ContributionKind.View, Answers("one"));
        Targets(Cleo, ContributionKind.View).Should().Be("two");
        Targets(Cleo, ContributionKind.Answer).Should().Be("two");
        Targets(Ben, ContributionKind.View).Should().Be("two", "cleo's answer is not ben's");
        Targets(Dan, ContributionKind.View).Should().Be("one two", "nor dan's");
        s.Session.MayDo(Cleo, Nine).Find(ContributionKind.Paraphrase).Should().BeNull("an answer is no paraphrase");
        s.Session.MayDo(Cleo, Nine).Find(ContributionKind.View)!.Link.Should().Be(LinkKind.Answers);

        string Targets(PersonId person, ContributionKind kind) => string.Join(' ', s.Session.MayDo(person, Nine).Find(kind)!.Targets.Select(t => t.Value).AsEnumerable());
    }

    [Fact]
    public void WhereNothingMayBeRepliedTo_WordsStandAlone()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], []) { InReplyTo = [] }] }, Ana, Ben, Cleo).Say(Cleo, "one");

        s.Session.MayDo(Ben, Nine).Find(ContributionKind.View)!.Targets.Should().BeEmpty();
        s.Code(s.Words(Ben, "two", ContributionKind.View, Answers("one"))).Should().Be("session.reply-not-allowed");
        s.Say(Ben, "two").Session.Contributions.Count.Should().Be(2);
    }

    [Fact]
    public void AKindOfAHost_IsOfferedWithTheLinkItNeeds()
    {
        var s = new Scenario { Kinds = new([.. ContributionKinds.Standard(), new StandardKind(Backing, link: LinkKind.Supports)]) }
            .Do(new StartSession(new("s"), Practice(Phase("talk")), "Learn", People(Ana, Ben), Ana)).Say(Ana, "one");

        var backing = s.Session.MayDo(Ben, Nine, s.Kinds).Find(Backing)!;

        (backing.Link, backing.Targets.Count).Should().Be((LinkKind.Supports, 1));
    }

    [Fact]
    public void AField_BelongsToItsKind()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.Idea], []) { Fields = ["cost"] }, new([ContributionKind.View], [])] }, Ana, Ben);

        s.Code(s.Words(Ben, "view") with { Fields = [new("cost", "little")] }).Should().Be("session.field-invalid");
        s.Code(s.Words(Ben, "idea", ContributionKind.Idea)).Should().Be("session.field-missing");
        s.Do(s.Words(Ben, "idea", ContributionKind.Idea) with { Fields = [new("cost", "little")] }).Session.Contributions[0].Fields.Count.Should().Be(1);
    }

    [Fact]
    public void ACorrection_NeedsTheFieldsOfItsKind_NotThoseOfAnother()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.Idea], []), new([ContributionKind.View], []) { Fields = ["why"] }] }, Ana, Ben);
        s.Do(s.Words(Ben, "view") with { Fields = [new("why", "so")] }, "view");

        s.Code(new CorrectContribution(new("view"), "better", Ben, [])).Should().Be("session.field-missing");
        s.Do(new CorrectContribution(new("view"), "better", Ben)).Session.Contributions[0].Fields.Count.Should().Be(1);
    }

    [Fact]
    public void ACorrection_LeavesFieldsThatWereErased()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], []) { Fields = ["why"] }] }, Ana, Ben);
        var erased = Session.Evolve(s.Session, new Contributed(Nine, new("view"), ContributionKind.View, Ben, default, "view", [], default, [new("why", string.Empty)]));

        SessionDecider.Decide(erased, new CorrectContribution(new("view"), "better", Ana), new(Nine, new("c")), s.Kinds).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData("member", 0, 0, "session.field-missing")]
    [InlineData("scribe", 0, 0, "session.field-missing")]
    [InlineData("facilitator", 0, 0, "session.field-missing")]
    [InlineData("scribe", 0, 5, "")]
    [InlineData("scribe", 5, 5, "")]
    [InlineData("nobody", 0, 0, "")]
    public void ACorrection_GoesByTheRolesThatTheAuthorHeldThen(string role, int released, int said, string code)
    {
        // Whoever leads may say anything, and only who has the role needs the field.
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], [new(role)]) { Fields = ["why"] }] }, Ana, Ben).Do(new AssignRole(Scribe, Ana, Ana));
        if (released + said > 0)
        {
            s.Wait(released).Do(new ReleaseRole(Scribe, Ana, Ana)).Wait(said + 1 - released);
        }

        var words = s.Words(Ana, "view");
        s.Do(code.Length == 0 ? words : words with { Fields = [new("why", "so")] }, "view");

        var outcome = s.Try(new CorrectContribution(new("view"), "better", Ana, []));
        (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(code);
    }

    private static ContributionLink Answers(string id) => new(LinkKind.Answers, new(id));

    private static Scenario Open(Phase phase, params PersonId[] people) => Scenario.Open(Practice(phase), people);
}
