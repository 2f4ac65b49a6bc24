using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What a rule may look at: the ballots in an order that tells nothing, and their counts. Immutable; it may get more members.</summary>
public sealed class DecisionRuleContext
{
    private readonly StanceCounts stances;
    private Profile? counted;
    private WorkBudget? work;
    private DelegationAudit? audit;
    private BigInteger? scale;
    private Dictionary<PersonId, Rational>? carried;

    /// <summary>Makes a context.</summary>
    /// <param name="electorate">Who may vote with effect; frozen.</param>
    /// <param name="ballots">The last ballot of each voter, in any order.</param>
    /// <param name="objections">The objections raised beside the ballots.</param>
    /// <param name="parameters">The parameters of the rule, by name.</param>
    public DecisionRuleContext(
        ValueList<PersonId> electorate, IEnumerable<Ballot> ballots, ValueList<Objection> objections, IReadOnlyDictionary<string, string> parameters)
    {
        Electorate = Guard.Against.Null(electorate);
        Objections = Guard.Against.Null(objections);
        Parameters = RuleSpec.Sealed(Guard.Against.Null(parameters));
        Ballot[] sorted = [.. Guard.Against.Null(ballots)];
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Ballots = ValueList<Ballot>.Of(sorted);
        stances = new StanceCounts(sorted);
        foreach (var objection in Objections)
        {
            OpenObjections += objection.Settled is null ? 1 : 0;
        }
    }

    /// <summary>Makes a context from ballots on options that were counted together, such as those of a file, without persons.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="parameters">The parameters of the rule, by name.</param>
    public DecisionRuleContext(Profile profile, IReadOnlyDictionary<string, string> parameters)
        : this(ValueList<PersonId>.Empty, [], ValueList<Objection>.Empty, parameters)
    {
        counted = Guard.Against.Null(profile);
        Options = profile.Options;
        Form = profile.Form;
    }

    private DecisionRuleContext(
        DecisionRuleContext other,
        IEnumerable<Ballot> ballots,
        IReadOnlyDictionary<string, string> parameters,
        ValueList<Objection>? objections = null,
        ValueList<PersonId>? electorate = null)
        : this(electorate ?? other.Electorate, ballots, objections ?? other.Objections, parameters)
    {
        Options = other.Options;
        Form = other.Form;
        Seats = other.Seats;
        Unranked = other.Unranked;
        Ties = other.Ties;
        Advisory = other.Advisory;
        Power = other.Power;
        Classes = other.Classes;
        Present = other.Present;
        ApprovalQuorum = other.ApprovalQuorum;
        QuorumTerms = other.QuorumTerms;
        Conditions = other.Conditions;
        EarlierBallots = other.EarlierBallots;
        IsSecret = other.IsSecret;
        work = other.work;
    }

    /// <summary>What is chosen from; empty (the default) for a proposal.</summary>
    public ValueList<string> Options { get; init => field = Guard.Against.Null(value); } = ValueList<string>.Empty;

    /// <summary>What ballots say about the options; <see cref="BallotForm.None"/> for a ranking.</summary>
    public BallotForm Form { get; init; }

    /// <summary>How many options are to be chosen; 1 unless set.</summary>
    public int Seats { get; init; } = 1;

    /// <summary>What it means to leave an option out.</summary>
    public Unranked Unranked { get; init; }

    /// <summary>How ties among options are broken; none unless set.</summary>
    public TieLadder Ties { get; init => field = Guard.Against.Null(value); } = TieLadder.None;

    /// <summary>The binding ballots on the options, identical ones merged; null when there are no options.</summary>
    /// <remarks>Ballots weigh what they carry, all of them multiplied by <see cref="Scale"/>.</remarks>
    public Profile? Profile => Counted(Work);

    /// <summary>What may be done to answer. Unless it is given, each look at it is a new budget of <see cref="WorkBudget.DefaultSteps"/>.</summary>
    /// <remarks>
    /// The counts of the library spend it by themselves, those that a plug-in calls too. A plug-in with long loops of its own does well to
    /// spend as well: then it stops at the bound with <c>verdict.too-much-work</c>, the same on every machine, before its time is over.
    /// </remarks>
    public WorkBudget Work { get => work ?? new WorkBudget(); init => work = Guard.Against.Null(value); }

    /// <summary>Who may vote with effect.</summary>
    public ValueList<PersonId> Electorate { get; }

    /// <summary>The last ballot of each voter, advisory ones too, in ordinal order of voters or pseudonyms.</summary>
    public ValueList<Ballot> Ballots { get; }

