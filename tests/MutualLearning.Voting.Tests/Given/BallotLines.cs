using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Counting;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared.Given;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>The real ballots, read line by line just as far as these tests need, without the readers of the product.</summary>
internal static partial class BallotLines
{
    /// <summary>The files of a folder, each a row; a row that is skipped where the folder is absent.</summary>
    public static IEnumerable<TheoryDataRow<string>> Files(string folder, string pattern) =>
        GivenBallots.Files(folder, pattern).Select(f => f.Length == 0 ? new TheoryDataRow<string>("absent") { Skip = GivenBallots.Absent } : new TheoryDataRow<string>(f));

    public static string[] Lines(string folder, string file) => File.ReadAllLines(GivenBallots.PathOf(folder, file));

    public static (Profile Profile, int Seats) Scottish(string file)
    {
        var lines = Lines("stv", file);
        var names = lines.Where(l => l.StartsWith("\"Candidate", StringComparison.Ordinal)).Select(l => l.Split('"')[3]).ToList();
        var ballots = lines.Skip(1).TakeWhile(l => l.Length > 0 && char.IsAsciiDigit(l[0])).Select(l => Numbers(l, ',')).Select(n => (n[0], n[1..]));
        return (Ranked(names, ballots), Numbers(lines[0], ',')[1]);
    }

    public static (Profile Profile, int Seats) Blt(string file)
    {
        var lines = Lines("stv", file);
        var names = lines.Where(l => l.StartsWith('"')).Select(l => l.Trim('"')).ToList();
        var ballots = lines.Skip(1).TakeWhile(l => l != "0").Select(l => Numbers(l, ' ')).Select(n => (n[0], n[1..^1]));
        return (Ranked(names.SkipLast(1).ToList(), ballots), Numbers(lines[0], ' ')[1]);
    }

    public static Profile Soi(string file)
    {
        var lines = Lines("irv", file);
        var names = lines.Where(l => l.StartsWith("# ALTERNATIVE NAME", StringComparison.Ordinal)).Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 2)..]).ToList();
        return Ranked(names, lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(':')).Select(p => (Numbers(p[0], ' ')[0], Numbers(p[1], ','))));
    }

    public static Profile Hill(string file)
    {
        var lines = Lines("hill", file);
        var ballots = lines.Skip(1).TakeWhile(l => l.Trim() != "0").Select(l => Numbers(l, ' ')).Select(n => (n[0], n[1..^1]));
        var quoted = string.Join(' ', lines.SkipWhile(l => l.Trim() != "0").Skip(1)).Split('"').Where((_, i) => i % 2 == 1).ToList();
        return Ranked(quoted.Take(Numbers(lines[0], ' ')[0]).ToList(), ballots);
    }

    public static Profile Debian(string file)
    {
        var lines = Lines("debian", file);
        var names = lines.Select(l => OptionLine().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value.Trim()).ToList();
        var builder = new ProfileBuilder(ValueList<string>.Of(names), BallotForm.Ranking);
        foreach (var line in lines.Where(l => l.StartsWith("V: ", StringComparison.Ordinal)))
        {
            builder.Add([.. line[3..(3 + names.Count)].Select(c => c == '-' ? 0 : char.IsDigit(c) ? c - '0' : c - 'A' + 10)]);
        }

        return builder.Build();
    }

    public static Profile Ranked(IReadOnlyList<string> names, IEnumerable<(int Weight, int[] Order)> ballots)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(names), BallotForm.Ranking);
        foreach (var (weight, order) in ballots)
        {
            var marks = new int[names.Count];
            for (var i = 0; i < order.Length; i++)
            {
                marks[order[i] - 1] = i + 1;
            }

            builder.Add(marks, weight);
        }

        return builder.Build();
    }

    [GeneratedRegex(@"Option \d+-*>?:(.*)")]
    private static partial Regex OptionLine();

    private static int[] Numbers(string line, char separator) =>
        [.. line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
