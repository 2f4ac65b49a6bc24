using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <content>Versions of the proposal, answers to advice, presence, lots, and the turn into a vote.</content>
public static partial class DecisionDecider
{
    private static Decided<DecisionEvent> Amend(Decision decision, AmendProposal c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        var text = c.Text ?? string.Empty;
        if ((NoReason(c.How) ?? BadWords(text) ?? PastDeadline(decision, context) ?? SecretTurnout.TooMany(decision)) is { } refusal)
        {
            return refusal;
        }

        if (text.Length > 0 && (PlainText.IsBlank(text) || decision.Declaration!.Options.Count > 0))
        {
            return DecisionRefusals.NoProposal;
        }

        var integrates = c.Integrates ?? ValueList<int>.Empty;
        var seen = new HashSet<int>();
        foreach (var number in integrates)
        {
            if (!seen.Add(number) || number < 1 || number > decision.Objections.Count || decision.Objections[number - 1].Settled is not null)
            {
                return new Refusal(DecisionRefusals.ObjectionNotOpen, number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return Begun(decision, new ProposalAmended(context.Now, decision.Version + 1, text, c.How, integrates, c.By), c.By);
    }

    private static Decided<DecisionEvent> Answer(Decision decision, AnswerAdvice c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        if (c.Answer is not (AdviceAnswer.Adopted or AdviceAnswer.Adapted or AdviceAnswer.Declined))
        {
            return DecisionRefusals.AnswerMissing;
        }

        if (NoReason(c.Why) is { } refusal)
        {
            return refusal;
        }

        return Advisers(decision).Contains(c.Adviser)
            ? new AdviceAnswered(context.Now, new AdviceReply(c.Adviser, c.Answer, c.Why, c.By))
            : new Refusal(DecisionRefusals.NoAdvice, c.Adviser.Value);
    }

    private static Decided<DecisionEvent> Record(Decision decision, RecordPresence c, CommandContext context)
    {
        if (c.By.IsDefault || c.People is null)
        {
            return DecisionRefusals.PersonMissing;
        }

        var seen = new HashSet<PersonId>();
        foreach (var person in c.People)
        {
            if (!MayVote(decision, person, out _))
            {
                return new Refusal(DecisionRefusals.NotEligible, person.Value);
            }

            if (!seen.Add(person))
            {
                return new Refusal(DecisionRefusals.PersonTwice, person.Value);
            }
        }

        return new PresenceRecorded(context.Now, c.People, c.By);
    }

    private static Decided<DecisionEvent> Record(Decision decision, RecordLot c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return DecisionRefusals.PersonMissing;
        }

        var declared = decision.Declaration!;
        if (declared.Ties is not { } ties || c.Step is not (TieStep.Chair or TieStep.Drawn or TieStep.Lot) || !ties.Steps.Contains(c.Step))
        {
            return new Refusal(DecisionRefusals.StepNotDeclared, c.Step.ToString());
        }

        var (order, seed) = (c.Order ?? ValueList<string>.Empty, c.Seed ?? string.Empty);
        var isRecorded = c.Step switch { TieStep.Chair => ties.ChairOrder.Count > 0, TieStep.Drawn => ties.DrawnOrder.Count > 0, _ => ties.Seed.Length > 0 };
        if (isRecorded)
        {
            return new Refusal(DecisionRefusals.LotRecorded, c.Step.ToString());
        }

        // A lot that leaves an option out was not drawn to the end; a chair may have no opinion on some.
        var fits = c.Step == TieStep.Lot
            ? Identifier.IsValid(seed) && order.Count == 0
            : seed.Length == 0 && order.Count > 0 && IsOrder(order, declared.Options)
                && (c.Step == TieStep.Chair || order.Count == declared.Options.Count);
        return fits ? new LotRecorded(context.Now, c.Step, order, seed, c.By) : new Refusal(DecisionRefusals.LotInvalid, c.Step.ToString());
    }

    /// <summary>Whose ballots are advice: those who advise, and under a rule with a decider everybody but the decider.</summary>
    private static IEnumerable<PersonId> Advisers(Decision decision)
    {
        var decider = decision.Declaration!.Rule.Parameters.TryGetValue("decider", out var name) ? name : null;
        return decision.Ballots.Values
            .Where(b => !b.Voter.IsDefault && (b.IsAdvisory || (decider is not null && !string.Equals(b.Voter.Value, decider, System.StringComparison.Ordinal))))
            .Select(static b => b.Voter);
    }

    private static PersonId? Unanswered(Decision decision)
    {
        var answered = new HashSet<PersonId>(decision.AdviceReplies.Select(static r => r.Adviser));
        var open = Advisers(decision).Where(a => !answered.Contains(a)).ToList();
        return open.Count == 0 ? default(PersonId?) : open.Min();
    }

    private static ConvertedToVote? Conversion(Decision decision, CommandContext context) =>
        decision.Declaration is { Fallback: { } rule, VotePeriod: { } period }
            ? new ConvertedToVote(context.Now, rule, Moments.Later(context.Now, period))
            : null;

    private static bool IsObjection(CastBallot c) => c.Stance == Stance.Block || (c.Stance == Stance.No && c.Strength >= 1m);

    private static Refusal? PastVersion(Decision decision, int version) => version != 0 && version != decision.Version
        ? new Refusal(DecisionRefusals.VersionPassed, version.ToString(CultureInfo.InvariantCulture), decision.Version.ToString(CultureInfo.InvariantCulture))
        : default(Refusal?);

    private static Refusal? Final(Decision decision, PersonId by, Pseudonym pseudonym) =>
        decision.Declaration!.AreBallotsFinal && decision.Ballots.ContainsKey(IsSecret(decision) ? pseudonym.Value : by.Value)
            ? new Refusal(DecisionRefusals.BallotFinal)
            : default(Refusal?);
}
