using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Every committee that is known to be best in the given elections, and no other.</summary>
public sealed class GivenCommitteeTests
{
    // The given answer makes one choice of those whom a member represents. Here there are too many to follow every one.
    private static readonly string[] TooManyChoices = ["instanceVL0008.abc.yaml", "instanceVL0013.abc.yaml", "instanceVL0026.abc.yaml"];

    // Here two options have 29/20 each, exactly. The given answer was summed in floating point, where one of them has less.
    private static readonly (string Name, string Rule) Rounded = ("instanceS0003.abc.yaml", "sav");

    public static TheoryData<string> Names => GivenCommittees.Names.Count == 0 ? [string.Empty] : [.. GivenCommittees.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryKnownAnswer_IsFound(string name)
    {
        Assert.SkipUnless(GivenBallots.Folder is not null, GivenCommittees.Absent);
        var (profile, seats, answers) = GivenCommittees.Read(name);
        var wrong = new List<string>();
        var checkedRules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (answer.Sets.Count == 0)
            {
                continue; // The file has no result for it: nobody found out, or, for random serial dictators, it is a matter of luck.
            }

            checkedRules.Add(answer.Rule);
            if (answer.Rule == "greedy-monroe" && TooManyChoices.Contains(name))
            {
                Named.Rule("greedy-monroe").Evaluate(new DecisionRuleContext(profile, new Dictionary<string, string>()) { Seats = seats }).Reason.Should().Be("verdict.too-much-work");
                continue;
            }

            var found = Committees(profile, seats, answer.Rule);
            if (answer.IsResolute || (name, answer.Rule) == Rounded ? !found.Exists(answer.Sets.Contains) : !found.SequenceEqual(answer.Sets))
            {
                wrong.Add($"{answer.Rule} (resolute {answer.IsResolute}): {string.Join(" | ", found)} instead of {string.Join(" | ", answer.Sets)}");
            }
        }

        wrong.Should().BeEmpty();
        checkedRules.Count.Should().BeInRange(26, 27, "that many rules have an answer; for the least loads some files have none");
    }

    [Fact]
    public void ATieThatRoundingHides_IsFound()
    {
        Assert.SkipUnless(GivenBallots.Folder is not null, GivenCommittees.Absent);
        var (profile, seats, _) = GivenCommittees.Read(Rounded.Name);
        VotingRules.BuiltIn.TryGet(Rounded.Rule, out var rule);

        var scores = rule!.Evaluate(new DecisionRuleContext(profile, new Dictionary<string, string>()) { Seats = seats }).Result!.Rounds[0].Figures;

        scores.Where(s => s.Value == new Rational(29, 20)).Select(s => s.Option).Should().Equal("2", "5");
        Committees(profile, seats, Rounded.Rule).Should().Equal("0,2,3,4", "0,3,4,5");
    }

    private static List<string> Committees(Profile profile, int seats, string id)
    {
        const string Shares = "equal-shares";
        var completion = id.StartsWith(Shares + "-with-", StringComparison.Ordinal) ? id.Split('-')[3] : string.Empty;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (completion.Length > 0)
        {
            parameters["completion"] = completion == "av" ? "approval" : completion;
        }

        VotingRules.BuiltIn.TryGet(completion.Length > 0 ? Shares : id, out var rule).Should().BeTrue(id);
        var result = rule!.Evaluate(new DecisionRuleContext(profile, parameters) { Seats = seats }).Result!;
        return [.. result.Committees.Select(set => string.Join(",", set.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
