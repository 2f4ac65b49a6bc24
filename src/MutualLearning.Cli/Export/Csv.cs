using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace MutualLearning.Cli.Export;

/// <summary>Writes tables as RFC 4180 says, so that no cell acts as a formula in a spreadsheet.</summary>
internal static partial class Csv
{
    // What begins a formula: the signs that OWASP lists under "CSV Injection", and their full-width forms.
    private const string Starters = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string? value)
    {
        var text = value ?? string.Empty;
        if (text.Length > 0 && Starters.Contains(text[0], StringComparison.Ordinal) && !Number().IsMatch(text))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    // A number is no formula, such as a ballot of +1.
    [GeneratedRegex(@"\A[+-]?[0-9]{1,15}(\.[0-9]{1,15})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
