using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Testing.Tests;

/// <summary>Adopts with a margin of yes over no; with one fault, or none.</summary>
internal sealed class BrokenRule(string fault) : DecisionRule
{
    private int asked;

    public override bool IsMonotone => true;

    public override RuleId Id => new("broken", fault switch { "has a new version each time" => 1 + asked, "has version 0" => 0, _ => 1 });

    public override Verdict Evaluate(DecisionRuleContext context)
    {
        var turn = Interlocked.Increment(ref asked);
        var margin = fault is "parses when asked" ? int.Parse(context.Parameter("margin", "1"), CultureInfo.InvariantCulture) : 1;
        if (fault is "clears its parameters" && context.Parameters is IDictionary<string, string> parameters)
        {
            parameters.Clear();
        }

        var lead = context.Yes - context.No + (fault switch
        {
            "remembers" => turn % 3,
            "counts advice" => context.Ballots.Count(ballot => ballot is { IsAdvisory: true, Stance: Stance.Yes }),
            "lets the first break ties" when context.Electorate.Count > 0 && context.BallotOf(context.Electorate[0])?.Stance == Stance.Yes => 1,
            "rejects mixed answers" when context is { Abstain: > 0, StandAside: > 0 } => -100,
            "divides by nobody" => context.Yes / context.Electorate.Count,
            _ => 0,
        });
        return fault switch
        {
            "gives null" => null!,
            "gives no kind" => new Verdict(VerdictKind.Unknown, "broken", "Broken."),
            "chooses among nothing" => new Verdict(VerdictKind.Chosen, "broken", "Chosen."),
            "gives no words" => new Verdict(VerdictKind.Rejected, "broken", string.Empty),
            "writes a share" => new Verdict(VerdictKind.Rejected, "broken", (context.Yes / 4m).ToString(CultureInfo.CurrentCulture)),
            _ => new Verdict(lead >= margin ? VerdictKind.Adopted : VerdictKind.Rejected, "broken", "The lead is compared with the margin."),
        };
    }

    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters)
    {
        var margin = parameters.TryGetValue("margin", out var given) ? given : "1";
        var wrong = fault switch
        {
            "parses in its check" => int.Parse(margin, CultureInfo.InvariantCulture) > 0 ? null : "The margin is at least 1.",
            "parses when asked" => null,
            "refuses its own" => "No.",
            "refuses without a word" => margin is "1" ? null : string.Empty,
            _ => int.TryParse(margin, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "The margin is a whole number.",
        };
        return wrong is null ? default(Refusal?) : new Refusal(new MessageCode("broken.margin", "{why}"), wrong);
    }
}
