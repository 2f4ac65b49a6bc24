using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <content>What ballots weigh, and what was declared or recorded around them.</content>
public sealed partial class DecisionRuleContext
{
    private DelegationAudit? audit;
    private BigInteger? scale;
    private Dictionary<PersonId, Rational>? carried;

    private DecisionRuleContext(
        DecisionRuleContext other, IEnumerable<Ballot> ballots, IReadOnlyDictionary<string, string> parameters, ValueList<Objection>? objections = null)
        : this(other.Electorate, ballots, objections ?? other.Objections, parameters)
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
        EarlierBallots = other.EarlierBallots;
        IsSecret = other.IsSecret;
        work = other.work;
    }

    /// <summary>Who may vote as advice; nobody unless set.</summary>
    public ValueList<PersonId> Advisory { get; init => field = Guard.Against.Null(value); } = ValueList<PersonId>.Empty;

    /// <summary>What makes voices weigh differently; nothing unless set.</summary>
    public VotingPower Power { get; init => field = Guard.Against.Null(value); } = VotingPower.Equal;

    /// <summary>The classes of voters that a rule may count one by one; none unless set.</summary>
    public ValueList<VoterClass> Classes { get; init => field = Guard.Against.Null(value); } = ValueList<VoterClass>.Empty;

    /// <summary>Who was recorded as present; nobody unless set. Whoever voted was present too.</summary>
    public ValueList<PersonId> Present { get; init => field = Guard.Against.Null(value); } = ValueList<PersonId>.Empty;

    /// <summary>The part of the electorate that must be for a proposal, whatever the rule; null (the default) for none.</summary>
    public Fraction? ApprovalQuorum { get; init; }

    /// <summary>The last ballots on each earlier version or in each earlier round, oldest first; none unless set.</summary>
    public ValueList<ValueList<Ballot>> EarlierBallots { get; init => field = Guard.Against.Null(value); } = ValueList<ValueList<Ballot>>.Empty;

    /// <summary>Whether ballots name nobody.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Who carries whose voice.</summary>
    public DelegationAudit Delegation => audit ??= Decisions.Delegation.Resolve(Electorate, Power, Voters, static _ => true, Work);

    /// <summary>By what the weights of <see cref="Profile"/> are multiplied to be whole: 1 unless voices are split.</summary>
    public BigInteger Scale => scale ??= Power.IsEqual ? BigInteger.One : Carried.Values.Aggregate(
        BigInteger.One, static (common, weight) => common * weight.Denominator / BigInteger.GreatestCommonDivisor(common, weight.Denominator));

    /// <summary>Whether voices are split so finely that ballots on options cannot be counted in 63 bits; no rule is asked then.</summary>
    public bool IsTooFine => Options.Count > 0 && !Power.IsEqual
        && (Carried.Values.Aggregate(default(Rational), static (sum, weight) => sum + weight) * new Rational(Scale)).Numerator > long.MaxValue / 4;

    /// <summary>What the ballots on a proposal weigh.</summary>
    public VoteWeights Weights => Power.IsEqual && Present.Count == 0
        ? new VoteWeights(Yes, No, Cast, Cast, Electorate.Count)
        : Weigh(Electorate, Carried);

    private ValueList<PersonId> Voters => Ballots.Where(static b => !b.IsAdvisory).Select(static b => b.Voter);

    private Dictionary<PersonId, Rational> Carried => carried ??= Totals(Delegation);

    internal DecisionRuleContext With(Unranked unranked) => new(this, Ballots, Parameters) { Unranked = unranked, counted = counted };

    internal DecisionRuleContext With(TieLadder ties) => new(this, Ballots, Parameters) { Ties = ties, counted = counted };

    internal DecisionRuleContext With(VotingPower power) => new(this, Ballots, Parameters) { Power = power };

    internal DecisionRuleContext WithoutObjections() => new(this, Ballots, Parameters, ValueList<Objection>.Empty);

    internal DecisionRuleContext WithoutApprovalQuorum() => new(this, Ballots, Parameters) { ApprovalQuorum = null, counted = counted };

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
        return Weigh(Electorate.Where(set.Contains), Totals(Decisions.Delegation.Resolve(Electorate, Power, Voters, set.Contains, Work)));
    }

    private static Dictionary<PersonId, Rational> Totals(DelegationAudit audit) =>
        audit.Carried.ToDictionary(static c => c.Voter, static c => c.Own + c.Delegated);

    private VoteWeights Weigh(ValueList<PersonId> people, Dictionary<PersonId, Rational> weights)
    {
        Rational yes = 0, no = 0, cast = 0, present = 0, all = 0;
        foreach (var ballot in Ballots)
        {
            // In a secret ballot everybody weighs 1.
            var weight = ballot.IsAdvisory ? 0 : ballot.Voter.IsDefault ? 1 : weights.TryGetValue(ballot.Voter, out var found) ? found : 0;
            cast += weight;
            yes += ballot.Stance == Stance.Yes ? weight : 0;
            no += ballot.Stance is Stance.No or Stance.Block ? weight : 0;
        }

        var own = Power.Weights.ToDictionary(static w => w.Voter, static w => w.Weight);
        var here = new HashSet<PersonId>(Present);
        var voiced = new HashSet<PersonId>(Voters.Concat(Delegation.Hops.Select(static h => h.From)));
        foreach (var person in people)
        {
            Rational weight = own.TryGetValue(person, out var given) ? given : 1;
            all += weight;
            present += here.Contains(person) && !voiced.Contains(person) ? weight : 0;
        }

        // Secret voters are in no list: nobody knows whether those recorded are others.
        return new VoteWeights(yes, no, cast, IsSecret ? Max(present, cast) : present + cast, all);
    }

    private long Scaled(Ballot ballot) => Power.IsEqual ? 1 : (long)(WeightOf(ballot) * new Rational(Scale)).Numerator;

    private static Rational Max(Rational a, Rational b) => a > b ? a : b;
}