    /// <summary>The objections raised beside the ballots.</summary>
    public ValueList<Objection> Objections { get; }

    /// <summary>The parameters of the rule, by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>How many binding ballots there are, abstentions included.</summary>
    public int Cast => stances.Cast;

    /// <summary>How many binding ballots say yes, of any strength.</summary>
    public int Yes => stances.Yes;

    /// <summary>How many binding ballots say yes with full strength.</summary>
    public int FullYes => stances.FullYes;

    /// <summary>How many binding ballots say no or block, of any strength.</summary>
    public int No => stances.No;

    /// <summary>How many binding ballots say no or block with full strength.</summary>
    public int FullNo => stances.FullNo;

    /// <summary>How many binding ballots say no with full strength, or block, and give a reason.</summary>
    public int ReasonedNo => stances.ReasonedNo;

    /// <summary>How many binding ballots abstain.</summary>
    public int Abstain => stances.Abstain;

    /// <summary>How many binding ballots stand aside.</summary>
    public int StandAside => stances.StandAside;

    /// <summary>How many advisory ballots there are.</summary>
    public int Advice => stances.Advice;

    /// <summary>How many objections are open.</summary>
    public int OpenObjections { get; }

    /// <summary>Who may vote as advice; nobody unless set.</summary>
    public ValueList<PersonId> Advisory { get; init => field = Guard.Against.Null(value); } = ValueList<PersonId>.Empty;

    /// <summary>What makes voices weigh differently; nothing unless set.</summary>
    public VotingPower Power { get; init => field = Guard.Against.Null(value); } = VotingPower.Equal;

    /// <summary>The classes of voters that a rule may count one by one; none unless set.</summary>
    public ValueList<VoterClass> Classes { get; init => field = Guard.Against.Null(value); } = ValueList<VoterClass>.Empty;

    /// <summary>Who was recorded as present; nobody unless set. Whoever voted was present too.</summary>
    public ValueList<PersonId> Present { get; init => field = Guard.Against.Null(value); } = ValueList<PersonId>.Empty;

    /// <summary>The part of the electorate that must be for a proposal, whatever the rule; null (the default) for none.</summary>
    public Rational? ApprovalQuorum { get; init; }

    /// <summary>What the quorum counts, of whom; <see cref="QuorumTerms.Usual"/> unless set.</summary>
    public QuorumTerms QuorumTerms { get; init => field = Guard.Against.Null(value); } = QuorumTerms.Usual;

    /// <summary>The last ballots on each earlier version or in each earlier round, oldest first; none unless set.</summary>
    public ValueList<ValueList<Ballot>> EarlierBallots { get; init => field = Guard.Against.Null(value); } = ValueList<ValueList<Ballot>>.Empty;

    /// <summary>Whether ballots name nobody.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What must hold beside the rule; nothing unless set. Only the runner of rules asks.</summary>
    internal ValueList<Condition> Conditions { get; init; } = ValueList<Condition>.Empty;

    /// <summary>Who carries whose voice.</summary>
    public DelegationAudit Delegation => audit ??= Decisions.Delegation.Resolve(Electorate, Power, Weighing.Voters(this), static _ => true, Work);

    /// <summary>By what the weights of <see cref="Profile"/> are multiplied to be whole: 1 unless voices are split.</summary>
    public BigInteger Scale => scale ??= Power.IsEqual ? BigInteger.One : Weighing.Scale(Carried.Values);

    /// <summary>Whether voices are split so finely that ballots on options cannot be counted in 63 bits; no rule is asked then.</summary>
    public bool IsTooFine => Options.Count > 0 && !Power.IsEqual
        && (Carried.Values.Aggregate(default(Rational), static (sum, weight) => sum + weight) * new Rational(Scale)).Numerator > long.MaxValue / 4;

    /// <summary>What the ballots on a proposal weigh.</summary>
    public VoteWeights Weights => Power.IsEqual && Present.Count == 0
        ? new VoteWeights(Yes, No, Cast, Cast, Electorate.Count)
        : Weighing.Weigh(this, Electorate, Carried);

    private Dictionary<PersonId, Rational> Carried => carried ??= Weighing.Totals(Delegation);

    /// <summary>A parameter of the rule.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="otherwise">What holds when it is not given.</param>
    /// <returns>Its value.</returns>
    public string Parameter(string name, string otherwise) =>
        Parameters.TryGetValue(Guard.Against.Null(name), out var value) ? value : otherwise;

    /// <summary>The ballot of a person.</summary>
    /// <param name="voter">Who.</param>
    /// <returns>Their ballot; null when there is none, or the ballot is secret.</returns>
    public Ballot? BallotOf(PersonId voter)
    {
        foreach (var ballot in Ballots)
        {
            if (ballot.Voter == voter && !voter.IsDefault)
            {
                return ballot;
            }
        }

        return null;
    }

