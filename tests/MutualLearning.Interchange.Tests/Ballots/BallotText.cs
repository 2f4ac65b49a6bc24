using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>Reads and writes files of ballots as text.</summary>
internal static class BallotText
{
    public static Task<BallotReadResult> ReadAsync(BallotFormat format, string text, BallotFileOptions? options = null) =>
        ReadAsync(format, Encoding.UTF8.GetBytes(text), options);

    public static async Task<BallotReadResult> ReadAsync(BallotFormat format, byte[] bytes, BallotFileOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return await BallotFormats.ReadAsync(stream, format, options);
    }

    public static async Task<(BallotFileFailure? Failure, byte[] Written)> WriteAsync(BallotFile file, BallotFormat format)
    {
        using var stream = new MemoryStream();
        var failure = await BallotFormats.WriteAsync(file, format, stream);
        return (failure, stream.ToArray());
    }

    public static Profile Profile(BallotForm form, string[] options, params (int[] Marks, long Weight)[] ballots)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(options), form);
        foreach (var (marks, weight) in ballots)
        {
            builder.Add(marks, weight);
        }

        return builder.Build();
    }

    /// <summary>The ballots as text, one row a line, in an order that does not depend on theirs.</summary>
    public static string Rows(Profile profile)
    {
        var rows = Enumerable.Range(0, profile.RowCount)
            .Select(row => FormattableString.Invariant(
                $"{profile.Weight(row)}: {string.Join(' ', Enumerable.Range(0, profile.OptionCount).Select(option => profile.Mark(row, option)))}"))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', rows.Prepend($"{profile.Form} {string.Join('|', profile.Options)}"));
    }

    /// <summary>Everything that a file says.</summary>
    public static string All(BallotFile file) => string.Join('\n', new List<string>
    {
        file.Title, $"{file.Seats} {file.Unranked} {file.MaxScore} {file.Budget}", string.Join('|', file.Withdrawn), string.Join('|', file.TieOrder),
        string.Join('|', file.Costs), Rows(file.Profile),
    });
}
