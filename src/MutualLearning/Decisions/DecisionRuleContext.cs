using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What a rule may look at: the ballots in an order that tells nothing, and their counts. Immutable; it may get more members.</summary>
public sealed partial class DecisionRuleContext
{
    private Profile? counted;
    private WorkBudget? work;

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
        foreach (var ballot in sorted)
        {
            Count(ballot);
        }

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
    public int Cast { get; private set; }

    /// <summary>How many binding ballots say yes, of any strength.</summary>
    public int Yes { get; private set; }

    /// <summary>How many binding ballots say yes with full strength.</summary>
    public int FullYes { get; private set; }

    /// <summary>How many binding ballots say no or block, of any strength.</summary>
    public int No { get; private set; }

    /// <summary>How many binding ballots say no or block with full strength.</summary>
    public int FullNo { get; private set; }

    /// <summary>How many binding ballots say no with full strength, or block, and give a reason.</summary>
    public int ReasonedNo { get; private set; }

    /// <summary>How many binding ballots abstain.</summary>
    public int Abstain { get; private set; }

    /// <summary>How many binding ballots stand aside.</summary>
    public int StandAside { get; private set; }

    /// <summary>How many advisory ballots there are.</summary>
    public int Advice { get; private set; }

    /// <summary>How many objections are open.</summary>
    public int OpenObjections { get; }

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

    private Profile? Counted(WorkBudget budget)
    {
        if (counted is null && Options.Count > 0)
        {
            budget.Spend((long)Ballots.Count * Options.Count);
            counted = ProfileOf.Ballots(Options, Form, Ballots, Scaled);
        }

        return counted?.Under(budget);
    }

    private void Count(Ballot ballot)
    {
        if (ballot.IsAdvisory)
        {
            Advice++;
            return;
        }

        var full = ballot.Strength >= 1m;
        Cast++;
        switch (ballot.Stance)
        {
            case Stance.Yes:
                Yes++;
                FullYes += full ? 1 : 0;
                break;
            case Stance.No or Stance.Block:
                full |= ballot.Stance == Stance.Block;
                No++;
                FullNo += full ? 1 : 0;
                ReasonedNo += full && !string.IsNullOrWhiteSpace(ballot.Reason) ? 1 : 0;
                break;
            case Stance.StandAside:
                StandAside++;
                break;
            case Stance.None:
                break;
            default:
                Abstain++;
                break;
        }
    }
}
