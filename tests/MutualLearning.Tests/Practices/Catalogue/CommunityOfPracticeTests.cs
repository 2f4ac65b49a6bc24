using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

public sealed class CommunityOfPracticeTests
{
    private const string People = "ana bruno cleo dan eva";

    [Fact]
    public async Task WhatNobodyObjectsTo_ByTheDate_Holds()
    {
        await using var play = await Play.OpenAsync("community-of-practice", People);
        await play.ContributeAsync("cleo", "learning", "The new form saves an hour.");
        await play.NextAsync("case");
        var told = await play.ContributeAsync("dan", "evidence", "Ours lost the second page.");
        await play.ContributeAsync("eva", "question", "Which version was it?", told);
        await play.NextAsync("build");
        await play.ContributeAsync("cleo", "idea", "We all use version three.");
        await play.ContributeAsync("eva", "concern", "Not everybody has it.");
        await play.NextAsync("agree");
        var id = await play.DeclareAsync(new DecisionDeclaration("We all use version three", new RuleSpec(play.Rule), Play.People(People))
        {
            Deadline = play.In(minutes: 10),
        });
        play.Wait(10);
        (await play.CloseDecisionAsync(id)).Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        await play.ContributeAsync("dan", "commitment", "I send it to everybody.");
        await play.NextAsync(string.Empty);
    }

    [Fact]
    public async Task WhoObjects_DoesSoWhereItIsAgreed()
    {
        await using var play = await Play.OpenAsync("community-of-practice", People);
        foreach (var next in new[] { "case", "build", "agree" })
        {
            (await play.SayCodeAsync("eva", "objection", "It breaks the old forms.")).Should().Be("session.kind-not-allowed");
            await play.NextAsync(next);
        }

        var objection = await play.ContributeAsync("eva", "objection", "It breaks the old forms.");
        play.Session.OpenObjections.Should().Equal(objection.Id);
        await play.DoAsync(new SettleObjection(objection.Id, play.Lead(), "Old forms are kept until May."));
        play.Session.OpenObjections.Should().BeEmpty();
    }
}
