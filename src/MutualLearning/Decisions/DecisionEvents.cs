using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Counting;
using MutualLearning.Slices;

namespace MutualLearning.Decisions;

/// <summary>The events of decisions, each with its stable name, its JSON, and where people and their words stand in it. What is stored under a name is read for ever.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(RuleSpecConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<string>),
        typeof(ListConverter<ValueList<string>>), typeof(ListConverter<Mark>), typeof(ListConverter<TieStep>), typeof(ListConverter<TallyRound>),
        typeof(ListConverter<TallyFigure>), typeof(ListConverter<Statement>), typeof(ListConverter<Rational>), typeof(ListConverter<int>), typeof(ListConverter<VoterWeight>),
        typeof(ListConverter<VoterClass>), typeof(ListConverter<VoterDelegation>), typeof(ListConverter<DelegationShare>),
        typeof(ListConverter<CarriedWeight>), typeof(ListConverter<DelegationHop>), typeof(ListConverter<LostVote>),
        typeof(ListConverter<Ballot>), typeof(ListConverter<PowerGrant>), typeof(ListConverter<ContributionReference>),
        typeof(ListConverter<Requirement>), typeof(ListConverter<RequirementVerdict>),
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
[JsonSerializable(typeof(DeadlineExtended))]
[JsonSerializable(typeof(DecisionPermitted))]
[JsonSerializable(typeof(DecisionSuperseded))]
[JsonSerializable(typeof(DecisionReviewed))]
[JsonSerializable(typeof(ProposalAmended))]
[JsonSerializable(typeof(OptionAdded))]
[JsonSerializable(typeof(AdviceAnswered))]
[JsonSerializable(typeof(PresenceRecorded))]
[JsonSerializable(typeof(LotRecorded))]
[JsonSerializable(typeof(VoteDelegated))]
[JsonSerializable(typeof(DelegationWithdrawn))]
[JsonSerializable(typeof(ConvertedToVote))]
internal sealed partial class DecisionEvents : JsonSerializerContext
{
    public static EventSet<DecisionEvent> Set() => new EventSet<DecisionEvent>()
        .Add("decision.declared.v1", static () => Default.DecisionDeclared,
            static (e, pass) => e with { Declaration = DecisionPersonalData.Map(e.Declaration, e.By, pass), By = pass.Person(e.By) })
        .Add("decision.rule-changed.v1", static () => Default.RuleChanged,
            static (e, pass) => e with { Rule = DecisionPersonalData.Map(e.Rule, pass), By = pass.Person(e.By) })
        .Add("decision.discussion-begun.v1", static () => Default.DiscussionBegun, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("decision.ballot-cast.v1", static () => Default.BallotCast,
            static (e, pass) => e with { Ballot = DecisionPersonalData.Map(e.Ballot, pass) })
        .Add("decision.ballot-withdrawn.v1", static () => Default.BallotWithdrawn,
            static (e, pass) => e with { Voter = pass.Person(e.Voter), Pseudonym = pass.Pseudonym(e.Pseudonym) })
        .Add("decision.objection-raised.v1", static () => Default.ObjectionRaised,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("decision.objection-settled.v1", static () => Default.DecisionObjectionSettled,
            static (e, pass) => e with { How = pass.Own(e.How, e.By), By = pass.Person(e.By) })
        .Add("decision.voter-recused.v1", static () => Default.VoterRecused,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.Person), Person = pass.Person(e.Person) })
        .Add("decision.closed.v1", static () => Default.DecisionClosed, static (e, pass) => e with
            {
                By = pass.Person(e.By),
                Verdict = VerdictPersonalData.Map(e.Verdict, pass),
                First = e.First is null ? null : VerdictPersonalData.Map(e.First, pass),
                MinutedAs = pass.Shared(e.MinutedAs, e.By),
                Delegation = e.Delegation is null ? null : DecisionPersonalData.Map(e.Delegation, pass),
            })
        .Add("decision.deadline-extended.v1", static () => Default.DeadlineExtended,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("decision.permitted.v1", static () => Default.DecisionPermitted,
            static (e, pass) => e with { Why = pass.Own(e.Why, e.By), By = pass.Person(e.By) })
        .Add("decision.superseded.v1", static () => Default.DecisionSuperseded, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("decision.reviewed.v1", static () => Default.DecisionReviewed, static (e, pass) => e with { Note = pass.Own(e.Note, e.By), By = pass.Person(e.By) })
        .Add("decision.amended.v1", static () => Default.ProposalAmended,
            static (e, pass) => e with { Text = pass.Shared(e.Text, e.By), How = pass.Own(e.How, e.By), By = pass.Person(e.By) })
        .Add("decision.option-added.v1", static () => Default.OptionAdded, static (e, pass) => e with { Option = pass.Option(e.Option), By = pass.Person(e.By) })
        .Add("decision.advice-answered.v1", static () => Default.AdviceAnswered, static (e, pass) => e with
            {
                Reply = e.Reply with { Adviser = pass.Person(e.Reply.Adviser), Why = pass.Own(e.Reply.Why, e.Reply.By), By = pass.Person(e.Reply.By) },
            })
        .Add("decision.presence-recorded.v1", static () => Default.PresenceRecorded,
            static (e, pass) => e with { People = pass.People(e.People), By = pass.Person(e.By) })
        .Add("decision.lot-recorded.v1", static () => Default.LotRecorded,
            static (e, pass) => e with { Order = VerdictPersonalData.Options(e.Order, pass), By = pass.Person(e.By) })
        .Add("decision.vote-delegated.v1", static () => Default.VoteDelegated,
            static (e, pass) => e with { By = pass.Person(e.By), Shares = DecisionPersonalData.Map(e.Shares, pass) })
        .Add("decision.delegation-withdrawn.v1", static () => Default.DelegationWithdrawn, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("decision.converted-to-vote.v1", static () => Default.ConvertedToVote,
            static (e, pass) => e with { Rule = DecisionPersonalData.Map(e.Rule, pass) });
}
