using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MutualLearning.Counting;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>The real elections beside the checkout, and the answers published for them.</summary>
internal static class GivenElections
{
    /// <summary>Names of elections with the policy on unranked options, such as <c>X/implicit</c>.</summary>
    public static IReadOnlyList<string> Cases { get; } = GivenBallots.Folder is null ? [] : [.. Answers.EnumerateObject().Select(p => p.Name)];

    private static JsonElement Answers => GivenBallots.Answers("condorcet_expected.json");

    public static JsonElement Expected(string name) => Answers.GetProperty(name);

    public static Unranked UnrankedOf(string name) => name.EndsWith("/explicit", StringComparison.Ordinal) ? Unranked.NotCompared : Unranked.BelowRanked;

    public static Profile Read(string name)
    {
        var file = name.Split('/')[0];
        return File.Exists(GivenBallots.PathOf("debian", file + ".tally")) ? BallotLines.Debian(file + ".tally") : BallotLines.Hill(file + ".HIL");
    }
}
