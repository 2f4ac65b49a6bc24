using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning;

/// <summary>A decision as somebody may see it: hidden ballots and secret voters are not in it.</summary>
/// <remarks>Immutable. In the answer to a command, the ballots are looked up when they are first asked for.</remarks>
public sealed record DecisionView
{
    private readonly Deferred<ValueList<BallotView>> ballots = NoBallots;

    private readonly Deferred<Explanation>? explanation;

    private static Deferred<ValueList<BallotView>> NoBallots { get; } = new([]);

    /// <summary>Its name.</summary>
    public DecisionId Id { get; init; }

    /// <summary>The version that it shows: it grows with everything that happens to the decision. 0 for one that was not read from a store.</summary>
    public long Version { get; init; }

    /// <summary>What was declared; null when there is no such decision.</summary>
    public DecisionDeclaration? Declaration { get; init; }

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; init; }

    /// <summary>The verdict; null before.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>
    /// How the rule that decided explains its verdict, made when it is first asked for; null before. Empty where the rule has no explanation, or is none of the rules that the
    /// view was made with: those of the application from <see cref="IDecisions"/>, the built-in ones from <see cref="Decision.ViewAs"/>.
    /// </summary>
    public Explanation? Explanation
    {
        get => explanation?.Value;
        init => explanation = value is null ? null : new(value);
    }

    /// <summary>What the declared rule said, when the fallback decided; null otherwise.</summary>
    public Verdict? FirstVerdict { get; init; }

    /// <summary>What the minutes say was resolved; empty for the question as it stood.</summary>
    public string MinutedAs { get; init; } = string.Empty;

    /// <summary>The objections raised beside the ballots.</summary>
    public ValueList<Objection> Objections { get; init; } = ValueList<Objection>.Empty;

    /// <summary>The proposal in the words of its present version.</summary>
    public string Proposal { get; init; } = string.Empty;

    /// <summary>The present version of the proposal, from 1.</summary>
    public int ProposalVersion { get; init; }

    /// <summary>The answers to advice.</summary>
    public ValueList<AdviceReply> AdviceReplies { get; init; } = ValueList<AdviceReply>.Empty;

    /// <summary>Who carried whose voice at the close; null before, and when everybody voted for themselves and weighed the same.</summary>
    public DelegationAudit? Delegation { get; init; }

    /// <summary>The decision that took its place; <c>default</c> for none.</summary>
    public DecisionId SupersededBy { get; init; }

    /// <summary>The reviews since the close, oldest first.</summary>
    public ValueList<DecisionReview> Reviews { get; init; } = ValueList<DecisionReview>.Empty;

    /// <summary>How many ballots there are, hidden ones too.</summary>
    public int CastCount { get; init; }

    /// <summary>The ballots that the viewer may see, in an order that tells nothing about who came first.</summary>
    public ValueList<BallotView> Ballots
    {
        get => ballots.Value;
        init => ballots = new(value);
    }

    private Deferred<Explanation>? Explained
    {
        init => explanation = value;
    }

    private Deferred<ValueList<BallotView>> Deferred
    {
        init => ballots = value;
    }

    /// <summary>This view with its ballots made.</summary>
    internal DecisionView Made()
    {
        _ = ballots.Value;
        return this;
    }

    internal static DecisionView Of(Decision decision, PersonId viewer, long version, DecisionRules rules) => new()
    {
        Id = decision.Id,
        Version = version,
        Declaration = decision.Declaration,
        Status = decision.Status,
        Verdict = decision.Verdict,
        FirstVerdict = decision.FirstVerdict,
        Explained = decision.Verdict is null ? null : new((decision, rules), viewer, static (from, _) => Shown(((Decision, DecisionRules))from)),
        MinutedAs = decision.MinutedAs,
        Objections = decision.Objections,
        Proposal = decision.Proposal,
        ProposalVersion = decision.Version,
        AdviceReplies = decision.AdviceReplies,
        Delegation = decision.Delegation,
        SupersededBy = decision.SupersededBy,
        Reviews = decision.Reviews,
        CastCount = decision.Ballots.Count,
        Deferred = decision.Declaration is null ? NoBallots : new(decision, viewer, static (from, who) => Visible((Decision)from, who)),
    };

    private static Explanation Shown((Decision Decision, DecisionRules Rules) from) => Explaining.Shown(from.Decision, from.Rules);

    private static ValueList<BallotView> Visible(Decision decision, PersonId viewer)
    {
        var secrecy = decision.Declaration!.Secrecy;
        var closed = decision.Verdict is not null;
        return decision.ToRuleContext().Ballots
            .Where(b => closed || secrecy == Secrecy.Open || (secrecy == Secrecy.Simultaneous && !viewer.IsDefault && b.Voter == viewer))
            .Select(static b => new BallotView(b.Voter, b.Stance, b.Strength, b.Reason, b.IsAdvisory) { Preference = b.Preference, Grade = b.Grade });
    }
}
