using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>A small random vote by approval: each voter approves of the options in their bits.</summary>
internal sealed record SmallVote(int Options, int Seats, IReadOnlyList<int> Voters)
{
    public static Gen<SmallVote> Gen { get; } =
        from options in CsCheck.Gen.Int[1, 6]
        from seats in CsCheck.Gen.Int[1, options]
        from voters in CsCheck.Gen.Int[0, (1 << options) - 1].List[1, 9]
        select new SmallVote(options, seats, voters);

    public Profile Profile => ProfileOf(Enumerable.Range(0, Options));

    /// <summary>All committees, as bits.</summary>
    public IEnumerable<int> Committees => Enumerable.Range(0, 1 << Options).Where(c => int.PopCount(c) == Seats);

    /// <summary>The committees of a rule, as bits, ascending.</summary>
    public List<int> Ask(string rule, params (string Name, string Value)[] parameters) => Committee(Evaluate(rule, Profile, parameters));

    public TallyResult Evaluate(string rule, Profile profile, params (string Name, string Value)[] parameters)
    {
        VotingRules.BuiltIn.TryGet(rule, out var found).Should().BeTrue(rule);
        var context = new DecisionRuleContext(profile, parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)) { Seats = Seats };
        return found!.Evaluate(context).Result!;
    }

    /// <summary>The same vote with the options in another order and the voters reversed.</summary>
    public Profile Turned() => ProfileOf(Enumerable.Range(0, Options).Reverse());

    /// <summary>The same vote with each ballot cast so many times.</summary>
    public Profile Weighted(long weight) => ProfileOf(Enumerable.Range(0, Options), weight);

    public static List<int> Committee(TallyResult result) => [.. result.Committees.Select(set => set.Sum(name => 1 << (name[0] - 'A'))).Order()];

    public override string ToString() =>
        $"{Seats} of {Options}: " + string.Join(" | ", Voters.Select(v => string.Concat(Enumerable.Range(0, Options).Where(o => Has(v, o)).Select(SmallElection.Name))));

    public static bool Has(int set, int option) => (set >> option & 1) == 1;

    private Profile ProfileOf(IEnumerable<int> order, long weight = 1)
    {
        int[] options = [.. order];
        var builder = new ProfileBuilder(ValueList<string>.Of(options.Select(SmallElection.Name)), BallotForm.Approval);
        foreach (var voter in options[0] == 0 ? Voters : Voters.Reverse())
        {
            builder.Add([.. options.Select(o => Has(voter, o) ? 1 : 0)], weight);
        }

        return builder.Build();
    }
}
