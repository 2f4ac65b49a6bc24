using System;
using System.IO;
using System.Text;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Guesses a format from the name of a file and its first lines.</summary>
internal static class FormatDetection
{
    public static BallotFormat Detect(string? fileName, ReadOnlySpan<byte> beginning)
    {
        var text = Encoding.UTF8.GetString(beginning.ToArray()).TrimStart('\uFEFF');
        return Extension(fileName) switch
        {
            ".BLT" => BallotFormat.Blt,
            ".HIL" => BallotFormat.Hill,
            ".SOC" => BallotFormat.PrefLibSoc,
            ".SOI" => BallotFormat.PrefLibSoi,
            ".TOC" => BallotFormat.PrefLibToc,
            ".TOI" => BallotFormat.PrefLibToi,
            ".CAT" => BallotFormat.PrefLibCat,
            ".ABIF" => BallotFormat.Abif,
            ".CVOTES" => BallotFormat.Condorcet,
            ".TALLY" => BallotFormat.Debian,
            ".STARVOTE" => BallotFormat.Starvote,
            ".PB" => BallotFormat.Pabulib,
            ".CSV" => First(text) is var head && IsScottish(head) ? BallotFormat.ScottishCsv : BallotFormat.Csv,
            _ => FromText(text),
        };
    }

    private static string Extension(string? fileName)
    {
        var dot = (fileName ?? string.Empty).LastIndexOf('.');
        return dot < 0 ? string.Empty : fileName!.Substring(dot).ToUpperInvariant();
    }

    private static string First(string text) => new StringReader(text.TrimStart()).ReadLine()?.Trim() ?? string.Empty;

    private static bool IsScottish(string head)
    {
        var parts = head.TrimEnd(',').Split(',');
        return parts.Length == 2 && IsNumber(parts[0]) && IsNumber(parts[1]);
    }

    private static bool IsFirstName(string line) =>
        line.StartsWith("1,", StringComparison.Ordinal) || line.StartsWith("0,", StringComparison.Ordinal);

    // Two numbers, and maybe a comment or a setting.
    private static bool IsBlt(string head)
    {
        var words = head.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && IsNumber(words[0]) && IsNumber(words[1]) && (words.Length == 2 || words[2][0] is '#' or '[' or '/');
    }

    private static bool IsNumber(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out _);

    private static BallotFormat FromText(string text)
    {
        var head = First(text);
        if (IsBlt(head))
        {
            return BallotFormat.Blt;
        }

        if (IsNumber(head) && IsFirstName(text.TrimStart().Substring(head.Length).TrimStart()))
        {
            // Before 2022. What is strict or complete is so as well where it need not be.
            return BallotFormat.PrefLibToi;
        }

        return head switch
        {
            "META" => BallotFormat.Pabulib,
            "[options]" or "[ballots]" => BallotFormat.Starvote,
            _ when IsScottish(head) => BallotFormat.ScottishCsv,
            _ when text.Contains("# DATA TYPE: ") => PrefLib(text),
            _ when text.Contains("profile:") => BallotFormat.AbcYaml,
            _ when text.Contains("\nV: ") || text.Contains("Tally Sheet") => BallotFormat.Debian,
            _ when text.Contains("#/") || text.Contains("||") => BallotFormat.Condorcet,
            _ => FromVotes(text),
        };
    }

    private static BallotFormat PrefLib(string text)
    {
        var at = text.IndexOf("# DATA TYPE: ", StringComparison.Ordinal) + 13;
        return (at + 3 <= text.Length ? text.Substring(at, 3) : string.Empty) switch
        {
            "soc" => BallotFormat.PrefLibSoc,
            "soi" => BallotFormat.PrefLibSoi,
            "toc" => BallotFormat.PrefLibToc,
            "toi" => BallotFormat.PrefLibToi,
            "cat" => BallotFormat.PrefLibCat,
            _ => BallotFormat.None,
        };
    }

    // By the first line that is no comment: 27: A>B, or A > B * 27, or a table.
    private static BallotFormat FromVotes(string text)
    {
        var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length > 0 && line[0] != '#')
            {
                return line[0] is '{' or '=' || (char.IsDigit(line[0]) && line.IndexOf(':') > 0) ? BallotFormat.Abif
                    : IsBlt(line) ? BallotFormat.Blt
                    : line.IndexOf('>') > 0 ? BallotFormat.Condorcet
                    : line.IndexOfAny([',', ';', '\t']) > 0 ? BallotFormat.Csv : BallotFormat.None;
            }
        }

        return BallotFormat.None;
    }
}
