using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>Short forms to count ballots under a rule.</summary>
internal static class Tally
{
    public static Verdict Of(string rule, Profile profile, int seats = 1, TieLadder? ties = null, Unranked unranked = default) =>
        Rule(rule, out var spec).Evaluate(Context(spec, profile, seats, ties, unranked));

    public static Explanation Explain(string rule, Profile profile, int seats = 1) =>
        Rule(rule, out var spec).Explain(Context(spec, profile, seats, null, default));

    public static DecisionRule Rule(string text, out RuleSpec spec)
    {
        RuleSpec.TryParse(text, out var parsed).Should().BeTrue();
        spec = parsed!;
        Known.BuiltIn.TryGet(spec.Name, out var rule).Should().BeTrue($"{text} is a rule");
        rule!.CheckParameters(spec.Parameters).Should().BeNull();
        return rule!;
    }

    /// <summary>Such as <c>A; B = C</c>: places in order, tied options in ordinal order.</summary>
    public static string Winners(this Verdict verdict) =>
        string.Join("; ", verdict.Result!.Winners.Select(place => string.Join(" = ", place.Order(StringComparer.Ordinal))));

    /// <summary>Ranked ballots such as <c>3 A&gt;B=C</c>, one a line or between bars.</summary>
    public static Profile Ranked(string options, string ballots)
    {
        string[] names = [.. options.Select(c => c.ToString())];
        var builder = new ProfileBuilder(ValueList<string>.Of(names), BallotForm.Ranking);
        foreach (var line in ballots.Split('|', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', StringSplitOptions.TrimEntries);
            var marks = new int[names.Length];
            var tiers = (parts.Length > 1 ? parts[1] : string.Empty).Split('>');
            for (var i = 0; i < tiers.Length; i++)
            {
                foreach (var name in tiers[i].Split('=', StringSplitOptions.RemoveEmptyEntries))
                {
                    marks[Array.IndexOf(names, name)] = i + 1;
                }
            }

            builder.Add(marks, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return builder.Build();
    }

    /// <summary>Scores such as <c>3 A5 B0</c>, between bars.</summary>
    public static Profile Scored(string options, string ballots, BallotForm form = BallotForm.Score)
    {
        string[] names = [.. options.Select(c => c.ToString())];
        var builder = new ProfileBuilder(ValueList<string>.Of(names), form);
        foreach (var parts in ballots.Split('|', StringSplitOptions.TrimEntries).Select(l => l.Split(' ')))
        {
            var marks = new int[names.Length];
            foreach (var score in parts.Skip(1))
            {
                marks[Array.IndexOf(names, score[..1])] = int.Parse(score[1..], System.Globalization.CultureInfo.InvariantCulture) + (form == BallotForm.Score ? 1 : 0);
            }

            builder.Add(marks, int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return builder.Build();
    }

    private static DecisionRuleContext Context(RuleSpec spec, Profile profile, int seats, TieLadder? ties, Unranked unranked) =>
        new(profile, spec.Parameters) { Seats = seats, Ties = ties ?? TieLadder.None, Unranked = unranked };
}
