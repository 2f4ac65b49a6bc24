using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Tries ballots on a question before anybody votes; throws <see cref="TooMuchWorkException"/> where that takes too much work.</summary>
internal sealed class TrialVote
{
    private const long StepsOfABallot = 50;

    private readonly DecisionRule rule;
    private readonly string[] criteria;

    /// <summary>Prepares to try a rule, which is known.</summary>
    public TrialVote(Decision question, RuleSpec spec, DecisionRules rules, WorkBudget work)
    {
        Declaration = question.Declaration!;
        Spec = spec;
        rules.TryGet(spec.Name, out var found);
        rule = found!;
        Empty = RuleQuestion.Of(question, spec, rules).With(work);
        Voters = MissingVoter.Of(Empty);
        criteria = RuleCalls.Said(rule, work, () => rule.Weights(spec.Parameters)?.Keys.ToArray()) ?? [];
    }

    public DecisionDeclaration Declaration { get; }

    /// <summary>The question without any ballot.</summary>
    public DecisionRuleContext Empty { get; }

    /// <summary>Everybody, those whose ballots bind first.</summary>
    public IReadOnlyList<MissingVoter> Voters { get; }

    /// <summary>How many ballots bind.</summary>
    public int Binding => Declaration.Electorate.Count;

    public RuleSpec Spec { get; }

    public bool HasOptions => Declaration.Options.Count > 0;

    public int Seats => Declaration.Seats;

    /// <summary>Whether a lot is declared whose seed is recorded later; that is a finding of its own.</summary>
    public bool AwaitsSeed => Declaration.Ties is { Seed.Length: 0 } ties && ties.Steps.Contains(TieStep.Lot);

    /// <summary>Why the rule has nothing to say to such a question; null when it has.</summary>
    public MessageCode? Misfit
    {
        get
        {
            if (RuleFit.Fits(rule, Spec.Parameters, HasOptions, AllFor(quorum: false), Empty.Work))
            {
                return null;
            }

            return !HasOptions ? PolicyFindings.NeedsOptions : RuleFit.NeedsOptions(rule, Spec.Parameters, Empty.Work) ? PolicyFindings.WrongForm : PolicyFindings.NeedsProposal;
        }
    }

    /// <summary>Everybody is for it, advisers too; or all agree on the order of the options.</summary>
    public Verdict AllFor(bool quorum = true) => Ask(Voters.Select(For(HasOptions ? Agreed() : null).Vote), quorum);

    public Verdict AllAgainst() => Ask(Voters.Select(static v => SettledWay.Of(Stance.Block).Vote(v)), quorum: true);

    /// <summary>The first so many are for it, the next so many against it, whatever the quorum.</summary>
    public Verdict WithoutQuorum(int supporters, int opponents) => Ask(Votes(supporters, opponents), quorum: false);

    public Verdict OneForAllOthersAgainst(PersonId one) =>
        Ask(Voters.Select(v => (v.Person == one ? SettledWay.Of(Stance.Yes) : SettledWay.Of(Stance.No)).Vote(v)), quorum: true);

    /// <summary>The ballots of so many supporters, and after them of so many opponents.</summary>
    public IEnumerable<Ballot?> Votes(int supporters, int opponents)
    {
        var (supporting, opposed) = (Supporting, Opposed);
        return Voters.Take(Binding).Take(supporters + opponents).Select((voter, i) => (i < supporters ? supporting : opposed).Vote(voter));
    }

    /// <summary>How an opponent votes.</summary>
    public SettledWay Opposed => HasOptions ? SettledWay.Of(Only(Declaration.Options.Count - 1)) : SettledWay.Of(Stance.No);

    /// <summary>How a supporter votes.</summary>
    public SettledWay Supporting => For(HasOptions ? Only(0) : null);

    private static SettledWay For(Preference? preference) => preference is null ? SettledWay.Of(Stance.Yes) : SettledWay.Of(preference);

    private BallotForm Form => Declaration.Form == BallotForm.None ? BallotForm.Ranking : Declaration.Form;

    private Preference Only(int option) => new(Form, ValueList<Mark>.Of(Marks(option, 1)));

    // A rule that weighs criteria counts no score without one.
    private IEnumerable<Mark> Marks(int option, int value) => criteria.Length > 0
        ? criteria.Select(criterion => new Mark(Declaration.Options[option], value) { Criterion = criterion })
        : [new Mark(Declaration.Options[option], value)];

    // All options in the order of their declaration, the first of them apart; as many approved of as there are seats.
    private Preference Agreed()
    {
        var count = Declaration.Options.Count;
        var marks = Enumerable.Range(0, Form == BallotForm.Approval ? Declaration.Seats : count);
        return new Preference(Form, ValueList<Mark>.Of(marks.SelectMany(i => Marks(i, Form switch
        {
            BallotForm.Approval => 1,
            BallotForm.Score => Math.Max(Math.Min(count, 5) - i, 1),
            _ => i + 1,
        }))));
    }

    /// <summary>The verdict on ballots.</summary>
    public Verdict Ask(IEnumerable<Ballot?> ballots, bool quorum)
    {
        Empty.Work.Spend(StepsOfABallot * Voters.Count);
        var context = Empty.With(ballots.Where(static b => b is not null).Select(static b => b!));
        var refusal = RuleRunner.TryDecide(rule, context, quorum ? Declaration.Quorum : null, out var verdict);
        return verdict is { IsTooMuchWork: true } ? throw new TooMuchWorkException() : verdict ?? RuleCalls.NoVerdict(refusal!.Value);
    }
}
