using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>Questions that take a rule long, the same ones every time.</summary>
internal static class HardQuestions
{
    public static ValueList<string> Options(int count) => ValueList<string>.Of(Enumerable.Range(0, count).Select(i => "o" + i));

    /// <summary>A question of a form: many ballots, all different, no structure.</summary>
    public static DecisionRuleContext Random(BallotForm form, int options, int ballots, int seats, WorkBudget work)
    {
        var random = new Random(7);
        var builder = new ProfileBuilder(Options(options), form);
        var marks = new int[options];
        for (var i = 0; i < ballots; i++)
        {
            for (var option = 0; option < options; option++)
            {
                marks[option] = form switch
                {
                    BallotForm.Approval => random.Next(10) < 3 ? 1 : 0,
                    BallotForm.Score => random.Next(6) + 1,
                    _ => option + 1,
                };
            }

            if (form == BallotForm.Ranking)
            {
                random.Shuffle(marks);
            }

            builder.Add(marks);
        }

        return new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = seats, Work = work };
    }

    /// <summary>A question where all options are alike: each ballot names one of them.</summary>
    public static DecisionRuleContext Alike(BallotForm form, int options, int seats, WorkBudget work)
    {
        var builder = new ProfileBuilder(Options(options), form);
        for (var option = 0; option < options; option++)
        {
            var marks = new int[options];
            marks[option] = form == BallotForm.Score ? 6 : 1;
            builder.Add(marks, 3);
        }

        return new DecisionRuleContext(builder.Build(), new Dictionary<string, string>()) { Seats = seats, Work = work };
    }
}
