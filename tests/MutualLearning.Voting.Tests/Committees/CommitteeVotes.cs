using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Votes for committees and parties whose names are letters.</summary>
internal static class CommitteeVotes
{
    public static DecisionRuleContext Approvals(string options, int seats, params string[] ballots)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(options.Select(static o => o.ToString())), BallotForm.Approval);
        foreach (var ballot in ballots)
        {
            builder.Add([.. options.Select(o => ballot.Contains(o) ? 1 : 0)]);
        }

        return new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = seats };
    }

    public static DecisionRuleContext Parties(int seats, params (string Name, long Count)[] votes)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(votes.Select(static v => v.Name)), BallotForm.Ranking);
        for (var i = 0; i < votes.Length; i++)
        {
            var marks = new int[votes.Length];
            marks[i] = 1;
            builder.Add(marks, votes[i].Count);
        }

        return new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = seats };
    }
}
