namespace MutualLearning.Decisions;

/// <summary>About how many bytes an event keeps busy in the state of a decision: two for each character of its words, and a rest.</summary>
internal static class DecisionEventSize
{
    private const int Rest = 400;
    private const int Person = 300;
    private const int Option = 300;
    private const int Verdict = 4_000;

    public static int Of(DecisionEvent body) => Rest + body switch
    {
        BallotCast c => (2 * (c.Ballot.Reason.Length + c.Ballot.AsWritten.Length)) + (100 * (c.Ballot.Preference?.Marks.Count ?? 0)),
        DecisionDeclared { Declaration: var d } =>
            (2 * d.Question.Length) + (Person * (d.Electorate.Count + d.Advisory.Count + d.Weights.Count + d.Observers.Count)) + (Option * d.Options.Count),
        ObjectionRaised c => 2 * c.Reason.Length,
        DecisionObjectionSettled c => 2 * c.How.Length,
        VoterRecused c => 2 * c.Reason.Length,
        ProposalAmended c => 2 * (c.Text.Length + c.How.Length),
        OptionAdded => Option,
        DeadlineExtended c => 2 * c.Reason.Length,
        DecisionReviewed c => 2 * c.Note.Length,
        DecisionPermitted c => 2 * c.Why.Length,
        AdviceAnswered c => 2 * c.Reply.Why.Length,
        VoteDelegated c => Person * c.Shares.Count,
        DecisionClosed c => Verdict + (2 * (c.MinutedAs.Length + c.Verdict.Text.Length)) + (Option * (c.Verdict.Result?.Ranking.Count ?? 0)),
        _ => 0,
    };
}
