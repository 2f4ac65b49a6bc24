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

        isOpen = Cells(line.Text, isOpen, null);
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
        List<CsvField> fields = [];
        var from = 0;
        Cells(row.Text, isQuoted: false, end =>
        {
            fields.Add(Field(row, from, end));
            from = end + 1;
        });
        return fields;
    }

    /// <summary>Goes through cells, says where each ends, and returns whether a quote is open. Only a quote at the beginning of a cell opens one.</summary>
    private bool Cells(string text, bool isQuoted, Action<int>? ends)
    {
        var isStart = true;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (isQuoted)
            {
                var isPair = sign == '"' && at + 1 < text.Length && text[at + 1] == '"';
                isQuoted = sign != '"' || isPair;
                at += isPair ? 1 : 0;
            }
            else if (sign == separator)
            {
                ends?.Invoke(at);
                isStart = true;
                continue;
            }
            else
            {
                isQuoted = isStart && sign == '"';
            }

            isStart &= char.IsWhiteSpace(sign);
        }

        ends?.Invoke(text.Length);
        return isQuoted;
    }

    // A cell with more than a text in quotes is taken as it stands, such as "Lake" house.
    private static CsvField Field(BallotLine row, int from, int end)
    {
        var cell = row.Text.Substring(from, end - from).Trim();
        var isQuoted = cell.Length > 1 && cell[0] == '"' && cell[cell.Length - 1] == '"'
            && cell.Substring(1, cell.Length - 2).Replace("\"\"", string.Empty).IndexOf('"') < 0;
        return new CsvField(row, from, isQuoted ? cell.Substring(1, cell.Length - 2).Replace("\"\"", "\"").Trim() : cell);
    }
}