    /// <summary>The same question with other ballots.</summary>
    /// <param name="ballots">The last ballot of each voter, in any order.</param>
    /// <returns>The changed context.</returns>
    public DecisionRuleContext With(IEnumerable<Ballot> ballots) => new(this, ballots, Parameters);

    /// <summary>The same question under a rule with other parameters.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <returns>The changed context.</returns>
    public DecisionRuleContext With(IReadOnlyDictionary<string, string> parameters) => new(this, Ballots, parameters) { counted = counted };

    /// <summary>The same question under a budget. What was counted is kept.</summary>
    /// <param name="budget">What may be done to answer.</param>
    /// <returns>The changed context.</returns>
    public DecisionRuleContext With(WorkBudget budget)
    {
        var under = (DecisionRuleContext)MemberwiseClone();
        under.work = Guard.Against.Null(budget);
        return under;
    }

    /// <summary>What a ballot weighs, with the voices that it carries.</summary>
    /// <param name="ballot">A ballot of this question.</param>
    /// <returns>1 where everybody weighs the same; 0 for advice.</returns>
    public Rational WeightOf(Ballot ballot)
    {
        Guard.Against.Null(ballot);
        return ballot.IsAdvisory ? 0 : Power.IsEqual ? 1 : Carried.TryGetValue(ballot.Voter, out var weight) ? weight : 0;
    }

    /// <summary>What one class of voters weighs on a proposal; a voice handed on counts in the class of the one whose voice it is.</summary>
    /// <param name="members">Who belongs to the class.</param>
    /// <returns>The weights of the class alone.</returns>
    public VoteWeights WeightsOf(ValueList<PersonId> members)
    {
        var set = new HashSet<PersonId>(Guard.Against.Null(members));
        return Weighing.Weigh(this, Electorate.Where(set.Contains), Weighing.Totals(Decisions.Delegation.Resolve(Electorate, Power, Weighing.Voters(this), set.Contains, Work)));
    }

    /// <summary>The same question under another rule, asked of some voters alone: of their own voices, wherever they went.</summary>
    /// <param name="members">Who is asked; null for everybody.</param>
    /// <param name="byHeads">Whether everybody weighs 1, whatever weights are declared.</param>
    /// <param name="parameters">The parameters of the rule.</param>
    internal DecisionRuleContext Among(ValueList<PersonId>? members, bool byHeads, IReadOnlyDictionary<string, string> parameters)
    {
        var power = byHeads ? Power with { Weights = ValueList<VoterWeight>.Empty } : Power;
        if (members is null)
        {
            return new(this, Ballots, parameters) { Power = power, Conditions = [] };
        }

        var set = new HashSet<PersonId>(members);
        var within = Decisions.Delegation.Resolve(Electorate, power, Weighing.Voters(this), set.Contains, Work);
        var weights = Weighing.Totals(within);
        var ballots = Ballots.Where(b => b.IsAdvisory || (weights.TryGetValue(b.Voter, out var weight) && weight > 0));
        return new(this, ballots, parameters, null, Electorate.Where(set.Contains)) { Power = power, Conditions = [], audit = within, carried = weights };
    }

    internal DecisionRuleContext Requiring(ValueList<Condition> conditions) => new(this, Ballots, Parameters) { Conditions = conditions, counted = counted };

    internal DecisionRuleContext With(Unranked unranked) => new(this, Ballots, Parameters) { Unranked = unranked, counted = counted };

    internal DecisionRuleContext With(TieLadder ties) => new(this, Ballots, Parameters) { Ties = ties, counted = counted };

    internal DecisionRuleContext With(VotingPower power) => new(this, Ballots, Parameters) { Power = power };

    internal DecisionRuleContext WithoutObjections() => new(this, Ballots, Parameters, ValueList<Objection>.Empty);

    internal DecisionRuleContext WithoutApprovalQuorum() => new(this, Ballots, Parameters) { ApprovalQuorum = null, counted = counted };

    private Profile? Counted(WorkBudget budget)
    {
        if (counted is null && Options.Count > 0)
        {
            budget.Spend((long)Ballots.Count * Options.Count);
            counted = ProfileOf.Ballots(Options, Form, Ballots, Scaled);
        }

        return counted?.Under(budget);
    }

    private long Scaled(Ballot ballot) => Power.IsEqual ? 1 : (long)(WeightOf(ballot) * new Rational(Scale)).Numerator;
}
