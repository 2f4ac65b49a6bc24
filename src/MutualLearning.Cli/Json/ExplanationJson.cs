using System.Collections.Generic;
using System.Text.Json;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Counting;

namespace MutualLearning.Cli.Json;

/// <summary>Writes the explanation of a rule.</summary>
internal static class ExplanationJson
{
    public static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject("explanation");
        Statements(json, "why", explanation.Why);
        Statements(json, "whyNot", explanation.WhyNot);
        Statements(json, "whatIf", explanation.WhatIf);
        json.WriteStartArray("tables");
        foreach (var table in explanation.Tables)
        {
            json.WriteStartObject();
            json.WritePropertyName("title");
            Statement(json, table.Title);
            Cells(json, "columns", table.Columns);
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                Cells(json, null, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Statements(Utf8JsonWriter json, string name, IEnumerable<Statement> statements)
    {
        json.WriteStartArray(name);
        foreach (var statement in statements)
        {
            Statement(json, statement);
        }

        json.WriteEndArray();
    }

    private static void Statement(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("code", statement.Code);
        Cells(json, "arguments", statement.Arguments);
        json.WriteString("text", PlainText.WellFormed(statement.Text));
        json.WriteEndObject();
    }

    private static void Cells(Utf8JsonWriter json, string? name, IEnumerable<string> cells)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var cell in cells)
        {
            json.WriteStringValue(PlainText.WellFormed(cell));
        }

        json.WriteEndArray();
    }
}
