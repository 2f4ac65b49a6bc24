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

public sealed class DecisionSnippets : SampleHost
{
    [Fact]
    public async Task ADecision_RunsToItsVerdict()
    {
        // <decisions-run>
        var id = new DecisionId("rota-2027");
        var declaration = new DecisionDeclaration(
            "The next one on call is whoever has served least", new RuleSpec("consent"), [ana, bruno, dora])
        {
            Quorum = new Rational(2, 3),
            ReviewOn = new LocalDate(2027, 3, 1),
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CastAsync(id, bruno, Stance.No, "Newcomers would serve too often.");

        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine($"{closed.Verdict!.Kind}: {closed.Verdict.Text}");
        // </decisions-run>
        closed.Verdict.Kind.Should().Be(VerdictKind.NotDecided);
    }

    [Fact]
    public async Task APreview_SaysWhatWouldBeDecidedNow()
    {
        var id = new DecisionId("preview");
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("simple-majority"), [ana, bruno, dora]), ana);
        await decisions.CastAsync(id, ana, Stance.Yes);

        // <decisions-preview>
        var preview = await decisions.PreviewAsync(id, viewer: bruno);      // what would be decided now; nothing happens by it
        Console.WriteLine(preview.Value.Text);

        var decided = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine(string.Join("\n", decided.Explanation!.WhatIf));  // what would have changed it
        // </decisions-preview>
        decided.Verdict.Should().Be(preview.Value);
        decided.Explanation.WhatIf.Should().NotBeEmpty();
    }

    [Fact]
    public async Task ADecision_IsReviewed_AndReplaced()
    {
        var id = new DecisionId("desks");
        var declaration = new DecisionDeclaration("Desks are shared", new RuleSpec("simple-majority"), [ana, bruno, dora]) { ReviewOn = new LocalDate(2027, 3, 1) };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CloseAsync(id, by: ana);
        var index = Get<IDecisionIndex>();

        // <decisions-after>
        await decisions.ReviewAsync(id, by: ana, ReviewOutcome.Amended, "Not on Mondays.", nextOn: new LocalDate(2027, 9, 1));

        var next = new DecisionId("desks-2");
        await decisions.DeclareAsync(next, new("Desks are booked", new RuleSpec("simple-majority"), [ana, bruno, dora]) { Supersedes = id }, by: ana);
        await decisions.CastAsync(next, bruno, Stance.Yes);
        await decisions.CloseAsync(next, by: ana);

        foreach (var entry in (await index.ListInForceAsync()).Items)
        {
            Console.WriteLine(entry.Question);                  // Desks are booked
        }

        // </decisions-after>
        (await index.ListInForceAsync()).Items.Select(e => e.Id).Should().Equal(next);
        (await decisions.FindUnfilteredAsync(id))!.SupersededBy.Should().Be(next);
    }

    [Fact]
    public async Task Requirements_MustAllHold()
    {
        PersonId[] doctors = [ana, bruno, dora], nurses = [new("emil"), new("fay")];

        // <decisions-requirements>
        var id = new DecisionId("night-rota");
        await decisions.DeclareAsync(id, new("A new night rota", new RuleSpec("simple-majority"), [.. doctors, .. nurses])
        {
            Classes = [new VoterClass("doctors", [.. doctors]), new VoterClass("nurses", [.. nurses])],
            Requirements =
            [
                new Requirement(new RuleSpec("super-majority")) { Class = "doctors" },   // two thirds of them
                new Requirement(new RuleSpec("simple-majority")) { Class = "nurses" },   // and more than half of the others
            ],
        }, by: ana);
        foreach (var (person, stance) in new[] { (ana, Stance.Yes), (bruno, Stance.Yes), (dora, Stance.Yes), (nurses[0], Stance.Yes), (nurses[1], Stance.No) })
        {
            await decisions.CastAsync(id, person, stance);
        }

        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        foreach (var one in closed.Verdict!.Requirements)
        {
            Console.WriteLine($"{one.Requirement}: {one.Holds}, {one.Verdict.Text}");    // simple-majority (nurses): False, A tie: 1 yes and 1 no.
        }

        // </decisions-requirements>
        closed.Verdict.Requirements.Select(r => r.Holds).Should().Equal(true, false);
    }

    [Fact]
    public async Task OtherRules_WouldDecideOtherwise()
    {
        var (id, rules) = (new DecisionId("flip"), Get<DecisionRules>());
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("simple-majority"), [ana, bruno, dora]), ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CastAsync(id, bruno, Stance.Abstain);

        // <decisions-flip>
        var decision = (await decisions.FindUnfilteredAsync(id))!;                  // with hidden ballots: for code that is trusted
        RuleSpec[] others = [new("absolute-majority"), new RuleSpec("super-majority").With("base", "cast"), new("consent")];
        foreach (var row in FlipTest.Run(decision, others, rules))
        {
            Console.WriteLine($"{row.Rule}: {row.Verdict.Kind}{(row.Differs ? " <- differs" : "")}");
        }

        // </decisions-flip>
        FlipTest.Run(decision, others, rules).Select(r => r.Differs).Should().Equal(false, true, true, false);
    }

    [Fact]
    public async Task Flips_StayWithinTheirWork()
    {
        var (id, rules, cancellationToken) = (new DecisionId("work"), Get<DecisionRules>(), TestContext.Current.CancellationToken);
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("simple-majority"), [ana, bruno, dora]), ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        var decision = (await decisions.FindUnfilteredAsync(id))!;

        // <work-budget>
        var work = new WorkBudget(steps: 100_000_000, cancellationToken);
        var flips = FlipTest.RunAll(decision, rules, work);
        var context = decision.ToRuleContext().With(new WorkBudget(100_000_000));

        // </work-budget>
        flips.Select(row => row.Verdict.Reason).Should().NotContain("verdict.too-much-work");
        context.Work.Spent.Should().Be(0);
    }

    [Fact]
    public async Task AVerdict_MayBeSettledEarly()
    {
        var (id, rules) = (new DecisionId("settled"), Get<DecisionRules>());
        await decisions.DeclareAsync(id, new("Go?", new RuleSpec("absolute-majority"), [ana, bruno, dora]), ana);
        await decisions.CastAsync(id, ana, Stance.Yes);
        await decisions.CastAsync(id, bruno, Stance.Yes);

        // <decisions-settled>
        var decision = (await decisions.FindUnfilteredAsync(id))!;
        var answer = SettledTest.Run(decision, rules);
        Console.WriteLine(answer.IsSettled ? "Close now: nothing can change it." : $"Open: {answer.How} would lead to {answer.Otherwise}.");
        // </decisions-settled>
        answer.IsSettled.Should().BeTrue();
    }
}
