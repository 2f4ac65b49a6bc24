using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace Snippets;

public sealed class PolicySnippets : SampleHost
{
    [Fact]
    public async Task AProposal_HasVersions()
    {
        // <process-versions>
        var id = new DecisionId("rota");
        await decisions.DeclareAsync(id, new("On call by tenure", new RuleSpec("consent"), [ana, bruno, dora]), by: ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.HandleAsync(id, new RaiseObjection(bruno, "Newcomers would serve too often."));

        await decisions.AmendAsync(id, by: ana, "On call by tenure, from the third month", "newcomers first learn", integrates: [1]);
        await decisions.HandleAsync(id, new CastBallot(bruno, Stance.Yes) { Version = 2 });
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine($"Version {closed.Version}, {closed.Verdict}");
        // </process-versions>
        closed.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public async Task AnObjection_TurnsLazyConsensusIntoAVote()
    {
        // <process-lazy>
        var id = new DecisionId("new-editor");
        var declaration = new DecisionDeclaration("We change the editor", new RuleSpec("lazy-consensus"), [ana, bruno, dora])
        {
            Deadline = SystemClock.Instance.GetCurrentInstant() + Duration.FromDays(3),
            Fallback = new RuleSpec("simple-majority"),
            VotePeriod = Duration.FromDays(7),
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        var now = (await decisions.HandleAsync(id, new RaiseObjection(bruno, "Who trains us?"))).Value;
        Console.WriteLine($"{now.Declaration!.Rule} until {now.Declaration.Deadline}");
        // </process-lazy>
        now.Declaration.Rule.Name.Should().Be("simple-majority");
    }

    [Fact]
    public async Task Advice_IsAskedFor()
    {
        // <process-advice>
        var id = new DecisionId("laptop");
        var declaration = new DecisionDeclaration("I buy model X", new RuleSpec("advice").With("decider", "ana"), [ana])
        {
            Advisory = [bruno, dora],
            MustAnswerAdvice = true,
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.CastAsync(id, bruno, Stance.No, "Model Y lasts longer.");
        await decisions.CastAsync(id, ana, Stance.Yes);
        var early = await decisions.CloseAsync(id, by: ana);
        Console.WriteLine(early.Refusal);

        await decisions.AnswerAsync(id, by: ana, adviser: bruno, AdviceAnswer.Declined, "Y is not to be had before May.");
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        // </process-advice>
        (early.Refusal.Is(DecisionRefusals.AdviceUnanswered), closed.Verdict!.Kind).Should().Be((true, VerdictKind.Adopted));
    }

    [Fact]
    public async Task ADecision_Escalates()
    {
        // <process-veto>
        var id = new DecisionId("vendor");
        var declaration = new DecisionDeclaration(
            "We take vendor A", new RuleSpec("delegated").With("decider", "ana").With("veto", "bruno"), [ana, bruno, dora])
        {
            Fallback = new RuleSpec("delegated").With("decider", "dora"),
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CastAsync(id, bruno, Stance.Block, "They have no audit.");
        await decisions.CastAsync(id, dora, Stance.No);
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine($"{closed.FirstVerdict} Then: {closed.Verdict}");
        // </process-veto>
        closed.Verdict!.Kind.Should().Be(VerdictKind.Rejected);
    }

    [Fact]
    public async Task Fingers_AreCounted()
    {
        // <process-fingers>
        var id = new DecisionId("retro");
        await decisions.DeclareAsync(id, new("A retrospective every week", new RuleSpec("fist-to-five"), [ana, bruno, dora]), by: ana);
        await decisions.GradeAsync(id, ana, Grade.Fingers(5));
        await decisions.GradeAsync(id, bruno, Grade.Fingers(3));
        await decisions.GradeAsync(id, dora, Grade.Fingers(2), "Every second week would do.");
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine(closed.Verdict);
        // </process-fingers>
        closed.Verdict!.Kind.Should().Be(VerdictKind.NotDecided);
    }

    [Fact]
    public void APolicy_IsAnalysed()
    {
        var rules = Get<DecisionRules>();

        // <policy-analyse>
        var declaration = new DecisionDeclaration("Four days a week", new RuleSpec("simple-majority"), [ana, bruno, dora, new("emil")])
        {
            Quorum = new Rational(2, 3),
        };
        foreach (var finding in DecisionPolicy.Analyse(declaration, rules))
        {
            Console.WriteLine($"{finding.Severity} {finding}");
        }

        // </policy-analyse>
        DecisionPolicy.Analyse(declaration, rules).Single().What.Code.Should().Be("policy.staying-away-wins");
    }

    [Fact]
    public async Task AVote_IsDelegated()
    {
        // <policy-delegation>
        var id = new DecisionId("holidays");
        var declaration = new DecisionDeclaration("Holidays are planned in March", new RuleSpec("absolute-majority"), [ana, bruno, dora])
        {
            Delegation = new DelegationPolicy
            {
                Topic = "hr/holidays",
                Standing = [new VoterDelegation(bruno, dora) { Scope = "hr" }],
            },
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.CastAsync(id, ana, Stance.No);
        await decisions.CastAsync(id, dora, Stance.Yes);
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;

        foreach (var chain in closed.Delegation!.ChainsOf(bruno))
        {
            Console.WriteLine($"{chain.Weight} by way of {string.Join(" -> ", chain.People)}");
        }

        // </policy-delegation>
        closed.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public async Task ATie_IsBrokenByLot()
    {
        // <policy-lot>
        var id = new DecisionId("room");
        var declaration = new DecisionDeclaration("Where do we meet?", new RuleSpec("plurality"), [ana, bruno])
        {
            Options = ["North", "South"],
            Ties = new TieLadder([TieStep.Drawn]),
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.VoteAsync(id, ana, Preference.Ranked("North"));
        await decisions.VoteAsync(id, bruno, Preference.Ranked("South"));
        await decisions.HandleAsync(id, new RecordLot(TieStep.Drawn, ["South", "North"], Seed: "", By: ana));
        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine($"{closed.Verdict!.Text} Ties broken by: {string.Join(", ", closed.Verdict.Result!.TiesBrokenBy)}");
        // </policy-lot>
        closed.Verdict.Result.Winners[0].Should().Equal("South");
    }

    [Fact]
    public async Task AVerdict_HangsOnAWeight()
    {
        var (id, rules) = (new DecisionId("sensitive"), Get<DecisionRules>());
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("simple-majority"), [ana, bruno, dora]) { Weights = [new VoterWeight(ana, 3)] }, ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CastAsync(id, bruno, Stance.No);
        await decisions.CastAsync(id, dora, Stance.No);
        var decision = (await decisions.FindUnfilteredAsync(id))!;

        // <policy-sensitivity>
        foreach (var row in SensitivityTest.Run(decision, rules).Where(row => row.Differs))
        {
            Console.WriteLine($"{row.Change} {row.Verdict}");
        }

        // </policy-sensitivity>
        SensitivityTest.Run(decision, rules).Single().Differs.Should().BeTrue();
    }
}
