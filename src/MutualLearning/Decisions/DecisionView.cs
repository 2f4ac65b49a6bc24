using MutualLearning.Decisions;

namespace MutualLearning;

/// <summary>A decision as somebody may see it: hidden ballots and secret voters are not in it. Immutable.</summary>
public sealed record DecisionView
{
    /// <summary>Its name.</summary>
    public DecisionId Id { get; init; }

    /// <summary>What was declared; null when there is no such decision.</summary>
    public DecisionDeclaration? Declaration { get; init; }

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; init; }

    /// <summary>The verdict; null before.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What the declared rule said, when the fallback decided; null otherwise.</summary>
    public Verdict? FirstVerdict { get; init; }

    /// <summary>What the minutes say was resolved; empty for the question as it stood.</summary>
    public string MinutedAs { get; init; } = string.Empty;

    /// <summary>The objections raised beside the ballots.</summary>
    public ValueList<Objection> Objections { get; init; } = ValueList<Objection>.Empty;

    /// <summary>The proposal in the words of its present version.</summary>
    public string Proposal { get; init; } = string.Empty;

    /// <summary>The present version of the proposal, from 1.</summary>
    public int Version { get; init; }

    /// <summary>The answers to advice.</summary>
    public ValueList<AdviceReply> AdviceReplies { get; init; } = ValueList<AdviceReply>.Empty;

    /// <summary>Who carried whose voice at the close; null before, and when everybody voted for themselves and weighed the same.</summary>
    public DelegationAudit? Delegation { get; init; }

    /// <summary>How many ballots there are, hidden ones too.</summary>
    public int CastCount { get; init; }

    /// <summary>The ballots that the viewer may see, in an order that tells nothing about who came first.</summary>
    public ValueList<BallotView> Ballots { get; init; } = ValueList<BallotView>.Empty;

    internal static DecisionView Of(Decision decision, PersonId viewer) => new()
    {
        Id = decision.Id,
        Declaration = decision.Declaration,
        Status = decision.Status,
        Verdict = decision.Verdict,
        FirstVerdict = decision.FirstVerdict,
        MinutedAs = decision.MinutedAs,
        Objections = decision.Objections,
        Proposal = decision.Proposal,
        Version = decision.Version,
        AdviceReplies = decision.AdviceReplies,
        Delegation = decision.Delegation,
        CastCount = decision.Ballots.Count,
        Ballots = decision.Declaration is null ? ValueList<BallotView>.Empty : Visible(decision, viewer),
    };

    private static ValueList<BallotView> Visible(Decision decision, PersonId viewer)
    {
        var secrecy = decision.Declaration!.Secrecy;
        var closed = decision.Status == DecisionStatus.Closed;
        return decision.ToRuleContext().Ballots
            .Where(b => closed || secrecy == Secrecy.Open || (secrecy == Secrecy.Simultaneous && !viewer.IsDefault && b.Voter == viewer))
            .Select(static b => new BallotView(b.Voter, b.Stance, b.Strength, b.Reason, b.IsAdvisory) { Preference = b.Preference, Grade = b.Grade });
    }
}
