using System.Text.Json.Serialization;
using MutualLearning.Counting;
using MutualLearning.Slices;

namespace MutualLearning.Decisions;

/// <summary>The events of decisions, each with its stable name, and their JSON. What is stored under a name is read for ever.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(RuleSpecConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<string>),
        typeof(ListConverter<ValueList<string>>), typeof(ListConverter<Mark>), typeof(ListConverter<TieStep>), typeof(ListConverter<TallyRound>),
        typeof(ListConverter<TallyFigure>), typeof(ListConverter<Rational>), typeof(ListConverter<int>), typeof(ListConverter<VoterWeight>),
        typeof(ListConverter<VoterClass>), typeof(ListConverter<VoterDelegation>), typeof(ListConverter<DelegationShare>),
        typeof(ListConverter<CarriedWeight>), typeof(ListConverter<DelegationHop>), typeof(ListConverter<LostVote>),
        typeof(ListConverter<Ballot>),
    ])]
[JsonSerializable(typeof(DecisionDeclared))]
[JsonSerializable(typeof(RuleChanged))]
[JsonSerializable(typeof(DiscussionBegun))]
[JsonSerializable(typeof(BallotCast))]
[JsonSerializable(typeof(BallotWithdrawn))]
[JsonSerializable(typeof(ObjectionRaised))]
[JsonSerializable(typeof(DecisionObjectionSettled))]
[JsonSerializable(typeof(VoterRecused))]
[JsonSerializable(typeof(DecisionClosed))]
[JsonSerializable(typeof(DecisionSuperseded))]
[JsonSerializable(typeof(ProposalAmended))]
[JsonSerializable(typeof(AdviceAnswered))]
[JsonSerializable(typeof(PresenceRecorded))]
[JsonSerializable(typeof(LotRecorded))]
[JsonSerializable(typeof(VoteDelegated))]
[JsonSerializable(typeof(DelegationWithdrawn))]
[JsonSerializable(typeof(ConvertedToVote))]
internal sealed partial class DecisionEvents : JsonSerializerContext
{
    public static EventSet<DecisionEvent> Set() => new EventSet<DecisionEvent>()
        .Add("decision.declared.v1", static () => Default.DecisionDeclared)
        .Add("decision.rule-changed.v1", static () => Default.RuleChanged)
        .Add("decision.discussion-begun.v1", static () => Default.DiscussionBegun)
        .Add("decision.ballot-cast.v1", static () => Default.BallotCast)
        .Add("decision.ballot-withdrawn.v1", static () => Default.BallotWithdrawn)
        .Add("decision.objection-raised.v1", static () => Default.ObjectionRaised)
        .Add("decision.objection-settled.v1", static () => Default.DecisionObjectionSettled)
        .Add("decision.voter-recused.v1", static () => Default.VoterRecused)
        .Add("decision.closed.v1", static () => Default.DecisionClosed)
        .Add("decision.superseded.v1", static () => Default.DecisionSuperseded)
        .Add("decision.amended.v1", static () => Default.ProposalAmended)
        .Add("decision.advice-answered.v1", static () => Default.AdviceAnswered)
        .Add("decision.presence-recorded.v1", static () => Default.PresenceRecorded)
        .Add("decision.lot-recorded.v1", static () => Default.LotRecorded)
        .Add("decision.vote-delegated.v1", static () => Default.VoteDelegated)
        .Add("decision.delegation-withdrawn.v1", static () => Default.DelegationWithdrawn)
        .Add("decision.converted-to-vote.v1", static () => Default.ConvertedToVote);
}
