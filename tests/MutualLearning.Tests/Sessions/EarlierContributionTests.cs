using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Testing;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What is said, decided and taken on names the contributions that it goes back to, also those of earlier sessions.</summary>
public sealed class EarlierContributionTests
{
    private static readonly SessionId First = new("first");
    private static readonly SessionId Second = new("second");
    private static readonly GroupId Team = new("team");

    private readonly ISessions sessions;
    private readonly IDecisions decisions;
    private readonly IResponsibilities responsibilities;

    public EarlierContributionTests()
    {
        var services = new ServiceCollection().AddSingleton<IClock>(new TestClock(2026, 3, 2)).AddMutualLearning().BuildServiceProvider().CreateScope().ServiceProvider;
        sessions = services.GetRequiredService<ISessions>();
        decisions = services.GetRequiredService<IDecisions>();
        responsibilities = services.GetRequiredService<IResponsibilities>();
    }

    [Fact]
    public async Task AContribution_BuildsOnOneOfAnEarlierSessionOfItsGroup()
    {
        var said = await SaidAsync(First, Team, default);
        await PlanAsync(Second, Team, default);

        var built = await BuildOnAsync(Ana, First, said);
        built.Value.Links[0].Should().Be(new ContributionLink(LinkKind.BuildsOn, said) { Session = First });
        (await sessions.ViewAsync(Second, Ben))!.Contributions.Single().Links.Should().HaveCount(1, "the group looks back at it");
    }

    [Fact]
    public async Task InASeries_ItReachesEverySessionBefore()
    {
        var said = await SaidAsync(First, default, default);
        await PlanAsync(new("between"), default, First);
        await PlanAsync(Second, default, new("between"));

        (await BuildOnAsync(Ana, First, said)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task WhatBelongsToAnotherGroup_IsUnknown()
    {
        var said = await SaidAsync(First, new("others"), default);
        await PlanAsync(Second, Team, default);

        (await BuildOnAsync(Ana, First, said)).Refusal.Should().Be(new Refusal(SessionRefusals.ContributionUnknown, said.Value));
    }

    [Fact]
    public async Task WhatTheirAuthorCannotSee_IsUnknownToo()
    {
        var said = await SaidAsync(First, Team, default);
        await PlanAsync(Second, Team, default, Ana, Cleo);

        (await BuildOnAsync(Cleo, First, said)).Refusal.Code.Should().Be("session.contribution-unknown", "she was not there");
        (await BuildOnAsync(Ana, First, new("nothing"))).Refusal.Code.Should().Be("session.contribution-unknown");
        (await BuildOnAsync(Ana, new("nowhere"), said)).Refusal.Code.Should().Be("session.contribution-unknown");
    }

    [Fact]
    public void AnAnswerElsewhere_IsNotTheReplyThatAPhaseAsksFor()
    {
        var asking = Practice(Phase("ask") with { Allows = [new Allowance([ContributionKind.Answer], []) { InReplyTo = [ContributionKind.Question] }] });
        var s = Given.Open(asking, Ana, Ben);

        s.When(new Contribute(Ben, ContributionKind.Answer, "Yes.", [new ContributionLink(LinkKind.Answers, new("q")) { Session = First }])).ThenRefused("session.reply-needed");
        s.Say(Ana, "q").When(s.Words(Ana, "on", ContributionKind.View, new ContributionLink(LinkKind.BuildsOn, new("q")) { Session = new("s") })).ThenRefused("session.link-invalid");
    }

    [Fact]
    public async Task AResponsibility_ComesOfADecision_WithWhatThatGoesBackTo()
    {
        var said = await SaidAsync(First, Team, default);
        var declared = new DecisionDeclaration("Two-day batches", new RuleSpec("consent"), [Ana]) { Session = First, Contributions = [new(First, said)] };
        await decisions.DeclareAsync(new("batches"), declared, Ana);
        var closed = (await decisions.CloseAsync(new("batches"), Ana)).Value;

        var duty = (await responsibilities.TakeOnFromAsync(new("try"), closed, "Cut the first one", accountable: Ana)).Value;
        (duty.Session, duty.Decision, duty.Group).Should().Be((First, new DecisionId("batches"), Team));
        duty.Contributions.Should().Equal(new ContributionReference(First, said));
        (await responsibilities.TakeOnFromAsync(new("ask"), closed, "Cut the second", accountable: Ben, by: Ana)).Value.Offer!.To.Should().Be(Ben);
        (await responsibilities.TakeOnFromAsync(new("none"), new DecisionView(), "Nothing", Ana)).Refusal.Code.Should().Be("decision.unknown");
    }

    [Fact]
    public async Task WhatIsNamedTwice_OrWithoutItsSession_IsRefused()
    {
        ContributionReference one = new(First, new("c"));
        foreach (var wrong in new ValueList<ContributionReference>[] { [one, one], [default], [new(First, default)], [new(default, new("c"))] })
        {
            (await decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("consent"), [Ana]) { Contributions = wrong }, Ana)).Refusal.Code.Should().Be("decision.contributions-invalid");
            (await responsibilities.HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Do it", Ana, Ana) { Contributions = wrong })).Refusal.Code.Should().Be("responsibility.contributions-invalid");
        }

        ValueList<ContributionReference> many = [.. Enumerable.Range(0, 101).Select(i => new ContributionReference(First, new("c" + i)))];
        (await decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("consent"), [Ana]) { Contributions = many }, Ana)).Refusal.Code.Should().Be("decision.list-too-long");
        (await responsibilities.HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Do it", Ana, Ana) { Contributions = many })).Refusal.Code.Should().Be("responsibility.list-too-long");
    }

    private async Task<ContributionId> SaidAsync(SessionId id, GroupId group, SessionId after)
    {
        await PlanAsync(id, group, after);
        return (await sessions.ContributeAsync(id, Ben, ContributionKind.Idea, "Small batches")).Value.Id;
    }

    private async Task PlanAsync(SessionId id, GroupId group, SessionId after, params PersonId[] people)
    {
        ValueList<PersonId> there = people.Length == 0 ? [Ana, Ben] : [.. people];
        (await sessions.HandleAsync(id, new PlanSession(id, PracticeCatalogue.OpenMeeting, "Learn", there, Ana) { Group = group, After = after })).IsAccepted.Should().BeTrue();
        (await sessions.HandleAsync(id, new OpenSession(Ana))).IsAccepted.Should().BeTrue();
    }

    private Task<Result<Contribution>> BuildOnAsync(PersonId by, SessionId session, ContributionId target) => sessions.ContributeAsync(
        Second, new Contribute(by, ContributionKind.Idea, "And smaller", [new ContributionLink(LinkKind.BuildsOn, target) { Session = session }]));
}
