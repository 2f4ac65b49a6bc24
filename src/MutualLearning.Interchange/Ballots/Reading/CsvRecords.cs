using System;
using System.Collections.Generic;
using System.Text;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Splits lines into cells by RFC 4180, with any separator. A quoted cell may go on over several lines.</summary>
internal sealed class CsvRecords(char separator)
{
    private readonly StringBuilder text = new();
    private BallotLine first;
    private bool isOpen;

    /// <summary>The cells of a row; null for a blank line, and while a quoted cell goes on.</summary>
    public IReadOnlyList<CsvField>? Take(BallotLine line, BallotFileOptions limits)
    {
        first = text.Length == 0 ? line : first;
        text.Append(text.Length == 0 ? string.Empty : "\n").Append(line.Text);
        if (text.Length > limits.MaxLineLength)
        {
            throw first.Wrong("A quote is not closed, or the row is too long", "a shorter row");
        }

        foreach (var sign in line.Text)
        {
            isOpen ^= sign == '"';
        }

        if (isOpen)
        {
            return null;
        }

        var row = line with { Number = first.Number, Text = text.ToString() };
        text.Clear();
        return row.IsBlank ? null : Split(row);
    }

    /// <summary>Says that a quote is not closed at the end of the file, if so.</summary>
    public void Finish()
    {
        if (isOpen)
        {
            throw first.Wrong("A quote is not closed", "a quote at the end of the cell");
        }
    }

    private List<CsvField> Split(BallotLine row)
    {
        var fields = new List<CsvField>();
        for (var from = 0; from <= row.Text.Length;)
        {
            var (end, isQuoted) = (from, false);
            for (; end < row.Text.Length && (isQuoted || row.Text[end] != separator); end++)
            {
                isQuoted ^= row.Text[end] == '"';
            }

            fields.Add(Field(row, from, end));
            from = end + 1;
        }

        return fields;
    }

    private static CsvField Field(BallotLine row, int from, int end)
    {
        var cell = row.Text.Substring(from, end - from).Trim();
        if (cell.Length == 0 || cell[0] != '"')
        {
            return new CsvField(row, from, cell);
        }

        return cell.Length > 1 && cell[cell.Length - 1] == '"' && cell.Substring(1, cell.Length - 2).Replace("\"\"", string.Empty).IndexOf('"') < 0
            ? new CsvField(row, from, cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"").Trim())
            : throw row.Wrong(from, "The quotes of the cell do not fit", "a cell in quotes, quotes in it doubled");
    }
}
