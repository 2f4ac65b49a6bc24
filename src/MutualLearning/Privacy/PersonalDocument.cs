using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime.Text;

namespace MutualLearning.Privacy;

/// <summary>The document about a person. The form is a promise: docs/privacy.md describes it.</summary>
internal sealed class PersonalDocument(PersonalDataParts parts, PersonalScan scan)
{
    private const int Format = 1;

    public async Task WriteAsync(PersonId person, Stream output, CancellationToken cancellationToken)
    {
        // Its end flushes once more: asynchronously, because the stream of a web server refuses anything else.
        var writer = new Utf8JsonWriter(output);
        await using var closing = writer.ConfigureAwait(false);
        var count = 0;
        writer.WriteStartObject();
        writer.WriteNumber("format", Format);
        writer.WriteString("tenant", parts.Tenant.Tenant.Value);
        writer.WriteString("person", person.Value);
        writer.WriteString("collectedAt", InstantPattern.ExtendedIso.Format(parts.Clock.GetCurrentInstant()));
        writer.WriteStartArray("records");
        await scan.EachAsync(WriteStreamAsync, cancellationToken).ConfigureAwait(false);
        writer.WriteEndArray();
        writer.WriteNumber("count", count);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);

        Task WriteStreamAsync(Slice slice, IReadOnlyList<RecordedEvent> events)
        {
            var pass = new CollectPass(slice.Look(events).Subject(person, default));
            foreach (var recorded in events)
            {
                pass.Found = false;
                var body = slice.Map(recorded.Body, pass);
                if (pass.Found)
                {
                    count++;
                    Write(writer, recorded, body);
                }
            }

            return writer.FlushAsync(cancellationToken);
        }
    }

    private void Write(Utf8JsonWriter writer, RecordedEvent recorded, object body)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", recorded.Stream.Kind);
        writer.WriteString("id", recorded.Stream.Id);
        writer.WriteNumber("version", recorded.Version);
        writer.WriteString("event", parts.Events.NameOf(body));
        writer.WritePropertyName("data");
        writer.WriteRawValue(parts.Events.Write(body), skipInputValidation: true);
        writer.WriteEndObject();
    }
}
