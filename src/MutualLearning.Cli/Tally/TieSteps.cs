using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Cli.Tally;

/// <summary>Reads how ties are to be broken: <c>previous-rounds</c>, <c>chair:A&gt;B</c>, <c>drawn:B&gt;A</c>, <c>lot:SEED</c>, or <c>none</c>.</summary>
internal static class TieSteps
{
    public const string Help = "previous-rounds, chair:A>B>C, drawn:B>A>C, lot:SEED or none";

    /// <summary>The ladder; or, when a step is unknown, why. Without a step, the order that the file gives, if it gives one.</summary>
    public static (TieLadder Ladder, string? Reason) Read(IReadOnlyList<string> steps, BallotFile file)
    {
        if (steps.Count == 0)
        {
            return (file.TieOrder.Count == 0 ? TieLadder.None : new TieLadder([TieStep.Drawn]) { DrawnOrder = file.TieOrder }, null);
        }

        var ladder = TieLadder.None;
        foreach (var text in steps)
        {
            var parts = text.Split(':', 2);
            var value = parts.Length > 1 ? parts[1] : string.Empty;
            var order = ValueList<string>.Of(value.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            if (order.FirstOrDefault(name => file.Profile.IndexOf(name) < 0) is { } unknown && parts[0] is "chair" or "drawn")
            {
                return (ladder, $"there is no option '{unknown}' to break ties with");
            }

            TieLadder? next = (parts[0], parts.Length) switch
            {
                ("none", 1) => ladder,
                ("previous-rounds", 1) => ladder with { Steps = ladder.Steps.Add(TieStep.PreviousRounds) },
                ("chair", 2) => ladder with { Steps = ladder.Steps.Add(TieStep.Chair), ChairOrder = order },
                ("drawn", 2) => ladder with { Steps = ladder.Steps.Add(TieStep.Drawn), DrawnOrder = order },
                ("lot", 2) => ladder with { Steps = ladder.Steps.Add(TieStep.Lot), Seed = value },
                _ => null,
            };
            if (next is null)
            {
                return (ladder, $"there is no way '{text}' to break ties; there are {Help}");
            }

            ladder = next;
        }

        return (ladder, null);
    }

    public static string Name(TieStep step) => step switch
    {
        TieStep.PreviousRounds => "previous-rounds",
        TieStep.Chair => "chair",
        TieStep.Drawn => "drawn",
        TieStep.Lot => "lot",
        _ => "none",
    };
}
