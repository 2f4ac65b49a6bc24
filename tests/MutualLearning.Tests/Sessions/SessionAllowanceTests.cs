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

        s = s.After(s.Words(Ana, string.Empty, ContributionKind.Pass));
        s.State.Contributions.Count.Should().Be(1);
        s.When(s.Words(Ben, string.Empty, ContributionKind.Pass)).ThenRefused("session.kind-not-allowed");
        s.State.MayDo(Ana, Nine).Find(ContributionKind.View).Should().NotBeNull();
        s.State.MayDo(Ben, Nine).Find(ContributionKind.View).Should().BeNull();
        s.Say(Ana, "view").When(s.Words(Ben, "view")).ThenRefused("session.kind-not-allowed");
    }

    [Fact]
    public void WhoMayIntervene_Passes_WhereTheyAreExcepted()
    {
        var s = Open(Phase("talk") with { Allows = [Allowance.Everything with { Except = [Facilitator] }] }, Ana, Ben);

        s.After(s.Words(Ana, string.Empty, ContributionKind.Pass)).When(s.Words(Ana, "view")).ThenRefused("session.kind-not-allowed");
    }

    [Fact]
    public void APhase_TakesSoManyFromEachPerson_AndAlsoFromThoseWhoMayIntervene()
    {
        var nominate = new Allowance([ContributionKind.Nomination], []) { AtMost = 1 };
        var s = Open(Phase("nominate").Repeating(RepeatKind.Rounds, 2) with { Allows = [nominate, new([ContributionKind.Question], [])] }, Ana, Ben);

        s.State.MayDo(Ana, Nine).Find(ContributionKind.Nomination)!.Left.Should().Be(1);
        s.State.MayDo(Ana, Nine).Find(ContributionKind.Question)!.Left.Should().BeNull();
        s = s.Say(Ana, "Cleo", ContributionKind.Nomination).Say(Ana, "Why?", ContributionKind.Question);
        s.When(s.Words(Ana, "Dan", ContributionKind.Nomination)).ThenRefused("session.enough-from-person");
        s.State.MayDo(Ana, Nine).Find(ContributionKind.Nomination).Should().BeNull("she may intervene, and has named somebody");
        s = s.Say(Ben, "Cleo", ContributionKind.Nomination);
        s.After(new AdvancePhase(Ana)).Say(Ana, "Dan", ContributionKind.Nomination).State.Contributions.Count.Should().Be(4, "each visit counts anew");
    }

    [Fact]
    public void APhase_TakesSoManyFromEachGroup()
    {
        var harvest = Phase("harvest") with { Groups = new PhaseGroups(2), Allows = [new Allowance([ContributionKind.Idea], []) { AtMostPerGroup = 1 }] };
        var s = Open(harvest, Ana, Ben, Cleo, Dan).Say(Ben, "ours", ContributionKind.Idea);

        s.When(s.Words(Ana, "mine", ContributionKind.Idea)).ThenRefused("session.enough-from-group");
        s.State.MayDo(Ana, Nine).Find(ContributionKind.Idea).Should().BeNull();
        s.State.MayDo(Dan, Nine).Find(ContributionKind.Idea)!.Left.Should().Be(1);
        s.Say(Dan, "theirs", ContributionKind.Idea).State.Contributions.Count.Should().Be(2);
    }

    [Fact]
    public void AnAnonymousPhase_CountsByWhatStandsForThePerson()
    {
        var s = Open(Phase("write", Visibility.AnonymousAlways) with { Allows = [new Allowance([ContributionKind.Idea], []) { AtMost = 1 }] }, Ana, Ben, Cleo)
            .Say(Ana, "one", ContributionKind.Idea);

        s.When(s.Words(Ana, "two", ContributionKind.Idea)).ThenRefused("session.enough-from-person");
        s.State.MayDo(Ana, Nine).Find(ContributionKind.Idea)!.Left.Should().Be(1, "nobody can tell here what she has written");
        s.Say(Ben, "mine", ContributionKind.Idea).State.Contributions.Count.Should().Be(2);
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public void AReply_AnswersSomebodyElse_Once(Visibility visibility)
    {
        var phase = Phase("talk", visibility) with { Allows = [new([ContributionKind.Question], []), new([ContributionKind.View], []) { InReplyTo = [ContributionKind.Question] }] };
        var s = Open(phase, Ana, Ben, Cleo).Say(Ben, "why", ContributionKind.Question);

        s.When(s.Words(Ben, "own", ContributionKind.View, Answers("why"))).ThenRefused("session.reply-needed");   // it is their own question
        s.When(s.Words(Cleo, "builds", ContributionKind.View, new ContributionLink(LinkKind.BuildsOn, new("why")))).ThenRefused("session.reply-needed");
        s = s.Say(Cleo, "too", ContributionKind.Question, new ContributionLink(LinkKind.BuildsOn, new("why")));
        s = s.Say(Cleo, "so", ContributionKind.View, Answers("why"));
        s.When(s.Words(Cleo, "again", ContributionKind.View, Answers("why"))).ThenRefused("session.reply-needed");   // they have answered it
    }

    [Fact]
    public void WhatWaitsForAnAnswer_IsWhatOthersAsked_AndThisPersonHasNotAnswered()
    {
        var phase = Phase("talk") with { Allows = [new([ContributionKind.Question], []), new([], []) { InReplyTo = [ContributionKind.Question] }] };
        var s = Open(phase, Ana, Ben, Cleo, Dan).Say(Ben, "one", ContributionKind.Question).Say(Ana, "two", ContributionKind.Question);
        Targets(Cleo, ContributionKind.View).Should().Be("one two");
        Targets(Ben, ContributionKind.View).Should().Be("two");

        s = s.Say(Cleo, "first", ContributionKind.View, Answers("one"));
        Targets(Cleo, ContributionKind.View).Should().Be("two");
        Targets(Cleo, ContributionKind.Answer).Should().Be("two");
        Targets(Ben, ContributionKind.View).Should().Be("two", "cleo's answer is not ben's");
        Targets(Dan, ContributionKind.View).Should().Be("one two", "nor dan's");
        s.State.MayDo(Cleo, Nine).Find(ContributionKind.Paraphrase).Should().BeNull("an answer is no paraphrase");
        s.State.MayDo(Cleo, Nine).Find(ContributionKind.View)!.Link.Should().Be(LinkKind.Answers);

        string Targets(PersonId person, ContributionKind kind) => string.Join(' ', s.State.MayDo(person, Nine).Find(kind)!.Targets.Select(t => t.Value).AsEnumerable());
    }

    [Fact]
    public void WhereNothingMayBeRepliedTo_WordsStandAlone()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], []) { InReplyTo = [] }] }, Ana, Ben, Cleo).Say(Cleo, "one");

        s.State.MayDo(Ben, Nine).Find(ContributionKind.View)!.Targets.Should().BeEmpty();
        s.When(s.Words(Ben, "two", ContributionKind.View, Answers("one"))).ThenRefused("session.reply-not-allowed");
        s.Say(Ben, "two").State.Contributions.Count.Should().Be(2);
    }

    [Fact]
    public void AKindOfAHost_IsOfferedWithTheLinkItNeeds()
    {
        var kinds = new ContributionKinds([.. ContributionKinds.Standard(), new StandardKind(Backing, link: LinkKind.Supports)]);
        var s = Given.Kinds(kinds)
            .After(new StartSession(new("s"), Practice(Phase("talk")), "Learn", People(Ana, Ben), Ana)).Say(Ana, "one");

        var backing = s.State.MayDo(Ben, Nine, kinds).Find(Backing)!;

        (backing.Link, backing.Targets.Count).Should().Be((LinkKind.Supports, 1));
    }

    [Fact]
    public void AField_BelongsToItsKind()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.Idea], []) { Fields = ["cost"] }, new([ContributionKind.View], [])] }, Ana, Ben);

        s.When(s.Words(Ben, "view") with { Fields = [new("cost", "little")] }).ThenRefused("session.field-invalid");
        s.When(s.Words(Ben, "idea", ContributionKind.Idea)).ThenRefused("session.field-missing");
        s.After(s.Words(Ben, "idea", ContributionKind.Idea) with { Fields = [new("cost", "little")] }).State.Contributions[0].Fields.Count.Should().Be(1);
    }

    [Fact]
    public void ACorrection_NeedsTheFieldsOfItsKind_NotThoseOfAnother()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.Idea], []), new([ContributionKind.View], []) { Fields = ["why"] }] }, Ana, Ben);
        s = s.After(s.Words(Ben, "view") with { Fields = [new("why", "so")] }, new CommandId("view"));

        s.When(new CorrectContribution(new("view"), "better", Ben, [])).ThenRefused("session.field-missing");
        s.After(new CorrectContribution(new("view"), "better", Ben)).State.Contributions[0].Fields.Count.Should().Be(1);
    }

    [Fact]
    public void ACorrection_LeavesFieldsThatWereErased()
    {
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], []) { Fields = ["why"] }] }, Ana, Ben);
        var erased = Session.Evolve(s.State, new Contributed(Nine, new("view"), ContributionKind.View, Ben, default, "view", [], default, [new("why", string.Empty)]));

        SessionDecider.Decide(erased, new CorrectContribution(new("view"), "better", Ana), new(Nine, new("c")), ContributionKinds.BuiltIn).IsAccepted.Should().BeTrue();
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
        var s = Open(Phase("talk") with { Allows = [new([ContributionKind.View], [new(role)]) { Fields = ["why"] }] }, Ana, Ben).After(new AssignRole(Scribe, Ana, Ana));
        if (released + said > 0)
        {
            s = s.Wait(Duration.FromMinutes(released)).After(new ReleaseRole(Scribe, Ana, Ana)).Wait(Duration.FromMinutes(said + 1 - released));
        }

        var words = s.Words(Ana, "view");
        s = s.After(code.Length == 0 ? words : words with { Fields = [new("why", "so")] }, new CommandId("view"));

        var outcome = s.When(new CorrectContribution(new("view"), "better", Ana, [])).Outcome;
        (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(code);
    }

    private static ContributionLink Answers(string id) => new(LinkKind.Answers, new(id));

    private static SessionScenario Open(Phase phase, params PersonId[] people) => Given.Open(Practice(phase), people);
}
