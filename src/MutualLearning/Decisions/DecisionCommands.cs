using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Slices;

namespace MutualLearning.Decisions;

/// <summary>The commands of decisions, each with its stable name and its JSON, so that one can be sent to where its stream lives.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(EventValues), typeof(RuleSpecConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<string>),
        typeof(ListConverter<ValueList<string>>), typeof(ListConverter<Mark>), typeof(ListConverter<TieStep>), typeof(ListConverter<int>),
        typeof(ListConverter<VoterWeight>), typeof(ListConverter<VoterClass>), typeof(ListConverter<VoterDelegation>),
        typeof(ListConverter<DelegationShare>), typeof(ListConverter<PowerGrant>), typeof(ListConverter<ContributionReference>), typeof(ListConverter<Requirement>),
    ])]
[JsonSerializable(typeof(DeclareDecision))]
[JsonSerializable(typeof(ChangeRule))]
[JsonSerializable(typeof(BeginDiscussion))]
[JsonSerializable(typeof(CastBallot))]
[JsonSerializable(typeof(WithdrawBallot))]
[JsonSerializable(typeof(RaiseObjection))]
[JsonSerializable(typeof(SettleDecisionObjection))]
[JsonSerializable(typeof(RecuseFromDecision))]
[JsonSerializable(typeof(CloseDecision))]
[JsonSerializable(typeof(ExtendDeadline))]
[JsonSerializable(typeof(SupersedeDecision))]
[JsonSerializable(typeof(ReviewDecision))]
[JsonSerializable(typeof(AmendProposal))]
[JsonSerializable(typeof(AddOption))]
[JsonSerializable(typeof(AnswerAdvice))]
[JsonSerializable(typeof(RecordPresence))]
[JsonSerializable(typeof(RecordLot))]
[JsonSerializable(typeof(DelegateVote))]
[JsonSerializable(typeof(WithdrawDelegation))]
internal sealed partial class DecisionCommands : JsonSerializerContext
{
    private static CommandSet<DecisionCommand>? set;

    public static CommandSet<DecisionCommand> Set() => set ??= new CommandSet<DecisionCommand>()
        .Add("decision.declare.v1", static () => Default.DeclareDecision)
        .Add("decision.change-rule.v1", static () => Default.ChangeRule)
        .Add("decision.begin-discussion.v1", static () => Default.BeginDiscussion)
        .Add("decision.cast-ballot.v1", static () => Default.CastBallot)
        .Add("decision.withdraw-ballot.v1", static () => Default.WithdrawBallot)
        .Add("decision.raise-objection.v1", static () => Default.RaiseObjection)
        .Add("decision.settle-objection.v1", static () => Default.SettleDecisionObjection)
        .Add("decision.recuse.v1", static () => Default.RecuseFromDecision)
        .Add("decision.close.v1", static () => Default.CloseDecision)
        .Add("decision.extend-deadline.v1", static () => Default.ExtendDeadline)
        .Add("decision.supersede.v1", static () => Default.SupersedeDecision)
        .Add("decision.review.v1", static () => Default.ReviewDecision)
        .Add("decision.amend-proposal.v1", static () => Default.AmendProposal)
        .Add("decision.add-option.v1", static () => Default.AddOption)
        .Add("decision.answer-advice.v1", static () => Default.AnswerAdvice)
        .Add("decision.record-presence.v1", static () => Default.RecordPresence)
        .Add("decision.record-lot.v1", static () => Default.RecordLot)
        .Add("decision.delegate-vote.v1", static () => Default.DelegateVote)
        .Add("decision.withdraw-delegation.v1", static () => Default.WithdrawDelegation);
}
