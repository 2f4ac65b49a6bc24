using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Tests.DependencyInjection;

/// <summary>However a plug-in is registered, it is found, once; what stands against it is said.</summary>
public sealed class PluginRegistrationTests
{
    [Fact]
    public async Task ARule_IsMadeWithWhatItsConstructorNeeds()
    {
        var provider = Services(ml => ml.AddDecisionRule<Sharing>(), new Share(2)).BuildServiceProvider();

        (await CloseAsync(provider, "share")).Should().Be("2 of 2");
        provider.GetRequiredService<DecisionRules>().TryGet("share", out var rule).Should().BeTrue();
        provider.GetRequiredService<DecisionRules>().TryGet("share", out var again).Should().BeTrue();
        again.Should().BeSameAs(rule);
    }

    [Fact]
    public async Task ARule_MayComeFromAFactory() =>
        (await CloseAsync(Services(ml => ml.AddDecisionRule(p => new Sharing(p.GetRequiredService<Share>())), new Share(1)).BuildServiceProvider(), "share")).Should().Be("2 of 1");

    [Fact]
    public async Task ARule_ThatIsRegisteredBesideTheBuilder_IsFound() =>
        (await CloseAsync(Services(null, new Share(2)).AddSingleton<DecisionRule, Sharing>().BuildServiceProvider(), "share")).Should().Be("2 of 2");

    [Fact]
    public void AKind_IsMadeWithWhatItsConstructorNeeds_OrByAFactoryOrFoundBesideTheBuilder()
    {
        Known(Services(ml => ml.AddContributionKind<Riddle>(), new Share(2))).Should().BeTrue();
        Known(Services(ml => ml.AddContributionKind(static p => new Riddle(p.GetRequiredService<Share>())), new Share(2))).Should().BeTrue();
        Known(Services(null, new Share(2)).AddSingleton<IContributionKind, Riddle>()).Should().BeTrue();

        static bool Known(IServiceCollection services) =>
            services.BuildServiceProvider().GetRequiredService<ContributionKinds>().TryGet(new ContributionKind("riddle"), out _);
    }

    [Fact]
    public void APractice_ThatIsRegisteredBesideTheBuilder_IsFound()
    {
        var own = PracticeCatalogue.OpenMeeting with { Id = new PracticeId("ours") };

        Services(null).AddSingleton(own).BuildServiceProvider().GetRequiredService<PracticeCatalogue>().TryGet(own.Id, out var found).Should().BeTrue();

        found.Should().Be(own);
    }

    [Fact]
    public void ASlice_ThatIsRegisteredBesideTheBuilder_IsRefusedSinceItsCommandsCouldNotBeRun() =>
        FluentActions.Invoking(() => Services(null).AddSingleton<Slice>(new Stray()).BuildServiceProvider().GetRequiredService<EventCatalogue>())
            .Should().Throw<InvalidOperationException>().WithMessage("*PluginRegistrationTests+Stray is registered in the services alone. Add a slice by ml.AddSlice(…).");

    [Fact]
    public void TheSameTypeTwice_IsOne() => Services(ml => ml.AddDecisionRule<Plain>().AddDecisionRule<Plain>().AddDecisionRule<Sharing>().AddDecisionRule<Sharing>(), new Share(1))
        .BuildServiceProvider().GetRequiredService<DecisionRules>().All.Count(static r => r is Plain or Sharing).Should().Be(2);

    [Fact]
    public void EqualRulesTwice_AreOne() => Services(static ml => ml.AddDecisionRule(new Least(2)).AddDecisionRule(new Least(2)))
        .BuildServiceProvider().GetRequiredService<DecisionRules>().All.Count(static r => r is Least).Should().Be(1);

    [Fact]
    public void OneRule_ConfiguredInTwoWays_FailsAtOnce() =>
        FluentActions.Invoking(() => Services(ml => ml.AddDecisionRule(new Least(2)).AddDecisionRule(new Least(3))))
            .Should().Throw<ArgumentException>().WithMessage("*Least and *Least both bring the decision rule 'least', and are not equal.*");

    [Fact]
    public void TwoRulesOfOneName_OfWhichOneNeedsServices_FailWhenARuleIsAskedFor() =>
        FluentActions.Invoking(() => Services(ml => ml.AddDecisionRule<Sharing>().AddDecisionRule(static _ => new Sharing(new Share(9))), new Share(1)).BuildServiceProvider().GetRequiredService<IDecisions>())
            .Should().Throw<ArgumentException>().WithMessage("*both bring the decision rule 'share'*");

    private static IServiceCollection Services(Action<MutualLearningBuilder>? configure, Share? share = null)
    {
        var services = new ServiceCollection().AddMutualLearning(configure);
        return share is null ? services : services.AddSingleton(share);
    }

    private static async Task<string> CloseAsync(IServiceProvider provider, string rule)
    {
        var decisions = provider.CreateScope().ServiceProvider.GetRequiredService<IDecisions>();
        var (id, ana, ben) = (new DecisionId("d"), new PersonId("ana"), new PersonId("ben"));
        await decisions.HandleAsync(id, new DeclareDecision(id, new DecisionDeclaration("Go?", new RuleSpec(rule), [ana, ben]), ana));
        await decisions.HandleAsync(id, new CastBallot(ana, Stance.Yes));
        return (await decisions.HandleAsync(id, new CloseDecision(ana))).Value.Verdict!.Text;
    }

    private sealed record Share(int Of);

    private sealed class Sharing(Share share) : DecisionRule
    {
        private static readonly MessageCode Shared = new("verdict.shared", "{all} of {share}");

        public override RuleId Id => new("share", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.Adopted(Shared, context.Electorate.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), share.Of.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private sealed class Plain : DecisionRule
    {
        public override RuleId Id => new("plain", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throw new NotSupportedException();
    }

    private sealed class Least(int count) : DecisionRule
    {
        private readonly int count = count;

        public override RuleId Id => new("least", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throw new NotSupportedException();

        public override bool Equals(object? obj) => obj is Least other && other.count == count;

        public override int GetHashCode() => count;
    }

    private sealed class Riddle(Share share) : IContributionKind
    {
        public ContributionKind Kind => new("riddle");

        public Refusal? Check(ContributionContext context) => share.Of > 1 ? null : throw new NotSupportedException();
    }

    private sealed class Stray() : Slice<Responsibility, ResponsibilityCommand, ResponsibilityEvent>("stray")
    {
        public override Responsibility Initial => Responsibility.Initial;

        public override Responsibility Evolve(Responsibility state, ResponsibilityEvent body) => state;

        public override Func<Responsibility, ResponsibilityCommand, CommandContext, Decided<ResponsibilityEvent>> Decide(IServiceProvider services) => throw new NotSupportedException();

        public override EventSet<ResponsibilityEvent> Events() => new();
    }
}
