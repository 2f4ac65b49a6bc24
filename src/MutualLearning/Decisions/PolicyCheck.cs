using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Whether secrecy, quorums, weights, classes and delegation fit together.</summary>
internal static class PolicyCheck
{
    private const int MaxChain = 100;
    private const int MaxVoteDays = 366;

    private static readonly Duration MaxVotePeriod = Duration.FromDays(MaxVoteDays);

    public static Refusal? BadPolicy(DecisionDeclaration declared)
    {
        if (declared.Secrecy is < Secrecy.Open or > Secrecy.Secret)
        {
            return Policy(DecisionProblems.NoSuchSecrecy);
        }

        if (declared.ApprovalQuorum is { } approval && (declared.Options.Count > 0 || !DecisionChecks.IsPart(approval)))
        {
            return Policy(DecisionProblems.ApprovalQuorumUnfit);
        }

        if (declared.QuorumTerms is { } terms && (declared.Quorum is null || !terms.IsFit))
        {
            return Policy(DecisionProblems.QuorumTermsUnfit);
        }

        if (declared.VotePeriod is { } period && (declared.Fallback is null || period <= Duration.Zero || period > MaxVotePeriod))
        {
            return Policy(new(DecisionProblems.VotePeriodUnfit, Text(MaxVoteDays)));
        }

        var names = declared.Secrecy == Secrecy.Secret
            && (declared.Weights.Count > 0 || declared.Classes.Count > 0 || declared.Delegation is not null || declared.MustAnswerAdvice || NamesChair(declared));
        return names ? Policy(DecisionProblems.VotersNeedNames)
            : BadWeights(declared) ?? BadClasses(declared) ?? BadRequirements(declared) ?? BadDelegations(declared);
    }

    private static Refusal? BadRequirements(DecisionDeclaration declared)
    {
        if (declared.Requirements.Count > DecisionLimits.Classes)
        {
            return DecisionChecks.TooMany("requirements", DecisionLimits.Classes);
        }

        return declared.Requirements.All(one => one?.Rule is not null && declared.Options.Count == 0
            && (one.Class.Length == 0 || declared.Classes.Any(c => string.Equals(c.Name, one.Class, StringComparison.Ordinal))))
            ? default(Refusal?)
            : Policy(DecisionProblems.RequirementUnfit);
    }

    private static bool NamesChair(DecisionDeclaration declared) =>
        declared.Rule.Parameters.ContainsKey("chair") || declared.Fallback?.Parameters.ContainsKey("chair") == true
        || declared.Requirements.Any(static r => r?.Rule?.Parameters.ContainsKey("chair") == true);

    private static Refusal? BadWeights(DecisionDeclaration declared)
    {
        var (electorate, seen) = (new HashSet<PersonId>(declared.Electorate), new HashSet<PersonId>());
        foreach (var weight in declared.Weights)
        {
            if (weight is null || !electorate.Contains(weight.Voter) || !seen.Add(weight.Voter) || weight.Weight is < 1 or > VoterWeight.MaxWeight)
            {
                return Policy(new(DecisionProblems.WeightUnfit, weight?.Voter.Value ?? string.Empty, Text(VoterWeight.MaxWeight)));
            }
        }

        return null;
    }

    private static Refusal? BadClasses(DecisionDeclaration declared)
    {
        if (declared.Classes.Count > DecisionLimits.Classes)
        {
            return DecisionChecks.TooMany("classes", DecisionLimits.Classes);
        }

        foreach (var one in declared.Classes)
        {
            var left = new HashSet<PersonId>(declared.Electorate);
            if (one?.Members is null || !Identifier.IsValid(one.Name) || PlainText.IsBlank(one.Name) || one.Members.Count == 0 || !one.Members.All(left.Remove))
            {
                return Policy(new(DecisionProblems.ClassUnfit, PlainText.Short(one?.Name ?? string.Empty)));
            }
        }

        var names = declared.Classes.Select(static c => c.Name);
        return names.Distinct(StringComparer.Ordinal).Count() != names.Count ? Policy(DecisionProblems.ClassTwice)
            : LookAlike.Pair(names) is { } pair ? new Refusal(DecisionRefusals.OptionsAlike, pair.First, pair.Second)
            : default(Refusal?);
    }

    private static Refusal? BadDelegations(DecisionDeclaration declared)
    {
        if (declared.Delegation is not { } policy)
        {
            return null;
        }

        if (policy.MaxVoices < 0 || (policy.RefusesOverCap && policy.MaxVoices == 0))
        {
            return Policy(DecisionProblems.CapUnfit);
        }

        if (policy.MaxChain is < 0 or > MaxChain)
        {
            return Policy(new(DecisionProblems.ChainTooLong, Text(MaxChain)));
        }

        if (policy.Standing.Count > DecisionLimits.People)
        {
            return DecisionChecks.TooMany("standing delegations", DecisionLimits.People);
        }

        if (!IsTopic(policy.Topic) || !policy.Standing.All(static d => d is null || IsTopic(d.Scope)))
        {
            return Policy(DecisionProblems.TopicTooLong);
        }

        foreach (var one in policy.Standing)
        {
            if (one is null || one.From.IsDefault)
            {
                return Policy(DecisionProblems.DelegationOfNobody);
            }

            if (SharesCheck.BadShares(one.From, one.Shares, policy) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static bool IsTopic(string topic) => topic.Length == 0 || Identifier.IsValid(topic);

    private static Refusal? Policy(Refusal why) => new Refusal(DecisionRefusals.PolicyInvalid).Because(why);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
