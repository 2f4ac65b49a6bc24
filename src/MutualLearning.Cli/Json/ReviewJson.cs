using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;

namespace MutualLearning.Cli.Json;

/// <summary>Writes a review as the one object that docs/review-json.md describes.</summary>
internal static class ReviewJson
{
    // The text goes to a file or a pipe, never into a page: letters stay readable, control characters are escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Write(MeetingReview review)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Text(json, "source", review.Source);
            Objects(json, "topics", review.Topics, topic =>
            {
                Text(json, "title", topic.Title);
                json.WriteNumber("line", topic.Line);
            });
            Names(json, "present", review.People.InOrder().Where(person => person.IsPresent).Select(person => person.Name));
            Names(json, "scribes", review.Holders("scribe"));
            Names(json, "chairs", review.Holders("chair"));
            Objects(json, "proposals", review.Proposals, proposal =>
            {
                Text(json, "text", proposal.Text);
                json.WriteNumber("line", proposal.Line);
            });
            Objects(json, "resolutions", review.Resolutions, resolution => Resolution(json, resolution));
            Objects(json, "actions", review.Actions, action =>
            {
                Text(json, "text", action.Text);
                Text(json, "owner", action.Owner);
                json.WriteNumber("line", action.Line);
            });
            Contributions(json, review);
            Objects(json, "unresolved", review.Unresolved, item =>
            {
                json.WriteNumber("line", item.Line);
                Text(json, "text", item.Text);
                Text(json, "reason", item.Reason);
            });
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Resolution(Utf8JsonWriter json, ResolutionReview resolution)
    {
        Text(json, "text", resolution.Text);
        json.WriteNumber("line", resolution.Line);
        Objects(json, "ballots", resolution.Ballots, ballot =>
        {
            Text(json, "person", ballot.Person);
            Text(json, "value", ballot.Value);
        });
        Objects(json, "verdicts", resolution.Verdicts(), verdict =>
        {
            Text(json, "rule", verdict.Rule);
            Text(json, "verdict", verdict.Verdict);
            Text(json, "reason", verdict.Reason);
        });
    }

    private static void Contributions(Utf8JsonWriter json, MeetingReview review)
    {
        json.WriteStartObject("contributions");
        json.WriteNumber("total", review.Kinds.Sum(kind => kind.Count));
        Counts(json, "byKind", review.Kinds.Select(kind => (kind.Kind, kind.Count)));
        Counts(json, "byPerson", review.People.InOrder().Select(person => (person.Name, person.Contributions)));
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
        {
            json.WriteNumber(PlainText.WellFormed(key), count);
        }

        json.WriteEndObject();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, System.Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
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

    private static void Text(Utf8JsonWriter json, string name, string? text) =>
        json.WriteString(name, text is null ? null : PlainText.WellFormed(text));
}
