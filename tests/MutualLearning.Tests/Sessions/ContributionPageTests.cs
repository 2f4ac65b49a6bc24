using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Sessions;

/// <summary>What somebody may read, page by page, and what is news to them.</summary>
public sealed class ContributionPageTests
{
    private static readonly SessionId Id = new("s");

    [Fact]
    public async Task Pages_TogetherAreTheView()
    {
        var sessions = await StartAsync(Visibility.Named);
        for (var i = 0; i < 23; i++)
        {
            await SayAsync(sessions, i % 2 == 0 ? Ana : Ben, "words " + i);
        }

        var read = new List<ContributionView>();
        var page = new PageRequest { Limit = 5 };
        do
        {
            var part = (await sessions.ListContributionsAsync(Id, Ben, page))!;
            part.Items.Count.Should().BeLessThanOrEqualTo(5);
            read.AddRange(part.Items);
            page = page with { After = part.Next };
        }
        while (!page.After.IsDefault);

        read.Should().Equal((await sessions.ViewAsync(Id, Ben))!.Contributions);
        (await sessions.ListContributionsAsync(Id, new("stranger"))).Should().BeNull();
        (await sessions.ListContributionsAsync(new("none"), Ana)).Should().BeNull();
    }

    [Fact]
    public async Task News_AreWhatCameWasCorrectedOrCanBeReadSince()
    {
        var sessions = await StartAsync(Visibility.PrivateUntilReveal);
        var own = await SayAsync(sessions, Ana, "mine");
        await SayAsync(sessions, Ben, "hidden yet");
        var version = (await sessions.ViewAsync(Id, Ana))!.Version;
        (await NewsAsync(sessions, Ana, version)).Should().BeEmpty();

        await sessions.HandleAsync(Id, new CorrectContribution(own, "mine, corrected", Ana));
        (await NewsAsync(sessions, Ana, version)).Should().Equal("mine, corrected");
        await sessions.AdvanceAsync(Id, Ana);
        (await NewsAsync(sessions, Ana, version)).Should().Equal("mine, corrected", "hidden yet");
        await SayAsync(sessions, Ben, "new");
        (await NewsAsync(sessions, Ana, version + 1)).Should().Equal("hidden yet", "new");
    }

    // The words are others now, and what was said before is no more.
    [Fact]
    public async Task AfterAnErasure_EverythingIsNews()
    {
        await using var services = Services(Visibility.Named);
        var sessions = await StartAsync(services);
        await SayAsync(sessions, Ana, "mine");
        await SayAsync(sessions, Ben, "about ana");
        var version = (await sessions.ViewAsync(Id, Ben))!.Version;

        await services.GetRequiredService<IPersonalData>().EraseAsync(Ana);

        (await NewsAsync(sessions, Ben, version)).Should().HaveCount(2);
    }

    // A browser that was closed has lost what its person wrote. Nobody else learns anything, and afterwards nobody knows.
    [Theory]
    [InlineData(Visibility.AnonymousAlways, 0)]
    [InlineData(Visibility.AnonymousUntilReveal, 2)]
    public async Task OwnAnonymousWords_AreForTheirAuthorAlone_WhileThePhaseRuns(Visibility visibility, int shown)
    {
        var sessions = await StartAsync(visibility);
        await SayAsync(sessions, Ben, "bens words");
        await SayAsync(sessions, Cleo, "cleos words");

        var bens = (await sessions.ViewAsync(Id, Ben))!;
        bens.Contributions.Where(c => c.IsOwn).Should().ContainSingle().Which.Should().Match<ContributionView>(c => c.Text == "bens words" && c.Author.IsDefault && c.At == null);
        (await NewsAsync(sessions, Ben, bens.Version)).Should().BeEmpty();
        var anas = (await sessions.ViewAsync(Id, Ana))!;
        anas.Contributions.Should().HaveCount(shown).And.NotContain(c => c.IsOwn);
        anas.HiddenContributions.Should().Be(2 - shown);

        await sessions.AdvanceAsync(Id, Ana);
        (await sessions.ViewAsync(Id, Ben))!.Contributions.Should().HaveCount(2).And.NotContain(c => c.IsOwn && c.Author.IsDefault);
    }

    [Fact]
    public async Task OpenObjections_StandInTheOrderOfWhatIsShown()
    {
        var sessions = await StartAsync(Visibility.AnonymousUntilReveal);
        for (var i = 0; i < 12; i++)
        {
            await sessions.ContributeAsync(Id, i % 2 == 0 ? Ben : Cleo, ContributionKind.Objection, "no " + i, visit: 1);
        }

        var view = (await sessions.ViewAsync(Id, Ana))!;
        view.OpenObjections.Should().HaveCount(12).And.BeInAscendingOrder().And.Equal(view.Contributions.Select(c => c.Id));
        (await sessions.MayDoAsync(Id, Ana)).Settleable.Should().Equal(view.OpenObjections);
    }

    // Whoever keeps what they have and takes in the news has what they would have read anew.
    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.PrivateUntilReveal)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public Task News_BringEverybodyUpToDate(Visibility visibility) => Gen.Int[0, 4].List[1, 30].SampleAsync(
        async acts =>
        {
            var sessions = await StartAsync(visibility);
            var (kept, version, number) = (new Dictionary<ContributionId, ContributionView>(), 0L, 0);
            foreach (var act in acts)
            {
                number++;
                var view = (await sessions.ViewAsync(Id, Cleo))!;
                _ = act switch
                {
                    0 => (await sessions.AdvanceAsync(Id, Ana)).IsAccepted,
                    1 when view.Contributions.Count > 0 => (await sessions.HandleAsync(Id, new CorrectContribution(view.Contributions[0].Id, "again " + number, Cleo))).IsAccepted,
                    _ => (await sessions.ContributeAsync(Id, new Contribute(act == 2 ? Cleo : Ben, ContributionKind.View, "words " + number, [], Visit: view.Visit))).IsAccepted,
                };
                if (number % 3 == 0)
                {
                    view = (await sessions.ViewAsync(Id, Cleo))!;
                    foreach (var news in (await sessions.ListContributionsAsync(Id, Cleo, new PageRequest { Limit = 500 }, version))!.Items)
                    {
                        kept[news.Id] = news;
                    }

                    version = view.Version;
                    kept.Values.Should().BeEquivalentTo(view.Contributions);
                }
            }
        },
        iter: 60);

    private static ServiceProvider Services(Visibility visibility) => new ServiceCollection().AddMutualLearning(ml => ml.AddPractice(
        Practice(Phase("write", visibility), Phase("talk"), Phase("end")))).BuildServiceProvider();

    private static Task<ISessions> StartAsync(Visibility visibility) => StartAsync(Services(visibility));

    private static async Task<ISessions> StartAsync(ServiceProvider services)
    {
        var sessions = services.GetRequiredService<ISessions>();
        (await sessions.StartAsync(Id, new("test"), "Learn", [Ana, Ben, Cleo], Ana)).IsAccepted.Should().BeTrue();
        return sessions;
    }

    private static async Task<ContributionId> SayAsync(ISessions sessions, PersonId by, string text) =>
        (await sessions.ContributeAsync(Id, by, ContributionKind.View, text, visit: (await sessions.ViewAsync(Id, Ana))!.Visit)).Value.Id;

    private static async Task<IEnumerable<string>> NewsAsync(ISessions sessions, PersonId viewer, long since) =>
        (await sessions.ListContributionsAsync(Id, viewer, since: since))!.Items.Select(c => c.Text);
}
