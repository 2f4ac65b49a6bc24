using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tally;
using MutualLearning.Counting;

namespace MutualLearning.Cli.Json;

/// <summary>Writes a tally as the one object that docs/tally-json.md describes.</summary>
internal static class TallyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static string Write(TallyReport report, IEnumerable<RuleTally> results)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Text(json, "title", report.Title);
            Names(json, "options", report.Profile.Options);
            json.WriteNumber("ballots", report.Profile.BallotCount);
            Text(json, "form", TallyWords.Of(report.Profile.Form));
            json.WriteNumber("seats", report.Seats);
            Text(json, "unranked", TallyWords.Of(report.Unranked));
            Names(json, "ties", report.Ties.Steps.Select(TieSteps.Name));
            Names(json, "withdrawn", report.Withdrawn);
            Names(json, "notes", report.Notes);
            json.WriteStartArray("results");
            foreach (var result in results)
            {
                Result(json, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Result(Utf8JsonWriter json, RuleTally tally)
    {
        var result = tally.Result ?? new TallyResult([]);
        json.WriteStartObject();
        Text(json, "rule", tally.Rule.ToString());
        Text(json, "verdict", tally.Verdict.Kind.ToString());
        Text(json, "reason", tally.Verdict.Text);
        Sets(json, "winners", result.Winners);
        Sets(json, "ranking", result.Ranking);
        Sets(json, "committees", result.Committees);
        json.WriteBoolean("tied", result.IsTied);
        Names(json, "tiesBrokenBy", result.TiesBrokenBy.Select(TieSteps.Name));
        json.WriteStartArray("rounds");
        foreach (var round in result.Rounds)
        {
            Round(json, round);
        }

        json.WriteEndArray();
        if (tally.Explanation is { } explanation)
        {
            ExplanationJson.Write(json, explanation);
        }

        if (tally.HangsOn.Count > 0)
        {
            ExplanationJson.Statements(json, "hangsOn", tally.HangsOn);
        }

        json.WriteEndObject();
    }

    private static void Round(Utf8JsonWriter json, TallyRound round)
    {
        json.WriteStartObject();
        json.WriteNumber("number", round.Number);
        json.WriteStartArray("figures");
        foreach (var figure in round.Figures)
        {
            json.WriteStartObject();
            Text(json, "option", figure.Option);
            Value(json, "value", figure.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Names(json, "elected", round.Elected);
        Names(json, "eliminated", round.Eliminated);
        Value(json, "exhausted", round.Exhausted);
        Text(json, "tieBrokenBy", TieSteps.Name(round.TieBrokenBy));
        json.WriteEndObject();
    }

    private static void Sets(Utf8JsonWriter json, string name, IEnumerable<IReadOnlyList<string>> sets)
    {
        json.WriteStartArray(name);
        foreach (var set in sets)
        {
            json.WriteStartArray();
            foreach (var option in set)
            {
                json.WriteStringValue(PlainText.WellFormed(option));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
        {
            json.WriteStringValue(PlainText.WellFormed(item));
        }

        json.WriteEndArray();
    }

    // A number, if decimal digits can say it exactly, else the fraction as text.
    private static void Value(Utf8JsonWriter json, string name, Rational value)
    {
        if (TallyWords.Digits(value) is { } digits)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(digits);
            return;
        }

        Text(json, name, value.ToString());
    }

    private static void Text(Utf8JsonWriter json, string name, string text) => json.WriteString(name, PlainText.WellFormed(text));
}
