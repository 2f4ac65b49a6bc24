using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Cli.Export;

namespace MutualLearning.Cli.Tests.Export;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("+1", "+1")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("+1\n=1", "\"'+1\n=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(null, "")]
    public void ACell_IsQuotedAndNeverAFormula(string? value, string cell) =>
        Csv.Write(["a"], [[value]]).Should().Be($"a\r\n{cell}\r\n");

    [Fact]
    public void WhatIsWritten_IsReadBack() => Gen.String.Array[1, 4].Array[1, 5].Sample(rows =>
    {
        var width = rows.Min(r => r.Length);
        var table = rows.Select(r => r.Take(width).ToArray()).ToList();
        var read = Read(Csv.Write(table[0], table.Skip(1)));
        read.Should().HaveCount(table.Count);
        foreach (var (row, back) in table.Zip(read))
        {
            back.Should().HaveCount(width);
            foreach (var (value, cell) in row.Zip(back))
            {
                (cell == value || cell == "'" + value).Should().BeTrue("{0} came back as {1}", value, cell);
            }
        }
    });

    // A reader by the grammar of RFC 4180, section 2.
    private static List<List<string>> Read(string text)
    {
        var (rows, row, cell, at) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), 0);
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
                {
                    at += text[at] == '"' ? 1 : 0;
                    cell.Append(text[at]);
                }

                at++;
            }
            else if (text[at] == ',' || text[at] == '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[at] == '\r')
                {
                    rows.Add(row);
                    row = [];
                    at++;
                }

                at++;
            }
            else
            {
                cell.Append(text[at++]);
            }
        }

        return rows;
    }
}
