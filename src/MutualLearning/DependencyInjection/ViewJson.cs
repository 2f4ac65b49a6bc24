using System.Collections.Generic;
using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.DependencyInjection;

/// <summary>How what the facades give out, and take in, is written as JSON; the contracts for hosts that are compiled ahead of time.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(DecisionView))]
[JsonSerializable(typeof(SessionMoves))]
[JsonSerializable(typeof(DecisionMoves))]
[JsonSerializable(typeof(ResponsibilityMoves))]
[JsonSerializable(typeof(Page<ContributionView>))]
[JsonSerializable(typeof(Page<SessionEntry>))]
[JsonSerializable(typeof(Page<DecisionEntry>))]
[JsonSerializable(typeof(Page<ResponsibilityEntry>))]
[JsonSerializable(typeof(Page<InboxItem>))]
[JsonSerializable(typeof(Involved))]
[JsonSerializable(typeof(Contribution))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(ErasureResult))]
[JsonSerializable(typeof(Result<SessionView>))]
[JsonSerializable(typeof(Result<DecisionView>))]
[JsonSerializable(typeof(Result<Contribution>))]
internal sealed partial class ViewJson : JsonSerializerContext
{
    /// <summary>What writes times, enumerations as words, lists, practices and rules.</summary>
    public static IEnumerable<JsonConverter> Converters() =>
    [
        new EventValues(), new PracticeConverter(), new RuleSpecConverter(),
        new JsonStringEnumConverter<SessionStatus>(), new JsonStringEnumConverter<Presence>(), new JsonStringEnumConverter<ItemStatus>(),
        new JsonStringEnumConverter<ItemSource>(), new JsonStringEnumConverter<InterventionKind>(), new JsonStringEnumConverter<LinkKind>(),
        new JsonStringEnumConverter<DecisionStatus>(), new JsonStringEnumConverter<VerdictKind>(), new JsonStringEnumConverter<Stance>(),
        new JsonStringEnumConverter<AdviceAnswer>(), new JsonStringEnumConverter<Secrecy>(), new JsonStringEnumConverter<BallotForm>(),
        new JsonStringEnumConverter<GradeScale>(), new JsonStringEnumConverter<TieStep>(), new JsonStringEnumConverter<Unranked>(),
        new JsonStringEnumConverter<VoteLoss>(), new JsonStringEnumConverter<ResponsibilityStatus>(), new JsonStringEnumConverter<ErasureScope>(),
        new JsonStringEnumConverter<RefusalCategory>(), new JsonStringEnumConverter<InboxItemKind>(), new ListConverter<InboxItem>(), new JsonStringEnumConverter<SessionMove>(), new JsonStringEnumConverter<DecisionMove>(),
        new JsonStringEnumConverter<ResponsibilityMove>(), new JsonStringEnumConverter<DecisionPower>(), new JsonStringEnumConverter<PowerHolder>(),
        new ListConverter<SessionMove>(), new ListConverter<DecisionMove>(), new ListConverter<ResponsibilityMove>(), new ListConverter<AllowedKind>(), new ListConverter<PracticeField>(), new JsonStringEnumConverter<FieldType>(),
        new ListConverter<PersonId>(), new ListConverter<ContributionId>(), new ListConverter<PhaseId>(), new ListConverter<ExitCondition>(), new ListConverter<DecisionId>(), new JsonStringEnumConverter<ExitKind>(), new ListConverter<ValueList<PersonId>>(), new ListConverter<string>(), new ListConverter<ValueList<string>>(),
        new ListConverter<int>(), new ListConverter<Participant>(), new ListConverter<RoleHolding>(), new ListConverter<GivenAgreement>(), new ListConverter<FollowUpView>(), new ListConverter<AgendaItem>(),
        new ListConverter<QueueEntry>(), new ListConverter<VisitView>(), new ListConverter<Intervention>(), new ListConverter<ContributionView>(),
        new ListConverter<ContributionLink>(), new ListConverter<ContributionField>(), new ListConverter<Objection>(), new ListConverter<AdviceReply>(),
        new ListConverter<BallotView>(), new ListConverter<Mark>(), new ListConverter<TieStep>(), new ListConverter<TallyRound>(),
        new ListConverter<TallyFigure>(), new ListConverter<Rational>(), new ListConverter<VoterWeight>(), new ListConverter<VoterClass>(),
        new ListConverter<VoterDelegation>(), new ListConverter<PowerGrant>(), new ListConverter<ContributionReference>(), new ListConverter<DelegationShare>(), new ListConverter<CarriedWeight>(),
        new ListConverter<Requirement>(), new ListConverter<RequirementVerdict>(), new ListConverter<DecisionReview>(),
        new JsonStringEnumConverter<ReviewOutcome>(), new JsonStringEnumConverter<QuorumBase>(),
        new ListConverter<DelegationHop>(),
        new ListConverter<LostVote>(), new ListConverter<SessionEntry>(), new ListConverter<DecisionEntry>(), new ListConverter<ResponsibilityEntry>(),
        new ListConverter<Statement>(), new ListConverter<ExplanationTable>(), new ListConverter<Mention>(),
    ];
}
