using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>A small random election, and the verdicts of rules on it.</summary>
internal sealed record SmallElection(int Options, IReadOnlyList<(int[] Marks, long Weight)> Ballots, Unranked Unranked)
{
    /// <summary>Up to six options, few ballots, many ties and options left out; sometimes great weights.</summary>
    public static Gen<SmallElection> Gen { get; } =
        from options in CsCheck.Gen.Int[1, 6]
        from ballots in CsCheck.Gen.Select(
            CsCheck.Gen.Int[0, 4].Array[options],
            CsCheck.Gen.Frequency((6, CsCheck.Gen.Long[1, 3]), (1, CsCheck.Gen.Long[250, 260]), (1, CsCheck.Gen.Long[1, 1L << 40]))).List[1, 8]
        from below in CsCheck.Gen.Bool
        select new SmallElection(options, ballots, below ? Unranked.BelowRanked : Unranked.NotCompared);

    /// <summary>How many elections a property is tried on: a million where the environment variable MUTUALLEARNING_LONG is set.</summary>
    public static long Trials { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG")) ? 2_000 : 1_000_000;

    public Profile Profile
    {
        get
        {
            var builder = new ProfileBuilder(ValueList<string>.Of(Enumerable.Range(0, Options).Select(Name)), BallotForm.Ranking);
            foreach (var (marks, weight) in Ballots)
            {
                builder.Add(marks, weight);
            }

            return builder.Build();
        }
    }

    public PlainPairs Plain => new(Ballots, Options, Unranked);

    public static string Name(int option) => ((char)('A' + option)).ToString();

    public DecisionRuleContext Context(params (string Name, string Value)[] parameters) =>
        new(Profile, parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)) { Unranked = Unranked };

    /// <summary>The tiers of a rule, such as <c>A BC</c>.</summary>
    public string Ranking(DecisionRule rule, params (string Name, string Value)[] parameters) =>
        Text(rule.Evaluate(Context(parameters)).Result!.Ranking);

    public string Winners(DecisionRule rule, params (string Name, string Value)[] parameters) =>
        Text(rule.Evaluate(Context(parameters)).Result!.Winners);

    public static string Text(IEnumerable<int[]> tiers) => string.Join(" ", tiers.Select(tier => string.Concat(tier.Order().Select(Name))));

    public override string ToString() =>
        $"{Options} options, {Unranked}: " + string.Join(" | ", Ballots.Select(b => $"{b.Weight}x {string.Join(",", b.Marks)}"));

    private static string Text(ValueList<ValueList<string>> tiers) => string.Join(" ", tiers.Select(tier => string.Concat(tier.Order(StringComparer.Ordinal))));
}
