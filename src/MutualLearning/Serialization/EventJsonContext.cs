using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>The generated readers and writers of all events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(PersonIdConverter), typeof(RoleIdConverter), typeof(PseudonymConverter), typeof(ContributionIdConverter),
        typeof(ContributionKindConverter), typeof(PhaseIdConverter), typeof(SessionIdConverter), typeof(ItemIdConverter),
        typeof(DecisionIdConverter), typeof(ResponsibilityIdConverter), typeof(InstantConverter), typeof(LocalDateConverter),
        typeof(FractionConverter), typeof(PracticeConverter), typeof(RuleSpecConverter),
        typeof(LogConverter<PersonId>), typeof(LogConverter<ContributionLink>), typeof(LogConverter<RevealedAuthor>),
        typeof(LogConverter<string>), typeof(LogConverter<Log<string>>), typeof(LogConverter<Mark>), typeof(LogConverter<TieStep>),
        typeof(LogConverter<TallyRound>), typeof(LogConverter<TallyFigure>), typeof(RationalConverter),
        typeof(DurationConverter), typeof(LogConverter<int>), typeof(LogConverter<VoterWeight>), typeof(LogConverter<VoterClass>),
        typeof(LogConverter<VoterDelegation>), typeof(LogConverter<DelegationShare>), typeof(LogConverter<CarriedWeight>),
        typeof(LogConverter<DelegationHop>), typeof(LogConverter<LostVoice>), typeof(LogConverter<ContributionField>), typeof(LogConverter<Log<PersonId>>),
        typeof(LogConverter<RoleOrder>),
    ])]
[JsonSerializable(typeof(SessionPlanned))]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(ParticipantJoined))]
[JsonSerializable(typeof(ParticipantLeft))]
[JsonSerializable(typeof(ParticipantDeclined))]
[JsonSerializable(typeof(RoleAssigned))]
[JsonSerializable(typeof(RoleReleased))]
[JsonSerializable(typeof(Contributed))]
[JsonSerializable(typeof(ContributionCorrected))]
[JsonSerializable(typeof(ObjectionSettled))]
[JsonSerializable(typeof(ReadyMarked))]
[JsonSerializable(typeof(VerdictNoted))]
[JsonSerializable(typeof(PhaseEntered))]
[JsonSerializable(typeof(PhaseEnded))]
[JsonSerializable(typeof(PhaseExtended))]
[JsonSerializable(typeof(SessionPaused))]
[JsonSerializable(typeof(SessionResumed))]
[JsonSerializable(typeof(ItemAdded))]
[JsonSerializable(typeof(ItemTakenUp))]
[JsonSerializable(typeof(QueueJoined))]
[JsonSerializable(typeof(QueueLeft))]
[JsonSerializable(typeof(FloorGiven))]
[JsonSerializable(typeof(GroupsFormed))]
[JsonSerializable(typeof(ItemFinished))]
[JsonSerializable(typeof(SessionClosed))]
[JsonSerializable(typeof(SessionCancelled))]
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
[JsonSerializable(typeof(ResponsibilityTakenOn))]
[JsonSerializable(typeof(PeopleInvolved))]
[JsonSerializable(typeof(ResponsibilityStarted))]
[JsonSerializable(typeof(ResponsibilityBlocked))]
[JsonSerializable(typeof(ResponsibilityUnblocked))]
[JsonSerializable(typeof(DueDateChanged))]
[JsonSerializable(typeof(HandOverOffered))]
[JsonSerializable(typeof(HandOverAccepted))]
[JsonSerializable(typeof(HandOverDeclined))]
[JsonSerializable(typeof(HandOverWithdrawn))]
[JsonSerializable(typeof(AccountableLeft))]
[JsonSerializable(typeof(ResponsibilityTakenOver))]
[JsonSerializable(typeof(ResponsibilityCompleted))]
[JsonSerializable(typeof(ResponsibilityDropped))]
[JsonSerializable(typeof(ErasureBegun))]
[JsonSerializable(typeof(ErasureCompleted))]
[JsonSerializable(typeof(ErasureSealed))]
[JsonSerializable(typeof(StreamRewritten))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
